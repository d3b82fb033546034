from _cycle import value
