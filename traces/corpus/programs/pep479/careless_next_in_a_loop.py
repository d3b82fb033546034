# The mistake that PEP 479 is about: next() without a default inside a generator.
def pairs(iterable):
    it = iter(iterable)
    while True:
        yield next(it), next(it)


def careful(iterable):
    it = iter(iterable)
    while True:
        try:
            yield next(it), next(it)
        except StopIteration:
            return


for items in ('abcd', 'abc', ''):
    try:
        print(list(pairs(items)))
    except RuntimeError as error:
        print('RuntimeError:', error)
    print(list(careful(items)))
