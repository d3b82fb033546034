# Annotations of parameters, results and variables are evaluated and kept, and change nothing.
# requires: 3.7
from __future__ import annotations


def f(a: int, b: 'text' = 'x', *args: undefined, c: list = None) -> bool:
    local: int = 5
    other: str
    return bool(local)


value: int = 3
bare: str


class C:
    attribute: int = 1
    unset: str


print(f('not an int'), value, C.attribute, hasattr(C, 'unset'))
print(sorted(f.__annotations__.items()))
