# Two generators over one closure cell see each other's changes.
def mk():
    n = 0

    def inc():
        nonlocal n
        while True:
            n += 1
            yield n
    return (inc(), inc())


a, b = mk()
print(next(a), next(b), next(a))
