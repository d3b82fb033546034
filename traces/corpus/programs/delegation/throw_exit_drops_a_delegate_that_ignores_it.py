# A delegate that answers GeneratorExit with a yield dies before the handlers of the body that delegates run, by
# throw() as by close().


class Swallow:
    def __enter__(self):
        return self

    def __exit__(self, *exception):
        print("swallowed", exception[0].__name__)
        return True


def inner():
    with Swallow():
        yield 1
    try:
        yield 2
    except GeneratorExit as error:
        print("inner was dropped:", repr(error))
        raise


def outer():
    try:
        yield from inner()
    finally:
        print("finally of outer")


def by_throw(generator):
    return generator.throw(GeneratorExit)


def by_close(generator):
    return generator.close()


for end in (by_throw, by_close):
    print(end.__name__)
    generator = outer()
    next(generator)
    try:
        print("gave", end(generator))
    except RuntimeError as error:
        print(repr(str(error)))
