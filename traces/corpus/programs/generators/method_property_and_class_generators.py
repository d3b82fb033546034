# Generators as methods, properties, class methods, static methods and __iter__.
class Range:
    limit = 3

    def __init__(self, start):
        self.start = start

    def __iter__(self):
        number = self.start
        while number < self.limit:
            yield number
            number += 1

    @property
    def squares(self):
        return (number ** 2 for number in self)

    @property
    def halves(self):
        for number in self:
            yield number / 2

    @classmethod
    def all(cls):
        yield cls.__name__
        yield cls.limit

    @staticmethod
    def fixed():
        yield 'static'

    def __contains__(self, item):
        return any(number == item for number in self)

    def __call__(self):
        yield 'called'
        yield self.start


r = Range(1)
print(list(r), list(r), list(r.squares), list(r.halves))
print(list(Range.all()), list(r.fixed()), 2 in r, 5 in r, list(r()))
a, b = r
print(a, b, max(r), sorted(r, reverse=True))
