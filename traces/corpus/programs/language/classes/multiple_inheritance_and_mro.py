# The method resolution order, cooperative super() in a diamond, and an order that cannot be.
class Root:
    def go(self):
        return ['Root']


class Left(Root):
    def go(self):
        return ['Left'] + super().go()


class Right(Root):
    def go(self):
        return ['Right'] + super().go()


class Both(Left, Right):
    def go(self):
        return ['Both'] + super().go()


class Mixin:
    def go(self):
        return ['Mixin'] + super().go()


class Mixed(Mixin, Both):
    pass


print(Both().go(), Mixed().go())
print([cls.__name__ for cls in Mixed.__mro__], [cls.__name__ for cls in Both.mro()])
try:
    class Impossible(Root, Left):
        pass
except TypeError as error:
    print('TypeError', 'order' in str(error))
try:
    Mixin().go()
except AttributeError as error:
    print('AttributeError:', error)
