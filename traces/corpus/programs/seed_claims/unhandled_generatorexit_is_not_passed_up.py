# Claim: GeneratorExit that is not handled, or is raised again, is not passed up by close().
def ignores_nothing():
    yield 1


def reraises():
    try:
        yield 1
    except GeneratorExit:
        raise


def raises_its_own():
    try:
        yield 1
    except GeneratorExit:
        raise GeneratorExit('my own')


for body in (ignores_nothing, reraises, raises_its_own):
    it = body()
    next(it)
    print(body.__name__, it.close(), next(it, 'finished'))
it = ignores_nothing()
next(it)
try:
    it.throw(GeneratorExit)
except GeneratorExit:
    print('throw(GeneratorExit) does pass it up')
