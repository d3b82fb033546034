# Claim: delegation is a loop that sends what is received and yields what comes back. Not for throw().
def sub():
    total = 0
    while total < 10:
        try:
            total += yield total
        except ValueError:
            total = -1
    return 'result'


def by_yield_from():
    result = yield from sub()
    yield result


def by_hand():
    it = sub()
    answer = next(it)
    while True:
        received = yield answer
        try:
            answer = it.send(received)
        except StopIteration as stop:
            yield stop.value
            return


for body in (by_yield_from, by_hand):
    it = body()
    print(body.__name__, next(it), it.send(4), it.send(5), it.send(6))
    it = body()
    next(it)
    try:
        print('  throw gives', it.throw(ValueError))
    except ValueError:
        print('  throw raises ValueError')
