# | and |= of dictionaries; reversed() of them.
# requires: 3.9
a, b = {'x': 1, 'y': 2}, {'y': 3, 'z': 4}
print(a | b, b | a, list(reversed(a)), list(reversed(a.items())))
a |= b
a |= [('w', 5)]
print(a)
try:
    a | [('v', 6)]
except TypeError:
    print('TypeError')
