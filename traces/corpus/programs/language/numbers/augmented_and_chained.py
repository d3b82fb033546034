# Augmented assignment of every operator, chained comparison, chained assignment, unary operators.
x = 10
x += 5
x -= 3
x *= 4
x //= 5
x **= 2
x %= 50
print(x)
x <<= 3
x >>= 1
x |= 1
x &= 0xf7
x ^= 6
print(x)
y = 7
y /= 2
print(y, -y, +y, not y, ~3, - - 5, not not [])
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1 != 0, 1 == 1.0 == True, 1 < 2 > 1, 'a' <= 'b' < 'c')
a = b = c = []
b.append(1)
print(a, a is c)
items = [1, 2]
alias = items
items += (3, 4)
print(alias)
items = items + [5]
print(alias, items)
table = {'n': [0]}
table['n'] += 'ab'
print(table)
pair = ([], 1)
try:
    pair[0] += [1]
except TypeError as error:
    print('TypeError', pair)
