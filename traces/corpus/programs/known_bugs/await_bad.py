# A program about a bug that some Python had or has: await bad.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)

class NoIter:
    def __await__(self): return 5
class RetCoro:
    def __await__(self):
        return co()
class RetList:
    def __await__(self): return [1]
class RetIter:
    def __await__(self): return iter([1, 2])
class Raises:
    def __await__(self): raise ValueError('aw')
async def co(): return 1
async def w(x):
    return await x
def run(x):
    c = w(x)
    try:
        return c.send(None)
    finally:
        c.close()
show('int', lambda: run(5))
show('None', lambda: run(None))
show('gen', lambda: run((i for i in [1])))
show('NoIter', lambda: run(NoIter()))
show('RetCoro', lambda: run(RetCoro()))
show('RetList', lambda: run(RetList()))
show('RetIter', lambda: run(RetIter()))
show('Raises', lambda: run(Raises()))
show('class', lambda: run(RetIter))
show('func', lambda: run(co))
show('coro', lambda: run(co()))
class Inst: pass
i = Inst(); i.__await__ = lambda: iter([1])
show('inst attr', lambda: run(i))
