# Lambdas with every kind of parameter, immediately called, composed and used as keys.
compose = lambda *functions: (lambda x: x if not functions else functions[0](compose(*functions[1:])(x)))
print(compose(lambda x: x + 1, lambda x: x * 10)(4))
print((lambda a, b=2, *c, d, **e: (a, b, c, d, sorted(e)))(1, 2, 3, d=4, f=5))
print(sorted(['bb', 'a', 'ccc'], key=lambda word: -len(word)))
print(list(map(lambda x, y: x + y, [1, 2], [10, 20])), list(filter(lambda n: n % 2, range(6))))
print((lambda: (yield))().__class__.__name__)
table = {'add': lambda a, b: a + b, 'neg': lambda a: -a}
print(table['add'](1, 2), table['neg'](5))


def curry(function, *first):
    return lambda *rest: function(*first, *rest)


print(curry(max, 3)(1, 2), curry(curry, max)(5)(4))
