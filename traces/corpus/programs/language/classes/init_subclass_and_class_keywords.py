# __init_subclass__ with keywords registers subclasses when they are made.
class Plugin:
    registry = {}

    def __init_subclass__(cls, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.name = name or cls.__name__.lower()
        Plugin.registry[cls.name] = cls


class Reader(Plugin):
    pass


class Writer(Plugin, name='w'):
    def __init_subclass__(cls, **kwargs):
        print('below Writer:', cls.__name__)
        super().__init_subclass__(**kwargs)


class Special(Writer, name='special'):
    pass


print(sorted(Plugin.registry), Special.name, Reader.name)
try:
    class Bad(Plugin, colour='red'):
        pass
except TypeError:
    print('TypeError')
