"""A module with the name of one of the standard library; `packages.py` imports it."""
mean = 1
