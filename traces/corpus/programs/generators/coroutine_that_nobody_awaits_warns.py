# A coroutine that dies without ever having been started warns; one that was started, closed or thrown into
# does not.
import gc
import warnings


async def work():
    pass


async def sleeps():
    class Pause:
        def __await__(self):
            yield

    await Pause()


def shown(action):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        action()
        gc.collect()
    return [(warning.category.__name__, str(warning.message)) for warning in caught]


def started():
    coroutine = sleeps()
    coroutine.send(None)


def thrown_into():
    coroutine = work()
    try:
        coroutine.throw(ValueError)
    except ValueError:
        pass


def wrapped():
    work().__await__()


def in_a_cycle():
    box = []
    box.append((work(), box))


for action in (work, started, lambda: work().close(), thrown_into, wrapped, in_a_cycle):
    print(shown(action))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    work()
    print("an error in a destructor is only reported")
