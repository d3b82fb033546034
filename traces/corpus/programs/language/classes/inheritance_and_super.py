# Overriding, super() with and without arguments, class attributes through a chain.
class Base:
    kind = 'base'

    def __init__(self, name):
        self.name = name
        self.log = ['Base']

    def describe(self):
        return '%s %s' % (self.kind, self.name)

    @classmethod
    def make(cls, name):
        return cls(name)


class Middle(Base):
    def __init__(self, name, extra=None):
        super().__init__(name)
        self.extra = extra
        self.log.append('Middle')

    def describe(self):
        return 'middle ' + super().describe()


class Leaf(Middle):
    kind = 'leaf'

    def __init__(self, *args, **kwargs):
        super(Leaf, self).__init__(*args, **kwargs)
        self.log.append('Leaf')

    def describe(self):
        return 'leaf ' + super().describe() + ' skipping: ' + super(Middle, self).describe()


leaf = Leaf.make('x')
print(leaf.describe(), leaf.log, leaf.extra, Leaf('y', extra=3).extra)
print(issubclass(Leaf, Base), isinstance(leaf, (int, Base)), Leaf.__bases__[0].__name__, Leaf.__mro__[1].__name__)
