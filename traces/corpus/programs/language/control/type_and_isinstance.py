# type(), isinstance, issubclass, names of types, calling types, conversions between containers.
for value in (1, 1.5, 'a', b'a', [], (), {}, set(), None, True, range(1), len, print, type, object(), (x for x in ()), lambda: 0, Ellipsis, NotImplemented, 1j):
    print(type(value).__name__, end=' ')
print()
print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, float)), issubclass(bool, int), issubclass(int, object), type(1) == int)
print(list((1, 2)), tuple([1, 2]), set([1, 1]), dict([('a', 1)]), str(1), int('1'), float('1'), bool(0), list('ab'), tuple({'k': 1}))
print(str(int), repr(list), type(type).__name__, int.__name__, type(None)(), str(), int(), list(), dict(), tuple(), bool(), float())
print(callable(int), hasattr(1, 'real'), getattr('abc', 'upper')(), [].__class__.__name__, (1).__add__(2), 'a'.__len__(), [1, 2].__contains__(1))
