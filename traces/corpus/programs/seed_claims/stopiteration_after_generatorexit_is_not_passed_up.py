# Claim: StopIteration raised in reaction to GeneratorExit is not passed up by close().
def raises():
    try:
        yield 1
    except GeneratorExit:
        raise StopIteration


def returns():
    try:
        yield 1
    except GeneratorExit:
        return


for body in (raises, returns):
    it = body()
    next(it)
    try:
        it.close()
        print(body.__name__, 'swallowed')
    except RuntimeError as error:
        print(body.__name__, 'RuntimeError:', error, '<-', repr(error.__cause__).replace(',)', ')'))
