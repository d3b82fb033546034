# typing: annotations with generics, NamedTuple, TypeVar, Optional, in programs that run the same without.
from typing import Any, Callable, Dict, Generator, Generic, Iterable, Iterator, List, NamedTuple, Optional, Tuple, TypeVar, Union

T = TypeVar('T')


class Pair(NamedTuple):
    left: int
    right: str = 'r'


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def drain(self) -> Iterator[T]:
        while self.items:
            yield self.items.pop()


def averager() -> Generator[Optional[float], float, str]:
    total: float = 0.0
    count = 0
    average: Optional[float] = None
    while True:
        value = yield average
        if value is None:
            return 'done'
        total += value
        count += 1
        average = total / count


def apply(function: Callable[..., T], arguments: Union[List[Any], Tuple[Any, ...]], options: Dict[str, Any]) -> T:
    return function(*arguments, **options)


stack: Stack = Stack()
for n in (1, 2, 3):
    stack.push(n)
print(list(stack.drain()), Pair(1), Pair(2, 'x').right, apply(sorted, ([3, 1],), {'reverse': True}))
it = averager()
next(it)
print(it.send(10), it.send(20))
