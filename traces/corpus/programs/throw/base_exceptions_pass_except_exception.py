# KeyboardInterrupt, SystemExit and GeneratorExit pass `except Exception` in a generator.
def body():
    while True:
        try:
            yield 'ready'
        except Exception as error:
            yield 'caught ' + type(error).__name__
        finally:
            print('finally')


for kind in (ValueError, StopIteration, KeyboardInterrupt, SystemExit, GeneratorExit, StopAsyncIteration):
    it = body()
    next(it)
    try:
        print(it.throw(kind))
    except BaseException as error:
        print('out:', type(error).__name__)
    print('then', next(it, 'finished'))
    del it
