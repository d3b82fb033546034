# Enumerations: members, values, lookup, iteration, aliases, methods, auto, flags of identity.
from enum import Enum, IntEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def describe(self):
        return '%s=%d' % (self.name, self.value)

    @classmethod
    def default(cls):
        return cls.GREEN


class Level(IntEnum):
    LOW = auto()
    HIGH = auto()


print(Color.RED.name, Color.RED.value, Color(2) is Color.GREEN, Color['RED'] is Color.CRIMSON, [c.name for c in Color], len(Color))
print(Color.RED.describe(), Color.default().name, Color.RED == 1, Color.RED is Color(1), isinstance(Color.RED, Color), Color.RED in Color)
print(Level.LOW < Level.HIGH, Level.HIGH == 2, Level.LOW + 1, sorted(Level)[0].name, {Color.RED: 'r'}[Color.CRIMSON], repr(Color.GREEN))
for attempt in (lambda: Color(9), lambda: Color['BLUE'], lambda: setattr(Color, 'RED', 5), lambda: Color.RED < Color.GREEN):
    try:
        attempt()
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        print(type(error).__name__)


def lights():
    color = Color.RED
    while True:
        command = yield color.name
        color = Color.GREEN if color is Color.RED else Color.RED


it = lights()
print(next(it), next(it), next(it))
