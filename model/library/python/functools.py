# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""functools, its Python half: wrappers, orderings, cached properties and single dispatch.

https://docs.python.org/3/library/functools.html
What must not be a Python frame (partial, reduce, the cache itself) is native: functools_module.cpp.
"""

from collections import namedtuple
from sys import version_info as _version_info

from _weft_functools import _lru_cache_wrapper, cmp_to_key, partial, reduce, unsupported as _unsupported

_version = _version_info[1]

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering"]
if _version >= 9:
    __all__.append("cache")
__all__ += ["cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch"]
if _version >= 8:
    __all__ += ["singledispatchmethod", "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__")
if _version >= 14:
    WRAPPER_ASSIGNMENTS += ("__annotate__", "__type_params__")
elif _version >= 12:
    WRAPPER_ASSIGNMENTS += ("__annotations__", "__type_params__")
else:
    WRAPPER_ASSIGNMENTS += ("__annotations__",)
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like the function that it wraps."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """update_wrapper as a decorator of the wrapper."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _derived_order(name, root, combine):
    """One comparison method made from another: combine(answer of root, self, other)."""

    def method(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        return combine(answer, self, other)

    method.__name__ = name
    method.__qualname__ = "_{}_from_{}".format(name.strip("_"), root.strip("_"))
    method.__doc__ = "Return a {} b.  Computed by @total_ordering from {}.".format(
        _order_signs[name], _order_sources[root, name])
    return method


_order_signs = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}
_order_sources = {
    ("__lt__", "__gt__"): "(not a < b) and (a != b)",
    ("__lt__", "__le__"): "(a < b) or (a == b)",
    ("__lt__", "__ge__"): "(not a < b)",
    ("__le__", "__ge__"): "(not a <= b) or (a == b)",
    ("__le__", "__lt__"): "(a <= b) and (a != b)",
    ("__le__", "__gt__"): "(not a <= b)",
    ("__gt__", "__lt__"): "(not a > b) and (a != b)",
    ("__gt__", "__ge__"): "(a > b) or (a == b)",
    ("__gt__", "__le__"): "(not a > b)",
    ("__ge__", "__le__"): "(not a >= b) or (a == b)",
    ("__ge__", "__gt__"): "(a >= b) and (a != b)",
    ("__ge__", "__lt__"): "(not a >= b)",
}
_derived_orders = {
    "__lt__": [
        ("__gt__", lambda less, self, other: not less and self != other),
        ("__le__", lambda less, self, other: less or self == other),
        ("__ge__", lambda less, self, other: not less),
    ],
    "__le__": [
        ("__ge__", lambda least, self, other: not least or self == other),
        ("__lt__", lambda least, self, other: least and self != other),
        ("__gt__", lambda least, self, other: not least),
    ],
    "__gt__": [
        ("__lt__", lambda more, self, other: not (more or self == other)),
        ("__ge__", lambda more, self, other: more or self == other),
        ("__le__", lambda more, self, other: not more),
    ],
    "__ge__": [
        ("__le__", lambda most, self, other: not most or self == other),
        ("__gt__", lambda most, self, other: most and self != other),
        ("__lt__", lambda most, self, other: not most),
    ],
}


def total_ordering(cls):
    """Fill in the comparison methods that a class with one of them lacks."""
    roots = {name for name in _derived_orders if getattr(cls, name, None) is not getattr(object, name, None)}
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)  # the preferred one: __lt__, __le__, __gt__, __ge__
    for name, combine in _derived_orders[root]:
        if name not in roots:
            setattr(cls, name, _derived_order(name, root, combine))
    return cls


_CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])


def lru_cache(maxsize=128, typed=False):
    """Remember the results of a function, at most maxsize of them."""
    if _version >= 8:
        if isinstance(maxsize, int):
            if maxsize < 0:
                maxsize = 0
        elif callable(maxsize) and isinstance(typed, bool):
            user_function, maxsize = maxsize, 128
            wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
            if _version >= 9:
                wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
            return update_wrapper(wrapper, user_function)
        elif maxsize is not None:
            raise TypeError("Expected first argument to be an integer, a callable, or None")
    elif maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected maxsize to be an integer or None")

    def decorating_function(user_function):
        wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
        if _version >= 9:
            wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
        return update_wrapper(wrapper, user_function)

    return decorating_function


if _version >= 9:

    def cache(user_function):
        """lru_cache without a bound."""
        return lru_cache(maxsize=None)(user_function)


if _version >= 8:
    _nothing = object()

    class cached_property:
        """A property that is computed once and then stands in the instance's dict."""

        def __init__(self, func):
            self.func = func
            self.attrname = None
            self.__doc__ = func.__doc__
            if _version >= 13:
                self.__module__ = func.__module__

        def __set_name__(self, owner, name):
            if self.attrname is None:
                self.attrname = name
            elif name != self.attrname:
                raise TypeError(
                    "Cannot assign the same cached_property to two different names "
                    f"({self.attrname!r} and {name!r})."
                )

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            if self.attrname is None:
                raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
            try:
                cache = instance.__dict__
            except AttributeError:
                raise TypeError(
                    f"No '__dict__' attribute on {type(instance).__name__!r} "
                    f"instance to cache {self.attrname!r} property."
                ) from None
            value = cache.get(self.attrname, _nothing)
            if value is _nothing:
                value = self.func(instance)
                try:
                    cache[self.attrname] = value
                except TypeError:
                    raise TypeError(
                        f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                        f"does not support item assignment for caching {self.attrname!r} property."
                    ) from None
            return value


class partialmethod:
    """A method with some of its arguments given."""

    def __init__(self, func, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func)]
        parts.extend(map(repr, self.args))
        parts.extend(f"{name}={value!r}" for name, value in self.keywords.items())
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        result = None
        if get is not None:
            new_func = get(obj, cls)
            if new_func is not self.func:
                result = partial(new_func, *self.args, **self.keywords)
                try:
                    result.__self__ = new_func.__self__
                except AttributeError:
                    pass
        if result is None:
            result = self._make_unbound_method().__get__(obj, cls)
        return result

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


def _find_implementation(cls, registry):
    """The function registered for the first class of the MRO; abstract classes that only say so are refused."""
    mro = cls.__mro__
    for candidate in registry:
        if candidate not in mro and issubclass(cls, candidate):
            _unsupported(f"singledispatch by the abstract class {candidate.__name__}")
    for base in mro:
        if base in registry:
            return registry[base]
    return None


def singledispatch(func):
    """A function that is chosen by the class of its first argument."""
    from types import MappingProxyType

    registry = {}
    funcname = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        return registry[cls] if cls in registry else _find_implementation(cls, registry)

    def register(cls, func=None):
        if func is None:
            if isinstance(cls, type):
                return lambda f: register(cls, f)
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    f"Use either `@register(some_class)` or plain `@register` on an annotated function."
                )
            func = cls
            argname, cls = next(iter(annotations.items()))
            if not isinstance(cls, type):
                raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} is not a class.")
        elif not isinstance(cls, type):
            raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class.")
        registry[cls] = func
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{funcname} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = lambda: None
    update_wrapper(wrapper, func)
    return wrapper


if _version >= 8:

    class singledispatchmethod:
        """singledispatch for methods: chosen by the argument after self."""

        def __init__(self, func):
            if not callable(func) and not hasattr(func, "__get__"):
                raise TypeError(f"{func!r} is not callable or a descriptor")
            self.dispatcher = singledispatch(func)
            self.func = func

        def register(self, cls, method=None):
            return self.dispatcher.register(cls, func=method)

        def __get__(self, obj, cls=None):
            def _method(*args, **kwargs):
                method = self.dispatcher.dispatch(args[0].__class__)
                return method.__get__(obj, cls)(*args, **kwargs)

            _method.__isabstractmethod__ = self.__isabstractmethod__
            _method.register = self.register
            update_wrapper(_method, self.func)
            return _method

        @property
        def __isabstractmethod__(self):
            return getattr(self.func, "__isabstractmethod__", False)
