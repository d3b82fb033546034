# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""typing's type variables, Generic and Protocol; imported by typing.

https://docs.python.org/3/library/typing.html#user-defined-generic-types
"""

import sys as _sys
from _weft_annotations import of_class as _annotations_of
from abc import ABCMeta as _ABCMeta
from typing import _Final, _GenericAlias, _Operators, _checked, _parameters_of, _wrong_count

_version = _sys.version_info[1]
__name__ = "typing"  # what classes made here name as their module


# ---------------------------------------------------- variables, Generic


class TypeVar(_Final, _Operators, _root=True):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self.__bound__ = None if bound is None else _checked(bound, "Bound must be a type.")
        self.__constraints__ = tuple(
            _checked(each, "TypeVar(name, constraint, ...): constraints must be types.")
                                     for each in constraints)
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__module__ = _sys._getframe(1).f_globals.get("__name__", "__main__")

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __reduce__(self):
        return self.__name__

    def __call__(self, *args, **kwargs):
        raise TypeError("'%sTypeVar' object is not callable" % ("typing." if _version >= 12 else ""))


if _version >= 10:
    class ParamSpec(_Final, _Operators, _root=True):
        def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
            self.__name__ = name
            self.__bound__ = bound
            self.__module__ = _sys._getframe(1).f_globals.get("__name__", "__main__")

        def __repr__(self):
            return "~" + self.__name__

        @property
        def args(self):
            return _ParamSpecPart(self, "args")

        @property
        def kwargs(self):
            return _ParamSpecPart(self, "kwargs")

    class _ParamSpecPart(_Final, _root=True):
        def __init__(self, origin, which):
            self.__origin__ = origin
            self._which = which

        def __repr__(self):
            return "%s.%s" % (self.__origin__.__name__, self._which)

        def __eq__(self, other):
            return isinstance(other, _ParamSpecPart) and (self.__origin__, self._which) == (
                other.__origin__, other._which)


def _generic_parameters(cls, params):
    if not isinstance(params, tuple):
        params = (params,)
    if not params and _version < 11:
        raise TypeError("Parameter list to %s[...] cannot be empty" % cls.__qualname__)
    if cls in (Generic, _protocol_base):
        if not all(isinstance(each, TypeVar) or type(each).__name__ == "ParamSpec" for each in params):
            raise TypeError("Parameters to %s[...] must all be type variables%s" % (
                cls.__name__, " or parameter specification variables." if _version >= 10 else ""))
        if len(set(params)) != len(params):
            raise TypeError("Parameters to %s[...] must all be unique" % cls.__name__)
        return _GenericAlias(cls, params)
    params = tuple(each if isinstance(each, (list, tuple)) or each is ... else
                   _checked(each, "Parameters to generic types must be types.") for each in params)
    wanted = cls.__parameters__
    if not wanted:
        raise TypeError("%s is not a generic class" % (cls,))
    if len(params) != len(wanted):
        _wrong_count(cls, len(params), len(wanted))
    return _GenericAlias(cls, params)


if _version < 7:
    class GenericMeta(_ABCMeta):
        def __getitem__(cls, params):
            return _generic_parameters(cls, params)

        def __repr__(cls):
            return "%s.%s" % (cls.__module__, cls.__qualname__)

    _generic_meta = _protocol_meta = GenericMeta
else:
    _generic_meta, _protocol_meta = type, _ABCMeta


class Generic(metaclass=_generic_meta):
    """The base of generic classes."""

    __slots__ = ()
    _is_protocol = False

    if _version < 9:
        def __new__(cls, *args, **kwds):
            if cls is Generic:
                raise TypeError("Type Generic cannot be instantiated; it can be used only as a base class")
            if super().__new__ is object.__new__ and cls.__init__ is not object.__init__:
                return super().__new__(cls)
            return super().__new__(cls, *args, **kwds)

    def __class_getitem__(cls, params):
        return _generic_parameters(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", cls.__bases__)
        if "__orig_bases__" in cls.__dict__:
            if Generic in bases:
                raise TypeError("Cannot inherit from plain Generic")
        elif Generic in cls.__bases__ and cls.__name__ != "Protocol":
            raise TypeError("Cannot inherit from plain Generic")
        variables = ()
        if "__orig_bases__" in cls.__dict__:
            variables = _parameters_of(bases)
            declared = [each.__parameters__ for each in bases
                        if isinstance(each, _GenericAlias) and each.__origin__ is Generic]
            if len(declared) > 1:
                raise TypeError("Cannot inherit from Generic[...] multiple times.")
            if declared:
                missing = [each for each in variables if each not in declared[0]]
                if missing:
                    raise TypeError("Some type variables (%s) are not listed in Generic[%s]" % (
                        ", ".join(map(str, missing)), ", ".join(map(str, declared[0]))))
                variables = declared[0]
        cls.__parameters__ = tuple(variables)


# ---------------------------------------------------- protocols

_not_members = {
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__",
        "__slots__",
    "__subclasshook__", "__weakref__", "__class_getitem__", "__parameters__", "__orig_bases__",
        "__orig_class__",
    "_is_protocol", "_is_runtime_protocol", "_abc_impl", "__qualname__", "__match_args__",
        "__protocol_attrs__",
    "__static_attributes__", "__firstlineno__", "__non_callable_proto_members__", "__annotate__",
    "__annotate_func__", "__annotations_cache__",
}


def _protocol_members(cls):
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in list(base.__dict__) + list(_annotations_of(base)):
            if not name.startswith("_abc_") and name not in _not_members:
                found.add(name)
    return found


class _ProtocolMeta(_protocol_meta):
    def __instancecheck__(cls, instance):
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if cls is not _protocol_base and not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if super().__instancecheck__(instance):
            return True
        return all(hasattr(instance, name) and (not callable(getattr(cls, name, None)) or
                                                getattr(instance, name) is not None)
                   for name in _protocol_members(cls))


def _protocol_hook(cls):
    def __subclasshook__(other):
        if not cls.__dict__.get("_is_protocol", False):
            return NotImplemented
        if not getattr(cls, "_is_runtime_protocol", False):
            if _sys._getframe(2).f_globals.get("__name__") in ("abc", "functools", "typing"):
                return NotImplemented
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        for name in _protocol_members(cls):
            if not callable(getattr(cls, name, None)):
                if _sys._getframe(2).f_globals.get("__name__") in ("abc", "functools", "typing"):
                    return NotImplemented
                raise TypeError("Protocols with non-method members don't support issubclass()")
            for base in other.__mro__:
                if name in base.__dict__:
                    if base.__dict__[name] is None:
                        return NotImplemented
                    break
            else:
                return NotImplemented
        return True
    return __subclasshook__


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


_protocol_base = None


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of protocols: classes that others match by their members."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(base is _protocol_base for base in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = _protocol_hook(cls)
        if not cls._is_protocol:
            if cls.__init__ is _no_init:
                for base in cls.__mro__[1:]:
                    own = base.__dict__.get("__init__", _no_init)
                    if own is not _no_init:
                        cls.__init__ = own
                        break
            return
        for base in cls.__bases__:
            if not (base in (object, Generic) or base.__module__ in ("collections.abc", "contextlib") or
                    getattr(base, "_is_protocol", False)):
                raise TypeError("Protocols can only inherit from other protocols, got %r" % (base,))
        if "__init__" not in cls.__dict__:
            cls.__init__ = _no_init


_protocol_base = Protocol


def runtime_checkable(cls):
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not getattr(cls, "_is_protocol", False):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % (cls,))
    cls._is_runtime_protocol = True
    return cls
