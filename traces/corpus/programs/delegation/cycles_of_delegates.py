"""Bodies that delegate to themselves or in a circle: whoever waits for the innermost body is running."""


def attempt(what, function):
    try:
        print(what, '->', function())
    except Exception as error:
        print(what, '->', type(error).__name__, error)


def to_itself():
    yield from itself


def to_itself_later():
    yield 1
    yield from itself
    yield 2


def first():
    yield from second_one


def second():
    yield 'second'
    yield from first_one


def outer(inner):
    yield 'outer'
    yield from inner


itself = to_itself()
attempt('itself', lambda: next(itself))
attempt('again', lambda: next(itself))
itself = to_itself()
attempt('through another', lambda: list(outer(itself)))
itself = to_itself_later()
attempt('later', lambda: list(itself))
itself = to_itself_later()
attempt('later, through another', lambda: list(outer(itself)))

first_one, second_one = first(), second()
attempt('circle', lambda: list(first_one))
first_one, second_one = first(), second()
attempt('circle through another', lambda: list(outer(first_one)))
first_one, second_one = first(), second()
attempt('circle from its middle', lambda: (next(first_one), next(second_one)))
attempt('circle from its middle, then its start', lambda: next(first_one))


def shared():
    yield 'a'
    yield 'b'
    yield 'c'


common = shared()
one, two = outer(common), outer(common)
print(next(one), next(two), next(one), next(two), next(one))
attempt('shared', lambda: next(two))
attempt('shared', lambda: next(one))


def throws_at(generator):
    try:
        yield 1
    except KeyError:
        yield from generator


thrown = throws_at(None)
next(thrown)
itself = throws_at(thrown)
next(itself)


def close_inside():
    yield 'x'
    try:
        closing.close()
    except ValueError as error:
        print('close', error)
    yield 'y'


closing = outer(close_inside())
print(list(closing))


def handled():
    try:
        yield from caught
    except ValueError as error:
        print('caught', error)
        yield 'after'


caught = handled()
print(list(outer(caught)))


async def awaits_itself():
    await coroutine


async def awaits(other):
    return await other


def drive(body):
    try:
        while True:
            body.send(None)
    except StopIteration as stop:
        return stop.value


coroutine = awaits_itself()
attempt('coroutine', lambda: drive(coroutine))
coroutine = awaits_itself()
attempt('coroutine through another', lambda: drive(awaits(awaits(coroutine))))
