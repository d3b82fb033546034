# __new__ before __init__, a singleton, and subclasses of int, str, tuple, list and dict.
class Single:
    instance = None

    def __new__(cls, *args):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, value):
        self.value = value


class Positive(int):
    def __new__(cls, value):
        if value < 0:
            raise ValueError('negative')
        return super().__new__(cls, value)

    def doubled(self):
        return Positive(self * 2)


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def first(self):
        return self[0]


class Stack(list):
    def push(self, item):
        self.append(item)
        return self


class Name(str):
    def initials(self):
        return ''.join(word[0] for word in self.split())


a, b = Single(1), Single(2)
print(a is b, a.value)
print(Positive(5) + 1, Positive(4).doubled(), type(Positive(1) + 1).__name__, isinstance(Positive(1), int))
print(Pair(1, 2).first, Pair(1, 2), Stack([1]).push(2), len(Stack()), Name('ada king lovelace').initials())
try:
    Positive(-1)
except ValueError as error:
    print(error)
