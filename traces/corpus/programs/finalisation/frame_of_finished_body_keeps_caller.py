"""What f_back of a finished body's frame is, and what therefore stays alive."""
import gc
import sys
import weakref


class Marked:
    pass


saved = []


def show(what):
    print(what, [(frame.f_code.co_name, frame.f_back and frame.f_back.f_code.co_name) for frame in saved])
    del saved[:]


def body():
    try:
        yield 1
    except ValueError as error:
        saved.append(error.__traceback__.tb_frame)
    else:
        saved.append(sys._getframe())
    finally:
        yield 2


def by_next():
    for item in body():
        pass


def by_throw():
    generator = body()
    next(generator)
    generator.throw(ValueError)
    list(generator)


def first_caller(generator):
    next(generator)


def last_caller(generator):
    for item in generator:
        pass


def by_two():
    generator = body()
    first_caller(generator)
    last_caller(generator)


def by_close():
    def closed():
        try:
            yield
        finally:
            saved.append(sys._getframe())
    generator = closed()
    next(generator)
    generator.close()


def by_death():
    def dying():
        try:
            yield
        finally:
            saved.append(sys._getframe())
    next(dying())


def without_cleanup():
    def plain():
        saved.append(sys._getframe())
        yield
    generator = plain()
    next(generator)
    generator.close()


def without_end():
    def plain():
        saved.append(sys._getframe())
        yield
    next(plain())


def fresh_throw():
    generator = body()
    try:
        generator.throw(KeyError)
    except KeyError as error:
        saved.append(error.__traceback__.tb_next.tb_frame)


def delegated():
    def outer():
        yield from body()
        saved.append(sys._getframe())
    for item in outer():
        pass


def in_comprehension():
    def outer():
        return [item for item in body()]
    outer()


def awaited():
    async def inner():
        saved.append(sys._getframe())

    async def outer():
        await inner()
        saved.append(sys._getframe())
    try:
        outer().send(None)
    except StopIteration:
        pass


for function in (by_next, by_throw, by_two, by_close, by_death, without_cleanup, without_end, fresh_throw,
                 delegated, in_comprehension, awaited):
    function()
    show(function.__name__)


def keeps(error_of):
    marked = Marked()
    reference = weakref.ref(marked)
    generator = body()
    next(generator)
    generator.throw(ValueError)
    frames = list(saved)
    list(generator)
    return reference, frames


reference, frames = keeps(body)
del saved[:]
print('the caller\'s variable lives:', reference() is not None)
del frames
print('after the frame is dropped:', reference() is not None)


class Manager:
    """Its exit makes a cycle: the exception's traceback, the body's frame, the frame of exit, the exception."""

    def __init__(self, generator):
        self.generator = generator
        next(generator)

    def __enter__(self):
        return Marked()

    def __exit__(self, kind, error, traceback):
        try:
            self.generator.throw(error)
        except StopIteration:
            return True


def swallow():
    try:
        yield
    except LookupError:
        pass


manager = Manager(swallow())
alive = weakref.ref(manager)
with manager:
    del manager
    raise LookupError
print('the manager lives:', alive() is not None)
gc.collect()
print('after a collection:', alive() is not None)
