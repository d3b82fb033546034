# What list, tuple, set, dict, sum, max, any, all, zip, map, sorted, join and unpacking take from a generator.
def count(limit, log):
    for number in range(limit):
        log.append(number)
        yield number


def run(name, use):
    log = []
    try:
        print(name, use(count(4, log)), log)
    except (TypeError, ValueError) as error:
        print(name, type(error).__name__, log)


run('list', list)
run('tuple', tuple)
run('set', lambda it: sorted(set(it)))
run('sum', sum)
run('max', max)
run('min with key', lambda it: min(it, key=lambda n: -n))
run('any', lambda it: any(n == 1 for n in it))
run('all', lambda it: all(n < 2 for n in it))
run('in', lambda it: 2 in it)
run('zip short', lambda it: list(zip('ab', it)))
run('zip first', lambda it: list(zip(it, 'ab')))
run('map', lambda it: list(map(str, it)))
run('filter', lambda it: list(filter(None, it)))
run('sorted', lambda it: sorted(it, reverse=True))
run('enumerate', lambda it: dict(enumerate(it, 10)))
run('join', lambda it: '-'.join(str(n) for n in it))
run('dict', lambda it: dict((n, n * n) for n in it))
run('starred call', lambda it: max(*it))
run('extend', lambda it: [9] + [*it])


def unpack(it):
    first, *rest = it
    return first, rest


def unpack_two(it):
    a, b = it
    return a, b


run('starred target', unpack)
run('too many', unpack_two)
