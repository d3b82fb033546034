# Several for and if parts, nested generator expressions, and their order of evaluation.
def log(value, result=None):
    print('eval', value)
    return value if result is None else result


it = (log((a, b), a * b) for a in log('first', (1, 2, 3)) if a != 2 for b in log('second', (1, 2)) if log('test', True))
print('made')
print(next(it))
print(next(it))
print(list(it))
print(list((a, list(b for b in range(a))) for a in range(4)))
print(sum(sum(n for n in row) for row in ((1, 2), (3, 4))))
