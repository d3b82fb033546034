# A body whose delegate is itself, or a body that waits for it, meets one that is already executing.
def delegating(name):
    yield from bodies[name]


async def awaiting(name):
    await bodies[name]


def show(call, *arguments):
    try:
        print('gave', call(*arguments))
    except BaseException as error:
        print(type(error).__name__, error)


bodies = {}
for make, resume in (delegating, next), (awaiting, lambda body: body.send(None)):
    # Itself, at once.
    bodies['a'] = make('a')
    show(resume, bodies['a'])
    show(resume, bodies['a'])
    # Itself, below another.
    bodies['a'] = make('a')
    show(resume, make('a'))
    # A ring below another.
    bodies['a'] = make('b')
    bodies['b'] = make('a')
    outer = make('a')
    show(resume, outer)
    show(resume, outer)
    # The ring of three, entered in its middle.
    bodies['a'] = make('b')
    bodies['b'] = make('c')
    bodies['c'] = make('a')
    show(resume, bodies['b'])
    show(resume, bodies['c'])
bodies.clear()
