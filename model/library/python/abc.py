# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""abc: abstract base classes, with registration of other classes."""

import sys
from _weft_abc import inherit_collection

_version = sys.version_info[:2]


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


_invalidations = [0]


def get_cache_token():
    return _invalidations[0]


def _abstract_names(cls, namespace):
    abstracts = {name for name, value in namespace.items() if getattr(value, "__isabstractmethod__", False)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            value = getattr(cls, name, None)
            if getattr(value, "__isabstractmethod__", False):
                abstracts.add(name)
    return frozenset(abstracts)


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace)
        cls._abc_impl = _Registry()
        return cls

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.classes.append(subclass)
        _invalidations[0] += 1
        inherit_collection(cls, subclass)
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        subtype = type(instance)
        if subtype is subclass:
            return cls.__subclasscheck__(subclass)
        return any(cls.__subclasscheck__(each) for each in (subclass, subtype))

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        impl = cls.__dict__["_abc_impl"]
        if impl.token != _invalidations[0]:
            impl.token = _invalidations[0]
            impl.answers = {}
        known = impl.answers.get(subclass)
        if known is None:
            known = impl.answers[subclass] = _decide(cls, subclass, impl)
        return known


class _Registry:
    __slots__ = ("classes", "answers", "token")

    def __init__(self):
        self.classes = []
        self.answers = {}
        self.token = 0


def _decide(cls, subclass, impl):
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        assert isinstance(answer, bool)
        return answer
    if cls in getattr(subclass, "__mro__", ()):
        return True
    for registered in impl.classes:
        if issubclass(subclass, registered):
            return True
    for derived in type.__subclasses__(cls):
        if issubclass(subclass, derived):
            return True
    return False


if _version >= (3, 10):
    def update_abstractmethods(cls):
        if not hasattr(cls, "__abstractmethods__"):
            return cls
        cls.__abstractmethods__ = _abstract_names(cls, cls.__dict__)
        return cls


class ABC(metaclass=ABCMeta):
    __slots__ = ()
