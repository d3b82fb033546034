# abc: abstract methods forbid instances; registration and hooks of isinstance.
from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        return 'default'

    @property
    @abstractmethod
    def name(self):
        pass

    def describe(self):
        return '%s: %s' % (self.name, self.area())


class Square(Shape):
    name = 'square'

    def area(self):
        return super().area() + ' overridden'


class Half(Shape):
    name = 'half'


print(Square().describe(), isinstance(Square(), Shape))
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print('TypeError', cls.__name__, 'area' in str(error))
Shape.register(int)
print(isinstance(5, Shape), issubclass(int, Shape), sorted(Half.__abstractmethods__))
