# The special methods of builtin types carry one text each, which functools.total_ordering hands on.
import functools
import types

names = (
    "__repr__ __hash__ __str__ __lt__ __le__ __eq__ __ne__ __gt__ __ge__ __add__ __radd__ __sub__ __mod__ "
    "__rmod__ __divmod__ __rdivmod__ __pow__ __rpow__ __neg__ __pos__ __abs__ __bool__ __invert__ __lshift__ "
    "__rlshift__ __and__ __xor__ __or__ __int__ __float__ __floordiv__ __truediv__ __index__"
)
for name in names.split():
    print(name, getattr(int, name).__doc__)
for name in "__len__ __setitem__ __delitem__ __iter__ __iadd__ __imul__".split():
    print(name, getattr(list, name).__doc__)
print(str.__contains__.__doc__, "|", str.__getitem__.__doc__, "|", tuple.__contains__.__doc__)
print(object.__init__.__doc__, "|", object.__setattr__.__doc__, "|", object.__delattr__.__doc__)
print(types.GeneratorType.__next__.__doc__, "|", types.CoroutineType.__await__.__doc__)
print(types.AsyncGeneratorType.__aiter__.__doc__, "|", types.AsyncGeneratorType.__anext__.__doc__)
print((5).__add__.__doc__, "|", [].__len__.__doc__, "|", types.FunctionType.__call__.__doc__)


@functools.total_ordering
class Ordered:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value

    def __lt__(self, other):
        return self.value < other.value


for name in ("__gt__", "__le__", "__ge__", "__lt__"):
    method = getattr(Ordered, name)
    print(name, method.__name__, method.__qualname__, method.__doc__)
for root in ("__le__", "__gt__", "__ge__"):
    from_root = functools.total_ordering(type("FromOne", (), {root: getattr(Ordered, root)}))
    for name in ("__lt__", "__le__", "__gt__", "__ge__"):
        print(root, name, getattr(from_root, name).__qualname__, getattr(from_root, name).__doc__)
print(Ordered(1) < Ordered(2), Ordered(1) >= Ordered(2), Ordered(2) > Ordered(1))
