# throw(class), throw(instance), and a value that is an instance of a subclass.
class Base(Exception):
    pass


class Derived(Base):
    pass


def body():
    while True:
        try:
            yield
        except Base as error:
            yield type(error).__name__, error.args


def throw(*arguments):
    it = body()
    next(it)
    try:
        print(it.throw(*arguments))
    except TypeError as error:
        print('TypeError:', error)


throw(Base)
throw(Base('instance'))
throw(Base, 'value')
throw(Base, ('two', 'values'))
throw(Base, Derived('derived'))
throw(Derived, Base('base'))
throw(Base, None)
throw(Base, [1, 2])
throw(Base('instance'), None)
throw(Base('instance'), 'value')
throw(Base, None, 'not a traceback')
throw(Base, Base('v'), None)
