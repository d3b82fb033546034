# A class statement with ** takes its keywords, the metaclass among them, from a mapping.
class Meta(type):
    def __new__(mcls, name, bases, namespace, **kwargs):
        print(name, sorted(kwargs.items()))
        return type.__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        type.__init__(cls, name, bases, namespace)


class Base:
    def __init_subclass__(cls, **kwargs):
        print('init_subclass', cls.__name__, sorted(kwargs.items()))


options = {'x': 1, 'metaclass': Meta}


class A(**options):
    pass


class B(y=2, **options):
    pass


class C(Base, **{'z': 3}):
    pass


print(type(A) is Meta, type(B) is Meta, type(C) is type)
