# Native coroutines have neither __iter__ nor __next__; what __await__ returns has both.
async def coroutine():
    return 1


c = coroutine()
print([name for name in ('__iter__', '__next__', '__await__', 'send', 'throw', 'close') if hasattr(c, name)])
wrapper = c.__await__()
print([name for name in ('__iter__', '__next__', '__await__', 'send', 'throw', 'close') if hasattr(wrapper, name)])
for use in (iter, next, list):
    try:
        use(c)
    except TypeError as error:
        print(use.__name__, error)
try:
    c.send(None)
except StopIteration as stop:
    print('returned', stop.value)
