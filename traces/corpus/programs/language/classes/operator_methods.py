# Arithmetic, reflected and in-place operators, NotImplemented, comparison, hash and bool.
class Vector:
    def __init__(self, *items):
        self.items = items

    def __repr__(self):
        return 'Vector%r' % (self.items,)

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*[a + b for a, b in zip(self.items, other.items)])

    def __mul__(self, factor):
        return Vector(*[item * factor for item in self.items])

    def __rmul__(self, factor):
        return self * factor

    def __iadd__(self, other):
        print('in place')
        return self + other

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return sum(item * item for item in self.items) ** 0.5

    def __eq__(self, other):
        return isinstance(other, Vector) and self.items == other.items

    def __hash__(self):
        return hash(self.items)

    def __lt__(self, other):
        return abs(self) < abs(other)

    def __bool__(self):
        return any(self.items)

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.items, other.items))


v, w = Vector(3, 4), Vector(1, 2)
print(v + w, v * 2, 2 * v, -v, abs(v), v == Vector(3, 4), v != w, v @ w, len({v, Vector(3, 4)}))
x = v
x += w
print(x, v, w < v, w > v, bool(Vector(0, 0)), sorted([v, w])[0])
for attempt in (lambda: v + 1, lambda: 1 + v, lambda: v - w, lambda: v >= w):
    try:
        attempt()
    except TypeError as error:
        print('TypeError:', error)
