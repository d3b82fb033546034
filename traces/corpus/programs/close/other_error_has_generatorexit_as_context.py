# An error raised in reaction to close() has GeneratorExit as its context.
def f():
    try:
        yield 1
    except GeneratorExit:
        raise KeyError('k')


g = f()
next(g)
try:
    g.close()
    print('no exc')
except BaseException as e:
    print(type(e).__name__, type(e.__context__).__name__ if hasattr(e, '__context__') else '')
