# Claim: the GeneratorExit of close() goes straight to the sub-generator.
def sub():
    try:
        yield 1
    except GeneratorExit:
        print('sub first')
        raise


def outer():
    try:
        yield from sub()
    except GeneratorExit:
        print('then outer')
        raise


it = outer()
next(it)
print(it.close())


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *details):
        print('throw is never called')

    def close(self):
        print('an iterator is told by a call of close()')


def delegating():
    yield from Iterator()


it = delegating()
next(it)
it.close()
