# Claim: when the sub-generator closes normally, GeneratorExit is raised in the delegating one as well.
def sub(reaction):
    try:
        yield 1
    except GeneratorExit:
        if reaction == 'return':
            return 'lost'
        raise


def outer(reaction):
    try:
        result = yield from sub(reaction)
        print('never reached', result)
    except BaseException as error:
        print(reaction, '- outer:', type(error).__name__)
        raise


for reaction in ('return', 'raise'):
    it = outer(reaction)
    next(it)
    it.close()
    print(list(it))
