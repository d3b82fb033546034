# Claim: other exceptions raised in reaction to GeneratorExit are passed up by close().
def body(answer):
    try:
        yield 1
    except GeneratorExit:
        raise answer


for answer in (ValueError('v'), KeyboardInterrupt('k'), SystemExit(3), StopAsyncIteration('s')):
    it = body(answer)
    next(it)
    try:
        it.close()
        print('swallowed')
    except BaseException as error:
        print(type(error).__name__, error.args, 'context', type(error.__context__).__name__)
