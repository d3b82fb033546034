# Class methods and static methods, called on classes, instances and subclasses.
class Shape:
    count = 0

    def __init__(self):
        type(self).count += 1

    @classmethod
    def counted(cls, *args):
        return cls.__name__, cls.count, args

    @staticmethod
    def area(width, height=1):
        return width * height

    def instance(self):
        return self.area(2, 3), self.counted('from instance')


class Square(Shape):
    count = 10

    @classmethod
    def counted(cls, *args):
        return ('square',) + super().counted(*args)


Shape(), Square(), Square()
print(Shape.counted(), Square.counted(1), Square().counted(2))
print(Shape.area(4), Square().area(5, height=2), Shape().instance())
print(Shape.counted.__func__.__name__, Shape.area.__name__)
