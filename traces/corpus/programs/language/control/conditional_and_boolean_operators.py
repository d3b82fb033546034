# and, or, not, conditional expressions and what counts as false.
def log(value):
    print('eval', repr(value), end=' ')
    return value


print(log(0) and log(1), log(0) or log(2), log(1) and log('') or log('x'))
print(1 and 2 and 3, 0 or '' or [] or None, not 0, not 'a', 1 if [] else 2, 'a' if 'b' else 'c', (1 if 0 else 2) if 1 else 3)
for value in (0, 1, '', ' ', [], [0], {}, {0}, None, 0.0, -1, (), False, 'False', range(0), b'', 'x'):
    print(bool(value), end=' ')
print()


class Odd:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size


print(bool(Odd(0)), bool(Odd(2)), not Odd(0), 'yes' if Odd(1) else 'no', (Odd(0) and Odd(1)).size)
x = 5
if x < 3:
    print('small')
elif x < 6:
    print('medium')
else:
    print('large')
print(None is None, x is not None, [] is [], 'in' if 1 in (1, 2) else 'out', 3 not in [1, 2], not 1 == 2)
