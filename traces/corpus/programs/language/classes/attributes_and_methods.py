# Class and instance attributes, methods, unbound functions, attribute errors, dictionaries.
class Point:
    """A point."""
    dimensions = 2
    origin = None

    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def moved(self, dx, dy=0):
        return Point(self.x + dx, self.y + dy)

    def __repr__(self):
        return 'Point(%r, %r)' % (self.x, self.y)


p = Point(1)
Point.origin = Point(0, 0)
print(p, p.moved(2, dy=3), Point.moved(p, 1), p.origin, Point.__doc__, Point.__name__)
p.dimensions = 3
print(p.dimensions, Point.dimensions, sorted(p.__dict__.items()))
del p.dimensions
print(p.dimensions, hasattr(p, 'z'), getattr(p, 'z', 'default'))
setattr(p, 'z', 9)
print(p.z, vars(p), p.__class__ is Point, type(p) is Point, isinstance(p, Point))
for attempt in (lambda: p.missing, lambda: Point.missing, lambda: delattr(p, 'missing'), lambda: Point()):
    try:
        attempt()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__)
method = p.moved
p.x = 100
print(method(1))
