# A tuple as the result of a delegation to a generator and to an iterator.
def returns():
    return (1, 2)
    yield


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration((3, 4))


def body(delegate):
    return (yield from delegate)


for delegate in (returns(), Iterator()):
    try:
        next(body(delegate))
    except StopIteration as stop:
        print(stop.value, stop.args)
