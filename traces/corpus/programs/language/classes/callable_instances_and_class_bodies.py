# __call__, names computed in a class body, nested classes, and a class made in a function.
class Adder:
    def __init__(self, amount):
        self.amount = amount

    def __call__(self, value, *, times=1):
        return value + self.amount * times


class Body:
    squares = []
    for number in range(4):
        squares.append(number ** 2)
    if len(squares) > 3:
        size = 'large'
    else:
        size = 'small'

    class Inner:
        outer_name = 'Body'

    def method(self):
        return self.Inner.outer_name, Body.number


def make(name):
    class Local:
        title = name

        def get(self):
            return name
    return Local


add = Adder(5)
print(add(1), add(1, times=3), callable(add), list(map(add, (1, 2))))
print(Body.squares, Body.size, Body().method(), Body.Inner.__qualname__)
print(make('x').title, make('y')().get(), make('z').__qualname__)
