# yield as an operand: and, or, conditional expression, comparison chain, unary, slice, keyword argument.
def body():
    print('and', (yield 'a') and (yield 'b'))
    print('or', (yield 'c') or (yield 'd'))
    print('if', (yield 'yes') if (yield 'test') else (yield 'no'))
    print('chain', 1 < (yield 'low') < (yield 'high'))
    print('not', not (yield 'n'))
    print('slice', 'abcdef'[(yield 'from'):(yield 'to')])
    print('keyword', dict(x=(yield 'kw')))
    print('format', '%s-%s' % ((yield 'f1'), (yield 'f2')))
    print('attribute', (yield 'attr').upper())


answers = {'a': 0, 'c': 0, 'd': 'D', 'test': 1, 'yes': 'Y', 'low': 2, 'high': 3, 'n': 0, 'from': 1, 'to': 3,
           'kw': 'K', 'f1': 1, 'f2': 2, 'attr': 'up'}
it = body()
asked = next(it)
try:
    while True:
        asked = it.send(answers.get(asked))
except StopIteration:
    print('end')
