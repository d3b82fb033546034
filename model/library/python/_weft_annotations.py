# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""The annotations of classes and functions, before and after they became deferred in 3.14 (PEP 649)."""

import sys as _sys
import types as _types

_deferred = _sys.version_info >= (3, 14)


def _refuse_unknown(owner, error):
    from _weft_source import refuse
    refuse("annotations of %r that cannot be evaluated yet (%s)" % (owner, error))


def of_class(cls):
    """Those of the class itself, not of its bases."""
    if not _deferred:
        return cls.__dict__.get("__annotations__", {})
    try:
        return getattr(cls, "__annotations__", {})
    except NameError as error:
        _refuse_unknown(cls, error)


def of_namespace(namespace):
    """Those of a class that is being made from this namespace."""
    if not _deferred or "__annotations__" in namespace:
        return namespace.get("__annotations__", {})
    annotate = namespace.get("__annotate_func__", namespace.get("__annotate__"))
    if annotate is None:
        return {}
    try:
        return annotate(1)
    except NameError as error:
        _refuse_unknown(annotate, error)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=1):
    if format != 1:
        from _weft_source import refuse
        refuse("annotations in another format than VALUE")
    if isinstance(obj, type):
        found = obj.__dict__.get("__annotations__") if not _deferred else of_class(obj)
        if isinstance(found, _types.GetSetDescriptorType):
            found = None
        spaces = getattr(_sys.modules.get(obj.__module__), "__dict__", None), dict(vars(obj))
    elif isinstance(obj, _types.ModuleType):
        found = getattr(obj, "__annotations__", None)
        spaces = obj.__dict__, None
    elif callable(obj):
        found = getattr(obj, "__annotations__", None)
        inner = obj
        while hasattr(inner, "__wrapped__"):
            inner = inner.__wrapped__
        spaces = getattr(inner, "__globals__", None), None
    else:
        raise TypeError("%r is not a module, class, or callable." % (obj,))
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError("%r.__annotations__ is neither a dict nor None" % (obj,))
    if not eval_str:
        return dict(found)
    if globals is None:
        globals = spaces[0]
    if locals is None:
        locals = spaces[1]
    return {name: eval(value, globals, locals) if isinstance(value, str) else value
            for name, value in found.items()}
