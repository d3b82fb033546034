# A program about a bug that some Python had or has: contextvars.
import contextvars
v = contextvars.ContextVar('v', default=0)
def g():
    v.set(1)
    yield v.get()
    yield v.get()
x = g()
print(next(x), v.get())
v.set(5)
print(next(x), v.get())
ctx = contextvars.copy_context()
y = g()
print(ctx.run(next, y), v.get(), ctx[v])
v.set(9)
print(next(y), v.get())
class Y:
    def __await__(self):
        yield v.get()
        v.set('in')
        yield v.get()
async def f():
    await Y()
c = f()
print(c.send(None), ctx.run(c.send, None), v.get(), ctx[v])
