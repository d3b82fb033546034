# The context of GeneratorExit by close(), and of the StopIteration of a finished generator, under a handler.
def body():
    try:
        yield 1
    except GeneratorExit as error:
        print('GeneratorExit, context', type(error.__context__).__name__)
        return 'value'


try:
    raise KeyError('caller')
except KeyError:
    it = body()
    next(it)
    it.close()
    try:
        next(it)
    except StopIteration as error:
        print('StopIteration, context', type(error.__context__).__name__)
    it = body()
    next(it)
    try:
        next(it)
    except StopIteration as error:
        print('StopIteration at the end, context', type(error.__context__).__name__)
    it = body()
    next(it)
    try:
        it.throw(GeneratorExit)
    except StopIteration as error:
        print('StopIteration', error.value, 'context', type(error.__context__).__name__)
