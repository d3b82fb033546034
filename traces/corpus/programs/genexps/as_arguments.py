# A lone generator expression needs no parentheses of its own as an argument.
print(sum(n * n for n in range(4)), max((n for n in (3, 1, 2)), default=0))
print(','.join(sorted(word.upper() for word in 'b a c'.split())))
print(dict((k, v) for v, k in enumerate('ab')), any(n > 2 for n in range(9)), all(n for n in (1, 0, 1)))
print(list(zip((n for n in range(3)), (n for n in 'abc'))))
print(tuple(n for n in range(10) if n % 2 if n > 4), set(n % 3 for n in range(9)) == {0, 1, 2})
first = next((n for n in range(10) if n * n > 20), None)
print(first, next((n for n in range(3) if n > 5), None))
