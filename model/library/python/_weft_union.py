# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""The type of `int | None`: types.UnionType.

https://docs.python.org/3/library/stdtypes.html#union-type
"""

from sys import modules as _modules, version_info as _version_info


def _flat(parts):
    found = []
    for part in parts:
        part = type(None) if part is None else part
        for each in part.__args__ if isinstance(part, UnionType) else (part,):
            if not any(each is known or each == known for known in found):
                found.append(each)
    return tuple(found)


def _is_operand(value):
    if value is None or isinstance(value, (type, UnionType)):
        return True
    return hasattr(value, "__origin__") or type(value).__module__ == "typing"


def parameters_of(args):
    """The type variables among arguments, each once."""
    if "typing" not in _modules:
        return ()
    return _modules["typing"]._parameters_of(args)


def alias_with(alias, item):
    """`list[T]` with its variables replaced."""
    args = _modules["typing"]._substituted(alias.__args__, alias.__parameters__, item, alias)
    return type(alias)(alias.__origin__, args)


class UnionType:
    __slots__ = ("__args__", "__weakref__")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'types.UnionType' instances")

    @property
    def __parameters__(self):
        return parameters_of(self.__args__)

    def __repr__(self):
        return " | ".join(map(_text, self.__args__))

    def __eq__(self, other):
        if not isinstance(other, UnionType):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __or__(self, other):
        return make_union(self, other)

    def __ror__(self, other):
        return make_union(other, self)

    def __getitem__(self, args):
        import typing
        made = typing._substituted(self.__args__, self.__parameters__, args, self)
        result = made[0]
        for each in made[1:]:
            result = result | each
        return result

    def __instancecheck__(self, instance):
        for arg in self.__args__:
            if not isinstance(arg, type) or hasattr(arg, "__origin__"):
                raise TypeError("isinstance() argument 2 cannot be a parameterized generic")
        return any(isinstance(instance, arg) for arg in self.__args__)

    def __subclasscheck__(self, cls):
        for arg in self.__args__:
            if not isinstance(arg, type) or hasattr(arg, "__origin__"):
                raise TypeError("issubclass() argument 2 cannot be a parameterized generic")
        return any(issubclass(cls, arg) for arg in self.__args__)


UnionType.__module__ = "types"


def _text(part):
    if part is type(None):
        return "None"
    if isinstance(part, type) and not hasattr(part, "__origin__"):
        if part.__module__ == "builtins":
            return part.__qualname__
        return "%s.%s" % (part.__module__, part.__qualname__)
    return repr(part)


def make_union(left, right):
    """What `left | right` gives where neither side has an operator of its own."""
    if not _is_operand(left) or not _is_operand(right):
        return NotImplemented
    if left is None and right is None:
        return NotImplemented
    for side in (left, right):
        if _version_info[1] < 14 and not isinstance(side, (type, UnionType)) and side is not None \
                and type(side).__module__ == "typing":
            return _modules["typing"].Union[left, right]
    parts = _flat((left, right))
    if len(parts) == 1:
        return parts[0]
    made = object.__new__(UnionType)
    UnionType.__args__.__set__(made, parts)
    return made
