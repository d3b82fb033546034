# Function names in the traceback of an exception thrown into fresh, suspended and finished generators.
def names(error):
    found, tb = [], error.__traceback__
    while tb:
        found.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    return found


def body():
    yield 1


def catching():
    try:
        yield 1
    except ValueError as error:
        yield names(error)
        raise


def throw(it, steps):
    for step in range(steps):
        next(it, None)
    try:
        return it.throw(ValueError('v'))
    except ValueError as error:
        return names(error)


for steps in range(3):
    print(steps, throw(body(), steps))
it = catching()
print(throw(it, 1))
try:
    next(it)
except ValueError as error:
    print(names(error))
