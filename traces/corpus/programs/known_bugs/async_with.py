# A program about a bug that some Python had or has: async with.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)

class Y:
    def __init__(self, v): self.v = v
    def __await__(self):
        return (yield self.v)
    __iter__ = __await__
class CM:
    def __init__(self, sup=False, eraise=None, xraise=None):
        self.sup, self.eraise, self.xraise = sup, eraise, xraise
    async def __aenter__(self):
        print('aenter'); await Y('en')
        if self.eraise: raise self.eraise
        return 'val'
    async def __aexit__(self, t, v, tb):
        print('aexit', t and t.__name__, v and v.args)
        r = await Y('ex')
        if self.xraise: raise self.xraise
        return self.sup
async def f(cm, exc):
    async with cm as v:
        print('body', v)
        await Y('b')
        if exc: raise exc
        return 'ret'
    return 'suppressed'
def drive(c):
    out = []
    try:
        while True: out.append(c.send(None))
    except StopIteration as e:
        return out, e.value
    except BaseException as e:
        return out, type(e).__name__, e.args, type(e.__context__).__name__
print(drive(f(CM(), None)))
print(drive(f(CM(), ValueError('b'))))
print(drive(f(CM(sup=True), ValueError('b'))))
print(drive(f(CM(sup=True), None)))
print(drive(f(CM(eraise=KeyError('e')), None)))
print(drive(f(CM(xraise=KeyError('x')), ValueError('b'))))
print(drive(f(CM(xraise=KeyError('x')), None)))
class Bad: pass
class Half:
    async def __aenter__(self): pass
class Sync:
    def __aenter__(self): return 1
    def __aexit__(self, *a): return 1
class SyncX:
    async def __aenter__(self): return 1
    def __aexit__(self, *a): return 1
for C in (Bad, Half, Sync, SyncX):
    r = drive(f(C(), None))
    print(C.__name__, r[:2], r[2] if C in (Sync, SyncX) else '')
c = f(CM(), None); c.send(None); c.send(None)
show('close', c.close)
c = f(CM(), None); c.send(None); c.send(None)
show('throw', lambda: c.throw(OSError('o')))
show('send', lambda: c.send(None))
