# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""collections, its Python half: Counter and namedtuple.

https://docs.python.org/3/library/collections.html
deque, defaultdict and OrderedDict are native: collections_module.cpp. ChainMap and the User classes, which need the
abstract base classes, are imported when they are first asked for: _weft_user_collections.py.
"""

from itertools import chain as _chain, repeat as _repeat, starmap as _starmap
from operator import itemgetter as _itemgetter
from sys import version_info as _version_info, intern as _intern, _getframe

from _weft_collections import OrderedDict, _tuplegetter, defaultdict, deque, run as _run

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque",
           "namedtuple"]

_version = _version_info[1]

_keywords = set(
    "False None True and as assert break class continue def del elif else except finally for from global if import "
    "in is lambda nonlocal not or pass raise return try while with yield".split()
)
if _version >= 7:
    _keywords.update(("async", "await"))


# namedtuple


def _checked_fields(typename, field_names, rename):
    """The names of the fields as a tuple, once they are known to be fit."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    field_names = list(map(str, field_names))
    if rename:
        seen = set()
        for index, name in enumerate(field_names):
            if not name.isidentifier() or name in _keywords or name.startswith("_") or name in seen:
                field_names[index] = "_%d" % index
            seen.add(name)
    for name in [typename] + field_names:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError("Type names and field names must be valid identifiers: %r" % name)
        if name in _keywords:
            raise ValueError("Type names and field names cannot be a keyword: %r" % name)
    seen = set()
    for name in field_names:
        if name.startswith("_") and not rename:
            raise ValueError("Field names cannot start with an underscore: %r" % name)
        if name in seen:
            raise ValueError("Encountered duplicate field name: %r" % name)
        seen.add(name)
    return tuple(map(_intern, field_names))


def _make_constructor(typename, field_names, defaults):
    """__new__ with the fields' names as its parameters; made from source, since its errors show it."""
    arguments = ", ".join(field_names)
    items = arguments + "," if len(field_names) == 1 else arguments
    if _version >= 9:
        source = "__new__ = lambda _cls, %s: _tuple_new(_cls, (%s))" % (arguments, items)
    else:
        source = "def __new__(_cls, %s): return _tuple_new(_cls, (%s))" % (arguments, items)
    namespace = {"_tuple_new": tuple.__new__, "__name__": "namedtuple_" + typename}
    _run(source, namespace)
    constructor = namespace["__new__"]
    constructor.__name__ = "__new__"
    constructor.__doc__ = "Create new instance of %s(%s)" % (typename, arguments)
    if defaults:
        constructor.__defaults__ = defaults
    return constructor


def _make_methods(typename, field_names):
    """The methods of a named tuple that do not depend on the names of its parameters."""
    size = len(field_names)
    template = "(" + ", ".join("%s=%%r" % name for name in field_names) + ")"

    @classmethod
    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != size:
            raise TypeError("Expected %d arguments, got %d" % (size, len(result)))
        return result

    def _replace(self, **kwds):
        result = self._make(_pop_all(kwds, field_names, self))
        if kwds:
            error = TypeError if _version >= 13 else ValueError
            raise error("Got unexpected field names: %r" % (list(kwds),))
        return result

    def __repr__(self):
        return self.__class__.__name__ + template % tuple(self)

    def _asdict(self):
        mapping = dict if _version >= 8 else OrderedDict
        return mapping(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    __repr__.__doc__ = "Return a nicely formatted representation string"
    _replace.__doc__ = "Return a new %s object replacing specified fields with new values" % typename
    _asdict.__doc__ = "Return a new dict which maps field names to their values."
    methods = {"_make": _make, "_replace": _replace, "__repr__": __repr__, "_asdict": _asdict,
               "__getnewargs__": __getnewargs__}
    for name, method in methods.items():
        getattr(method, "__func__", method).__qualname__ = "%s.%s" % (typename, name)
    return methods


def _pop_all(kwds, field_names, values):
    """The given values, and for the names that are not given the present ones."""
    return [kwds.pop(name, value) for name, value in zip(field_names, values)]


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A subclass of tuple whose items have names."""
    if defaults is not None and _version < 7:
        raise TypeError("namedtuple() got an unexpected keyword argument 'defaults'")
    typename = _intern(str(typename))
    field_names = _checked_fields(typename, field_names, rename)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(field_names):
            raise TypeError("Got more default values than field names")
        field_defaults = dict(zip(field_names[len(field_names) - len(defaults):], defaults))

    constructor = _make_constructor(typename, field_names, defaults)
    constructor.__qualname__ = "%s.__new__" % typename
    methods = _make_methods(typename, field_names)

    body = {"__doc__": "%s(%s)" % (typename, ", ".join(field_names)), "__slots__": (), "_fields": field_names}
    if _version >= 7:
        body["_field_defaults"] = field_defaults
        if _version < 9:
            body["_fields_defaults"] = field_defaults
    body["__new__"] = constructor
    body.update(methods)
    if _version >= 13:
        body["__replace__"] = methods["_replace"]
    if _version >= 10:
        body["__match_args__"] = field_names
    for index, name in enumerate(field_names):
        doc = _intern("Alias for field number %d" % index)
        body[name] = _tuplegetter(index, doc) if _version >= 8 else property(_itemgetter(index), doc=doc)
    result = type(typename, (tuple,), body)

    if module is None:
        try:
            module = _getframe(1).f_globals.get("__name__", "__main__")
        except (AttributeError, ValueError):
            module = None
    if module is not None:
        result.__module__ = module
    return result


# Counter


def _count_elements(mapping, iterable):
    """Count the elements of an iterable."""
    mapping_get = mapping.get
    for element in iterable:
        mapping[element] = mapping_get(element, 0) + 1


def _is_mapping(value):
    return isinstance(value, dict) or (hasattr(value, "items") and hasattr(value, "__getitem__"))


def _one_argument(name, args):
    """The optional positional argument of a Counter's method, after self."""
    if len(args) > 2:
        if _version < 8:
            raise TypeError("expected at most 1 arguments, got %d" % (len(args) - 1))
        shown = "Counter.%s" % name if _version >= 10 else name
        raise TypeError("%s() takes from 1 to 2 positional arguments but %d were given" % (shown, len(args)))
    return args[1] if len(args) == 2 else None


class Counter(dict):
    """A dict of counts."""

    def __init__(*args, **kwds):
        self = args[0]
        iterable = _one_argument("__init__", args)
        super(Counter, self).__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        items = sorted(self.items(), key=_itemgetter(1), reverse=True)
        return items if n is None else items[:max(n, 0)]

    def elements(self):
        return _chain.from_iterable(_starmap(_repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(*args, **kwds):
        self = args[0]
        iterable = _one_argument("update", args)
        if iterable is not None:
            if _is_mapping(iterable):
                if self:
                    self_get = self.get
                    for element, count in iterable.items():
                        self[element] = count + self_get(element, 0)
                else:
                    super(Counter, self).update(iterable)
            else:
                _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(*args, **kwds):
        self = args[0]
        iterable = _one_argument("subtract", args)
        if iterable is not None:
            self_get = self.get
            if _is_mapping(iterable):
                for element, count in iterable.items():
                    self[element] = self_get(element, 0) - count
            else:
                for element in iterable:
                    self[element] = self_get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return (self.__class__, (dict(self),))

    def __delitem__(self, elem):
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        if not self:
            return "%s()" % self.__class__.__name__
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return "%s(%r)" % (self.__class__.__name__, shown)

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            newcount = count + other[elem]
            if newcount > 0:
                result[elem] = newcount
        for elem, count in other.items():
            if elem not in self and count > 0:
                result[elem] = count
        return result

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            newcount = count - other[elem]
            if newcount > 0:
                result[elem] = newcount
        for elem, count in other.items():
            if elem not in self and count < 0:
                result[elem] = 0 - count
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            other_count = other[elem]
            newcount = other_count if count < other_count else count
            if newcount > 0:
                result[elem] = newcount
        for elem, count in other.items():
            if elem not in self and count > 0:
                result[elem] = count
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            other_count = other[elem]
            newcount = count if count < other_count else other_count
            if newcount > 0:
                result[elem] = newcount
        return result

    def __pos__(self):
        result = Counter()
        for elem, count in self.items():
            if count > 0:
                result[elem] = count
        return result

    def __neg__(self):
        result = Counter()
        for elem, count in self.items():
            if count < 0:
                result[elem] = 0 - count
        return result

    def _keep_positive(self):
        for elem in [elem for elem, count in self.items() if not count > 0]:
            del self[elem]
        return self

    def __iadd__(self, other):
        for elem, count in other.items():
            self[elem] += count
        return self._keep_positive()

    def __isub__(self, other):
        for elem, count in other.items():
            self[elem] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for elem, other_count in other.items():
            count = self[elem]
            if other_count > count:
                self[elem] = other_count
        return self._keep_positive()

    def __iand__(self, other):
        for elem, count in self.items():
            other_count = other[elem]
            if other_count < count:
                self[elem] = other_count
        return self._keep_positive()

    if _version >= 10:

        def __eq__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all(self[elem] == other[elem] for counts in (self, other) for elem in counts)

        def __ne__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return not self == other

        def __le__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all(self[elem] <= other[elem] for counts in (self, other) for elem in counts)

        def __lt__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return self <= other and self != other

        def __ge__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all(self[elem] >= other[elem] for counts in (self, other) for elem in counts)

        def __gt__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return self >= other and self != other

        __hash__ = None
    else:
        del total


# ChainMap, UserDict, UserList, UserString, and in old versions the abstract base classes

_late_names = ("ChainMap", "UserDict", "UserList", "UserString")


def __getattr__(name):
    if name == "abc":
        # The interpreter itself has imported it before any program runs.
        import collections.abc as source

        return source
    if name in _late_names:
        import _weft_user_collections as source
    elif _version < 10 and not name.startswith("_"):
        import collections.abc as source

        if name not in source.__all__:
            raise AttributeError("module %r has no attribute %r" % (__name__, name))
    else:
        raise AttributeError("module %r has no attribute %r" % (__name__, name))
    value = getattr(source, name)
    globals()[name] = value
    return value


if _version < 7:
    for _name in _late_names + ("abc",):
        __getattr__(_name)
    del _name, __getattr__
