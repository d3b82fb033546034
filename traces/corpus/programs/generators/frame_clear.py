# frame.clear() closes a generator, until 3.13 refuses it for one that is suspended.
import warnings

warnings.simplefilter('ignore')


def body():
    try:
        yield 1
    finally:
        print('finally')


def attempt(g):
    try:
        g.gi_frame.clear()
    except RuntimeError as e:
        print('RuntimeError:', e)
    else:
        print('cleared')


g = body()
next(g)
attempt(g)
print(list(g))
g = body()
attempt(g)
print(list(g))


def running():
    attempt(me)
    yield 1


me = running()
print(next(me))


async def coroutine():
    pass


frame = coroutine().cr_frame
frame.clear()
print('end')
