nut_size = 5
_hidden = 6
