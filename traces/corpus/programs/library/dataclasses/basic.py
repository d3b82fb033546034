# Data classes: fields, defaults, factories, comparison, order, frozen, post_init, replace.
# requires: 3.7
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace


@dataclass
class Item:
    name: str
    price: float = 1.0
    tags: list = field(default_factory=list)
    hidden: int = field(default=0, repr=False, compare=False)

    def total(self):
        return self.price * 2


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0


@dataclass
class Derived(Item):
    extra: str = 'x'

    def __post_init__(self):
        self.name = self.name.upper()


a, b = Item('a'), Item('a', hidden=5)
print(a, a == b, a != Item('c'), a.total(), Item('d', 2.5, ['t']), asdict(a))
a.tags.append('changed')
print(b.tags, [f.name for f in fields(Item)], replace(a, name='new'), Derived('low', extra='y'))
print(Version(1, 2) < Version(1, 3), sorted([Version(2), Version(1, 5)]), hash(Version(1)) == hash(Version(1)), max(Version(0), Version(3)))
for attempt in (lambda: setattr(Version(1), 'major', 5), lambda: Item(), lambda: a < b):
    try:
        attempt()
    except (FrozenInstanceError, TypeError) as error:
        print(type(error).__name__)
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as error:
    print('ValueError')
