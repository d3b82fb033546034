# A temporary generator dies as soon as the expression has no more use for it.
def body(name):
    try:
        yield name
        yield name + ' again'
    finally:
        print('finally', name)


def started(name):
    it = body(name)
    next(it)
    return it


print('next:', next(body('in next')))
print('attribute:', started('in attribute').gi_code.co_name)
print('method:', started('in method').send(None))
started('expression statement')
print('after the statement')
print(len([started('in a list')]))
print('compared:', started('left') is started('right'))
print('or:', bool(started('in or') or 1))
a, b = next(body('unpacked')), 2
print(a, b)
print([next(body('comprehension %d' % n)) for n in range(2)])
