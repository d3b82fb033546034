# In 3.6 a StopIteration that leaves a generator's body warns; since 3.7 it is a RuntimeError.
import warnings


def body():
    yield 1
    raise StopIteration


it = body()
next(it)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    try:
        print(next(it, 'ended'))
    except RuntimeError as error:
        print('RuntimeError:', error)
print([w.category.__name__ for w in caught])
