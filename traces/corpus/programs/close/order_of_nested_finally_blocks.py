# close() runs nested finally, except and with parts from the inside out.
class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('enter', self.name)

    def __exit__(self, kind, error, tb):
        print('exit', self.name, kind.__name__)


def body():
    try:
        with Manager('outer'):
            try:
                with Manager('inner'):
                    try:
                        yield 1
                    except ValueError:
                        print('not for GeneratorExit')
                    finally:
                        print('innermost finally')
            except GeneratorExit:
                print('except, raised again')
                raise
    finally:
        print('outermost finally')


it = body()
next(it)
print(it.close())
