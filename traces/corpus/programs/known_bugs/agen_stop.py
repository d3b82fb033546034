# A program about a bug that some Python had or has: agen stop.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)

def drive(aw):
    out = []
    try:
        while True: out.append(aw.send(None))
    except StopIteration as e:
        return out, 'ret', e.value
    except BaseException as e:
        return out, type(e).__name__, e.args, type(e.__cause__).__name__
async def a(exc):
    yield 1
    raise exc
for e in (StopIteration('si'), StopAsyncIteration('sai'), GeneratorExit('ge'), ValueError('v')):
    x = a(e)
    print(drive(x.__anext__()), drive(x.__anext__()), drive(x.__anext__()))
x = a(None); drive(x.__anext__())
print(drive(x.athrow(StopIteration('si'))))
x = a(None); drive(x.__anext__())
print(drive(x.athrow(StopAsyncIteration('sai'))))
async def outer():
    async for v in inner():
        yield v
async def inner():
    yield 1
    raise StopAsyncIteration
x = outer()
print(drive(x.__anext__()), drive(x.__anext__()))
async def aret():
    yield 1
    return
x = aret()
print(drive(x.__anext__()), drive(x.__anext__()), drive(x.__anext__()))
