# Claim: a generator that receives GeneratorExit must not yield, or there is a RuntimeError.
def body():
    try:
        yield 1
    except GeneratorExit:
        yield 'another value'
    yield 'still alive'


def attempt(what, call, *arguments):
    it = body()
    next(it)
    try:
        print(what, 'gives', call(it, *arguments))
    except RuntimeError as error:
        print(what, 'raises RuntimeError:', error)
    print('  afterwards:', next(it, 'finished'))


attempt('close()', lambda it: it.close())
attempt('throw(GeneratorExit)', lambda it: it.throw(GeneratorExit))
