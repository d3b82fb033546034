# match: literals, captures, sequences, mappings, classes, guards, or-patterns, as, stars.
# requires: 3.10
class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


def describe(value):
    match value:
        case 0 | -1:
            return 'zero or minus one'
        case True:
            return 'true'
        case int(n) if n > 100:
            return f'large {n}'
        case int() | float():
            return 'number'
        case 'quit' | 'exit' as word:
            return f'leave by {word}'
        case str():
            return 'text'
        case []:
            return 'empty'
        case [x]:
            return f'one {x}'
        case ['go', direction, *rest]:
            return f'go {direction} {rest}'
        case (a, b):
            return f'two {a} {b}'
        case [first, *_, last]:
            return f'from {first} to {last}'
        case {'type': 'circle', 'radius': r}:
            return f'circle {r}'
        case {'type': kind, **others}:
            return f'{kind} {sorted(others)}'
        case Point(0, y=0):
            return 'origin'
        case Point(x=0, y=y):
            return f'on y at {y}'
        case Point(x, y) if x == y:
            return f'diagonal {x}'
        case Point():
            return 'point'
        case None:
            return 'none'
        case _:
            return 'other'


for value in (0, -1, True, 500, 7, 2.5, 'quit', 'text', [], [1], ['go', 'north', 'fast'], (1, 2), [1, 2, 3, 4],
              {'type': 'circle', 'radius': 3, 'extra': 1}, {'type': 'square', 'side': 2}, {}, Point(0, 0), Point(0, 5),
              Point(3, 3), Point(1, 2), None, {1, 2}, object):
    print(describe(value))


def handler():
    total = 0
    while True:
        match (yield total):
            case ('add', n):
                total += n
            case ('reset',):
                total = 0
            case None:
                pass


h = handler()
next(h)
print(h.send(('add', 5)), h.send(('add', 2)), h.send(None), h.send(('reset',)))
