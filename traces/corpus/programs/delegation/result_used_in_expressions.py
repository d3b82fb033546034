# yield from as an operand, an argument, a return value and in an assignment.
def sub(value):
    yield 'asked for %r' % (value,)
    return value


def body():
    total = (yield from sub(1)) + (yield from sub(2))
    print('sum', total)
    items = [(yield from sub(3)), (yield from sub(4))]
    print('list', items, max((yield from sub(5)), (yield from sub(6))))
    if (yield from sub('')) or (yield from sub('yes')):
        print('true')
    a, b = yield from sub((7, 8))
    print(a, b)
    return (yield from sub('last'))


it = body()
try:
    while True:
        print(next(it))
except StopIteration as stop:
    print('result', stop.value)
