import _cycle_middle
value = 1
