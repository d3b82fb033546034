# namedtuple: fields, defaults of methods, repr, replacement, errors.
from collections import namedtuple

Point = namedtuple('Point', 'x y')
Person = namedtuple('Person', ['name', 'age'])
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), Point._fields, p._replace(x=5), Point._make([7, 8]), list(p))
x, y = p
print(x, y, dict(p._asdict()), Person('ada', 36).name, sorted([Person('b', 2), Person('a', 3)])[0])
for attempt in (lambda: Point(1), lambda: setattr(p, 'x', 5), lambda: namedtuple('Bad', 'class'), lambda: p.z):
    try:
        attempt()
    except (TypeError, AttributeError, ValueError) as error:
        print(type(error).__name__)


class Vector(namedtuple('Vector', 'x y')):
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


print(Vector(3, 4).length(), Vector(1, 2))
