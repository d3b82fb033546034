# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""copy: shallow and deep copies."""

import sys
import types

__all__ = ["Error", "copy", "deepcopy"]
if sys.version_info >= (3, 13):
    __all__.append("replace")


class Error(Exception):
    pass


error = Error

_atomic = (types.CodeType, type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, type(Ellipsis),
           type(NotImplemented), types.FunctionType, types.BuiltinFunctionType, property)


def copy(x):
    cls = type(x)
    if cls in _atomic or issubclass(cls, type):
        return x
    if cls in (list, dict, set, bytearray):
        return cls.copy(x)
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    return _rebuild(x, None, lambda value: value)


def deepcopy(x, memo=None, _nil=[]):
    if memo is None:
        memo = {}
    key = id(x)
    known = memo.get(key, _nil)
    if known is not _nil:
        return known
    cls = type(x)
    if cls in _deep_atomic or issubclass(cls, type):
        return x
    copier = _deep.get(cls)
    if copier is not None:
        y = copier(x, memo)
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)
        else:
            y = _rebuild(x, memo, lambda value: deepcopy(value, memo))
    if y is not x:
        memo[key] = y
        memo.setdefault(id(memo), []).append(x)
    return y


_deep_atomic = tuple(cls for cls in _atomic if cls not in (tuple, frozenset, slice))


def _deep_list(x, memo):
    y = []
    memo[id(x)] = y
    for item in x:
        y.append(deepcopy(item, memo))
    return y


def _deep_tuple(x, memo):
    y = [deepcopy(item, memo) for item in x]
    known = memo.get(id(x))
    if known is not None:
        return known
    for before, after in zip(x, y):
        if before is not after:
            return tuple(y)
    return x


def _deep_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deep = {list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, types.MethodType: _deep_method,
         set: lambda x, memo: {deepcopy(item, memo) for item in x},
         frozenset: lambda x, memo: frozenset([deepcopy(item, memo) for item in x]),
         bytearray: lambda x, memo: bytearray(x)}

_unpicklable = (types.GeneratorType, types.FrameType, types.TracebackType, types.ModuleType,
                types.CoroutineType, types.AsyncGeneratorType)


def _cannot_pickle(cls):
    if sys.version_info >= (3, 8):
        name = cls.__name__ if cls.__module__ == "builtins" else cls.__module__ + "." + cls.__qualname__
        return TypeError("cannot pickle %r object" % name)
    return TypeError("can't pickle %s objects" % cls.__name__)


def _defines(cls, name):
    return any(name in base.__dict__ and base.__module__ != "builtins" for base in cls.__mro__[:-1])


def _from_reduced(x, memo, each, reduced):
    """What __reduce__ says: a function, its arguments, and perhaps a state, items and pairs."""
    if isinstance(reduced, str):
        return x
    func, args, state, items, pairs = tuple(reduced) + (None,) * (5 - len(reduced))
    y = func(*[each(arg) for arg in args])
    if memo is not None:
        memo[id(x)] = y
    if state is not None:
        _set_state(y, each(state))
    for item in items or ():
        y.append(each(item))
    for key, value in pairs or ():
        y[each(key)] = each(value)
    return y


def _set_state(y, state):
    if hasattr(y, "__setstate__"):
        y.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        y.__dict__.update(state)
    for name, value in (slots or {}).items():
        setattr(y, name, value)


def _default_state(x):
    slots = {}
    for base in type(x).__mro__:
        own = base.__dict__.get("__slots__", ())
        for name in ((own,) if isinstance(own, str) else own):
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                name = "_%s%s" % (base.__name__.lstrip("_"), name)
            if hasattr(x, name):
                slots[name] = getattr(x, name)
    state = getattr(x, "__dict__", None) or None
    return (state, slots) if slots else state


def _from_state(x, memo, each):
    """An instance whose class says how it is made again, or what its state is."""
    cls = type(x)
    args, kwargs = (), {}
    if _defines(cls, "__getnewargs_ex__"):
        args, kwargs = x.__getnewargs_ex__()
    elif _defines(cls, "__getnewargs__"):
        args = x.__getnewargs__()
    elif isinstance(x, (tuple, int, float, str, bytes, frozenset, BaseException)):
        from _weft_source import refuse
        refuse("copying an instance of a builtin type's subclass with a state of its own")
    y = cls.__new__(cls, *[each(arg) for arg in args], **{name: each(value) for name, value in kwargs.items()})
    if memo is not None:
        memo[id(x)] = y
    state = x.__getstate__() if _defines(cls, "__getstate__") else _default_state(x)
    if state is not None:
        _set_state(y, each(state))
    if isinstance(x, list):
        y.extend([each(item) for item in list.__iter__(x)])
    elif isinstance(x, dict):
        for key, value in list(dict.items(x)):
            y[each(key)] = each(value)
    return y


def _rebuild(x, memo, each):
    # What object.__reduce_ex__ and copyreg do for instances, without pickling.
    cls = type(x)
    if cls in _unpicklable:
        raise _cannot_pickle(cls)
    if _defines(cls, "__reduce_ex__"):
        return _from_reduced(x, memo, each, x.__reduce_ex__(4))
    if _defines(cls, "__reduce__"):
        return _from_reduced(x, memo, each, x.__reduce__())
    if any(_defines(cls, name) for name in ("__getstate__", "__setstate__", "__getnewargs__", "__getnewargs_ex__")):
        return _from_state(x, memo, each)
    if isinstance(x, BaseException):
        y = cls(*[each(arg) for arg in x.args])
    elif isinstance(x, tuple):
        y = cls.__new__(cls, [each(item) for item in x])
    elif isinstance(x, (int, float, str, bytes, frozenset)):
        y = cls.__new__(cls, x)
    elif any(base.__module__ == "builtins" and base not in (object, list, dict, set) for base in cls.__mro__[:-1]):
        if cls.__module__ == "builtins":
            from _weft_source import refuse
            refuse("copying a %s" % cls.__name__)
        y = cls.__new__(cls)
    else:
        y = cls.__new__(cls)
    if memo is not None:
        memo[id(x)] = y
    state = getattr(x, "__dict__", None)
    if state:
        y.__dict__.update({name: each(value) for name, value in state.items()})
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in ((slots,) if isinstance(slots, str) else slots):
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                name = "_%s%s" % (base.__name__.lstrip("_"), name)
            if hasattr(x, name):
                setattr(y, name, each(getattr(x, name)))
    if isinstance(x, list):
        y.extend(each(item) for item in list.__iter__(x))
    elif isinstance(x, dict):
        for key, value in list(dict.items(x)):
            y[each(key)] = each(value)
    elif isinstance(x, set):
        y.update([each(item) for item in x])
    return y


if sys.version_info >= (3, 13):
    def replace(*args, **changes):
        obj, = args
        cls = obj.__class__
        func = getattr(cls, "__replace__", None)
        if func is None:
            raise TypeError("replace() does not support %s objects" % cls.__name__)
        return func(obj, **changes)
