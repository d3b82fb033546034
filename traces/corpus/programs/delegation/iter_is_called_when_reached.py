# iter() of the delegate is called when the yield from is reached.
class It:

    def __iter__(s):
        print('__iter__ called')
        return iter([1])


def g():
    print('body')
    yield 0
    yield from It()


it = g()
print('created')
print(next(it))
print(next(it))
