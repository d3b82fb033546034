"""The context of an error about a delegate is the exception that the delegating body handles."""
def told(e): return e and (type(e).__name__, str(e), told(e.__context__))
def f2():
    try:
        raise ValueError("h")
    except ValueError:
        yield from g
g = f2()
try:
    next(g)
except ValueError as e:
    print(told(e))
def inner():
    yield 1
    try: outer_g.send(None)
    except ValueError as e: print(told(e))
def f3():
    try: raise KeyError("k")
    except KeyError:
        yield from inner()
outer_g = f3(); list(outer_g)
async def c(): pass
async def f4():
    x = c()
    await x
    try: raise KeyError("k")
    except KeyError:
        await x
try:
    f4().send(None)
except RuntimeError as e:
    print(told(e))
def f5():
    def d(): 
        yield 1
        try: raise KeyError("k2")
        except KeyError:
            yield from shared
    shared = d()
    yield from shared
try:
    list(f5())
except ValueError as e:
    print(told(e))
