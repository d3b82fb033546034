# A program about a bug that some Python had or has: athrow forms.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)

try:
    import warnings
    warnings.simplefilter('ignore')
except ImportError: pass
async def ag():
    while True:
        try:
            yield 1
        except Exception as e:
            print('in', type(e).__name__, e.args)
x = ag()
def go(aw):
    try: aw.send(None)
    except StopIteration as e: return e.value
show('anext', lambda: go(x.__anext__()))
show('type', lambda: go(x.athrow(ValueError)))
show('type,val', lambda: go(x.athrow(ValueError, 'v')))
show('inst', lambda: go(x.athrow(ValueError('i'))))
show('bad', lambda: go(x.athrow(3)))
show('none', lambda: go(x.athrow()))
n = x.__anext__()
show('asend throw', lambda: n.throw(ValueError('d')))
show('asend send', lambda: go(n))
n = x.asend(5)
show('asend send nonnone', lambda: n.send(7))
t = x.athrow(ValueError('n'))
show('athrow send nonnone', lambda: t.send(5))
t = x.aclose()
show('aclose send nonnone', lambda: t.send(5))
show('aclose', lambda: x.aclose().send(None))
show('end', lambda: go(x.__anext__()))
