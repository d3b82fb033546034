# Arguments are evaluated from left to right, stars in their places, before the call.
def log(name, value=None):
    print(name, end=' ')
    return name if value is None else value


def f(*args, **kwargs):
    print('called')
    return args, sorted(kwargs.items())


print(log('function', f)(log('a'), *log('star', (1, 2)), log('b'), k=log('k'), **log('stars', {'z': 0})))
print({log('k1'): log('v1'), log('k2'): log('v2')})
print([log('x'), log('y')], log('p') + log('q'))
log('object', [0])[log('index', 0)] = log('value')
print()
a = b = log('once')
print(a, b)
print(log('left', 1) < log('middle', 2) < log('right', 0))
print(log('cond', 0) and log('never'), log('then') if log('test', 1) else log('never'))
