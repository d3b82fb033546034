# A program about a bug that some Python had or has: throw into await.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)

class It:
    def __init__(self, mode): self.mode = mode
    def __await__(self): return self
    def __iter__(self): return self
    def __next__(self): return 'n'
    def throw(self, *a):
        print('  throw', len(a))
        if self.mode == 'stop': raise StopIteration('sv')
        raise a[0]
    def close(self): print('  close')
class NoThrow:
    def __await__(self): return iter([1, 2, 3])
    __iter__ = __await__
async def f(aw):
    try:
        r = await aw
        print(' r', r)
        return r
    except Exception as e:
        print(' exc', type(e).__name__, e)
        raise
    finally:
        print(' fin')
for aw in (It('stop'), It('raise'), NoThrow()):
    c = f(aw); c.send(None)
    show('throw', lambda: c.throw(ValueError('v')))
    c = f(aw); c.send(None)
    show('throw SI', lambda: c.throw(StopIteration('x')))
    c = f(aw); c.send(None)
    show('throw GE', lambda: c.throw(GeneratorExit('g')))
    c = f(aw); c.send(None)
    show('close', c.close)
    c = f(aw); c.send(None)
    show('send', lambda: c.send('val'))
