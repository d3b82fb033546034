# Brython issue 1809: a ring of yield from shared by two copies.
def ring(s):
    while True:
        yield from s


def fork(t):
    s = []

    def copy():
        i = 0
        while True:
            if len(s) == i:
                s.append(next(t))
            yield s[i]
            i += 1
    return (copy(), copy())


a, b = fork(ring([1, 2, 3]))
print([next(a), next(b), next(b), next(b), next(a)])
