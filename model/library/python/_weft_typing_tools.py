# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""typing's second half: NamedTuple, TypedDict, NewType, and the functions; imported by typing.

https://docs.python.org/3/library/typing.html
"""

import collections as _collections
import collections.abc as _abc
import sys as _sys
from _weft_annotations import of_class as _annotations_of, of_namespace as _annotations_in
from types import (BuiltinFunctionType as _BuiltinFunctionType, FunctionType as _FunctionType,
                   MethodType as _MethodType, ModuleType as _ModuleType)
from typing import (ForwardRef, Generic, Optional, _GenericAlias, _LiteralAlias, _NoneType, _Operators,
    _SpecialAlias,
                    _checked)

_version = _sys.version_info[1]
__name__ = "typing"  # what classes made here name as their module
if _version >= 9:
    from typing import Annotated, _AnnotatedAlias
if _version >= 11:
    from typing import NotRequired, Required


# ---------------------------------------------------- NamedTuple, TypedDict, NewType


def _named_tuple(name, types, module, defaults=()):
    types = [(field, _checked(kind, "field %s annotation must be a type" % field)) for field, kind in types]
    made = _collections.namedtuple(name, [field for field, _ in types], module=module)
    if defaults:
        made.__new__.__defaults__ = tuple(defaults)
        made._field_defaults = dict(zip([field for field, _ in types][-len(defaults):], defaults))
    annotations = _collections.OrderedDict(types) if _version < 8 else dict(types)
    made.__annotations__ = made.__new__.__annotations__ = annotations
    if _version < 9:
        made._field_types = annotations
    return made


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        if namespace.get("_root", False):
            return super().__new__(cls, typename, bases, namespace)
        types = _annotations_in(namespace)
        defaults = []
        for field in types:
            if field in namespace:
                defaults.append(namespace[field])
            elif defaults:
                raise TypeError("Non-default namedtuple field %s cannot follow default field%s %s" % (
                    field, "s" if len(defaults) > 1 else "", ", ".join(
                        each for each in types if each in namespace and
                        list(types).index(each) < list(types).index(field))))
        made = _named_tuple(typename, types.items(), namespace["__module__"], defaults)
        for key, value in namespace.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults",
                       "_field_types", "_make", "_replace", "_asdict", "_source"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__prepare__", "__module__", "__annotations__", "__qualname__", "__orig_bases__",
                           "__static_attributes__", "__firstlineno__") and key not in made._fields:
                setattr(made, key, value)
        made.__qualname__ = namespace.get("__qualname__", typename)
        return made


class _NamedTupleRoot(metaclass=NamedTupleMeta):
    _root = True

    def __new__(cls, typename, fields=None, **kwargs):
        if fields is None:
            fields = kwargs.items()
        return _named_tuple(typename, fields, _sys._getframe(1).f_globals.get("__name__", "__main__"))


if _version >= 9:
    class _NamedTupleForm:
        """A class in bases, a function in calls."""

        def __call__(self, typename, fields=None, **kwargs):
            if fields is None:
                fields = kwargs.items()
            return _named_tuple(typename, fields, _sys._getframe(1).f_globals.get("__name__", "__main__"))

        def __mro_entries__(self, bases):
            return (_NamedTupleRoot,)

        def __repr__(self):
            return "<function NamedTuple>"

    NamedTuple = _NamedTupleForm()
else:
    NamedTuple = _NamedTupleRoot
    NamedTuple.__name__ = NamedTuple.__qualname__ = "NamedTuple"


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        own = _annotations_in(namespace)
        annotations = dict(own) if _version < 9 else {}
        required, optional = set(), set()
        for base in bases:
            for key, kind in _annotations_of(base).items():
                annotations.setdefault(key, kind)
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        for key, kind in own.items():
            kind = _checked(kind, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type")
            annotations[key] = kind
            form = getattr(kind, "__origin__", None)
            is_required = total
            if _version >= 11 and form is Required:
                is_required = True
            elif _version >= 11 and form is NotRequired:
                is_required = False
            (required if is_required else optional).add(key)
        made = type.__new__(_TypedDictMeta, name, (dict,), dict(namespace))
        made.__annotations__ = annotations
        if _version >= 9:
            made.__required_keys__ = frozenset(required)
            made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


class _TypedDictForm:
    def __call__(self, typename, fields=None, *, total=True, **kwargs):
        namespace = {"__annotations__": dict(kwargs if fields is None else fields)}
        namespace["__module__"] = _sys._getframe(1).f_globals.get("__name__", "__main__")
        return _TypedDictMeta(typename, (), namespace, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDictRoot,)

    def __repr__(self):
        return "<function TypedDict>"


if _version >= 8:
    _TypedDictRoot = type.__new__(_TypedDictMeta, "TypedDict", (), {})
    TypedDict = _TypedDictForm()

if _version >= 10:
    class NewType(_Operators):
        def __init__(self, name, tp):
            self.__qualname__ = name
            self.__name__ = name.rpartition(".")[2]
            self.__supertype__ = tp
            module = _sys._getframe(1).f_globals.get("__name__", "__main__")
            if module != "typing":
                self.__module__ = module

        def __repr__(self):
            return "%s.%s" % (self.__module__, self.__qualname__)

        def __call__(self, x):
            return x
else:
    def NewType(name, tp):
        def new_type(x):
            return x
        new_type.__name__ = name
        new_type.__supertype__ = tp
        return new_type


# ---------------------------------------------------- functions, decorators


def cast(typ, val):
    """The value as it is."""
    return val


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a "
        "stub module should always be followed by an implementation that is not @overload-ed.")


_overloads = {}


def overload(func):
    if _version >= 11:
        inner = getattr(func, "__func__", func)
        known = _overloads.setdefault((inner.__module__, inner.__qualname__), {})
        known[inner.__code__.co_firstlineno] = func
    return _overload_dummy


if _version >= 11:
    def get_overloads(func):
        inner = getattr(func, "__func__", func)
        return list(_overloads.get((inner.__module__, inner.__qualname__), {}).values())

    def clear_overloads():
        _overloads.clear()

    def assert_never(arg):
        text = repr(arg)
        if len(text) > 100:
            text = text[:100] + "..."
        raise AssertionError("Expected code to be unreachable, but got: " + text)

    def assert_type(val, typ):
        return val

    def reveal_type(obj):
        print("Runtime type is %r" % type(obj).__name__, file=_sys.stderr)
        return obj

    def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
            frozen_default=False,
                            field_specifiers=(), **kwargs):
        def decorator(cls_or_fn):
            cls_or_fn.__dataclass_transform__ = {
                "eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default,
                **({"frozen_default": frozen_default} if _version >= 12 else {}),
                "field_specifiers": field_specifiers, "kwargs": kwargs}
            return cls_or_fn
        return decorator

if _version >= 12:
    def override(method):
        try:
            method.__override__ = True
        except (AttributeError, TypeError):
            pass
        return method


def final(f):
    if _version >= 11:
        try:
            f.__final__ = True
        except (AttributeError, TypeError):
            pass
    return f


def no_type_check(arg):
    if isinstance(arg, type):
        for value in arg.__dict__.values():
            if isinstance(value, (_FunctionType, type)):
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def get_origin(tp):
    if _version >= 9 and isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, _GenericAlias) or type(tp).__name__ == "GenericAlias":
        return tp.__origin__
    if type(tp).__name__ == "UnionType":
        return type(tp)
    if tp is Generic:
        return Generic
    return None


def get_args(tp):
    if _version >= 9 and isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, _SpecialAlias):
        return ()
    if isinstance(tp, _GenericAlias) or type(tp).__name__ in ("GenericAlias", "_CallableGenericAlias"):
        args = tp.__args__
        if tp.__origin__ is _abc.Callable and not (len(args) == 2 and args[0] is ...):
            args = (list(args[:-1]), args[-1])
        return args
    if type(tp).__name__ == "UnionType":
        return tp.__args__
    return ()


def _evaluated(value, globalns, localns):
    """An annotation with the texts in it read."""
    if isinstance(value, ForwardRef):
        result = eval(value.__forward_code__, globalns, localns)
        return _evaluated(_checked(result, "Forward references must evaluate to types."), globalns, localns)
    if isinstance(value, _LiteralAlias):
        return value
    if isinstance(value, _GenericAlias) and not isinstance(value, _SpecialAlias):
        args = tuple(_evaluated(each, globalns, localns) for each in value.__args__)
        return value if args == value.__args__ else value._with(args)
    if type(value).__name__ == "GenericAlias":
        args = tuple(_evaluated(ForwardRef(each) if isinstance(each, str) else each, globalns, localns)
                     for each in value.__args__)
        return value if args == value.__args__ else type(value)(value.__origin__, args)
    return value


def _hints_of(annotations, globalns, localns):
    hints = {}
    for name, value in annotations.items():
        if value is None:
            value = _NoneType
        if isinstance(value, str):
            value = ForwardRef(value)
        hints[name] = _evaluated(value, globalns, localns)
    return hints


def _without_extras(hint):
    if _version >= 9 and isinstance(hint, _AnnotatedAlias):
        return _without_extras(hint.__origin__)
    if _version >= 11 and isinstance(hint, _GenericAlias) and hint.__origin__ in (Required, NotRequired):
        return _without_extras(hint.__args__[0])
    if isinstance(hint, _GenericAlias) and not isinstance(hint, (_SpecialAlias, _LiteralAlias)):
        args = tuple(_without_extras(each) for each in hint.__args__)
        return hint if args == hint.__args__ else hint._with(args)
    return hint


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            if globalns is None:
                space = getattr(_sys.modules.get(base.__module__), "__dict__", {})
            else:
                space = globalns
            own = dict(base.__dict__) if localns is None else localns
            hints.update(_hints_of(_annotations_of(base), space, own))
    else:
        inner = obj
        while hasattr(inner, "__wrapped__"):
            inner = inner.__wrapped__
        if globalns is None:
            globalns = obj.__dict__ if isinstance(obj, _ModuleType) else getattr(inner, "__globals__", {})
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            if isinstance(obj, (_FunctionType, _BuiltinFunctionType, _MethodType, _ModuleType)):
                return {}
            raise TypeError("%r is not a module, class, method, or function." % (obj,))
        hints = _hints_of(annotations, globalns, globalns if localns is None else localns)
        if _version < 11 and hasattr(obj, "__defaults__"):
            _add_optional(obj, hints)
    if include_extras:
        return hints
    return {name: _without_extras(hint) for name, hint in hints.items()}


def _add_optional(function, hints):
    """Until 3.10 a default of None makes the hint optional."""
    code = function.__code__
    defaults = function.__defaults__ or ()
    names = code.co_varnames[:code.co_argcount]
    given = dict(zip(names[len(names) - len(defaults):], defaults))
    given.update(function.__kwdefaults__ or {})
    for name, value in given.items():
        if value is None and name in hints:
            hints[name] = Optional[hints[name]]


