# A pending return value waits through a finally that yields, unless finally returns, breaks or raises.
def body(how):
    for number in range(2):
        try:
            return 'returned'
        finally:
            yield 'in finally'
            if how == 'replace':
                return 'replaced'
            if how == 'break':
                break
            if how == 'raise':
                raise ValueError('raised')
    yield 'after the loop'
    return 'fell off'


for how in ('keep', 'replace', 'break', 'raise'):
    it = body(how)
    seen = [next(it)]
    try:
        while True:
            seen.append(next(it))
    except StopIteration as stop:
        print(how, seen, stop.value)
    except ValueError as error:
        print(how, seen, 'ValueError', error)
