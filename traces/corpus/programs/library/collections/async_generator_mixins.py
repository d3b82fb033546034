# The mixin methods of collections.abc.AsyncGenerator, and copies of UserList and UserDict.
import collections.abc
import copy


class Minimal(collections.abc.AsyncGenerator):
    async def asend(self, value):
        return value

    async def athrow(self, typ, val=None, tb=None):
        return await super().athrow(typ, val, tb)


class Ignoring(Minimal):
    async def athrow(self, typ, val=None, tb=None):
        return 'ignored'


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as e:
        return e.value
    except BaseException as e:
        return type(e).__name__, str(e)


agen = Minimal()
print(agen.__aiter__() is agen, run(agen.__anext__()), run(agen.asend(2)))
print(run(agen.aclose()), run(agen.athrow(ValueError, 'v')))
print(run(Ignoring().aclose()))
print(isinstance(agen, collections.abc.AsyncIterator))

items = collections.UserList([1, 2])
other = copy.copy(items)
other.append(3)
print(items, other, type(other).__name__)
mapping = collections.UserDict(a=1)
other = copy.copy(mapping)
other['b'] = 2
print(mapping, other, type(other).__name__)
