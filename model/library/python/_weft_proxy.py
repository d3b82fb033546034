# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""weakref.proxy: objects that stand for another one without keeping it alive.

https://docs.python.org/3/library/weakref.html#weakref.proxy
"""

from weakref import ref as _ref


def _target(proxy):
    found = object.__getattribute__(proxy, "_weft_reference")()
    if found is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return found


class ProxyType:
    __slots__ = ("_weft_reference", "__weakref__")
    __hash__ = None

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __str__(self):
        return str(_target(self))

    def __repr__(self):
        found = object.__getattribute__(self, "_weft_reference")()
        return "<weakproxy at 0x%x to %s at 0x%x>" % (id(self), type(found).__name__, id(found))

    def __bool__(self):
        return bool(_target(self))

    def __iter__(self):
        return iter(_target(self))

    def __next__(self):
        found = _target(self)
        if not hasattr(type(found), "__next__"):
            raise TypeError("Weakref proxy referenced a non-iterator '%.200s' object" % type(found).__name__)
        return next(found)

    def __len__(self):
        return len(_target(self))

    def __contains__(self, item):
        return item in _target(self)

    def __getitem__(self, key):
        return _target(self)[key]

    def __setitem__(self, key, value):
        _target(self)[key] = value

    def __delitem__(self, key):
        del _target(self)[key]

    def __reversed__(self):
        return reversed(_target(self))

    def __int__(self):
        return int(_target(self))

    def __float__(self):
        return float(_target(self))

    def __index__(self):
        import operator
        return operator.index(_target(self))


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


def _unwrapped(value):
    return _target(value) if type(value) in (ProxyType, CallableProxyType) else value


def _add_operators():
    import operator

    def binary(function):
        return lambda self, other: function(_target(self), _unwrapped(other))

    def reflected(function):
        return lambda self, other: function(_unwrapped(other), _target(self))

    def unary(function):
        return lambda self: function(_target(self))

    for name in ("lt", "le", "eq", "ne", "gt", "ge"):
        setattr(ProxyType, "__%s__" % name, binary(getattr(operator, name)))
    for name in ("add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift",
            "xor"):
        setattr(ProxyType, "__%s__" % name, binary(getattr(operator, name)))
        setattr(ProxyType, "__r%s__" % name, reflected(getattr(operator, name)))
        setattr(ProxyType, "__i%s__" % name, binary(getattr(operator, "i" + name)))
    for name in ("and", "or"):
        setattr(ProxyType, "__%s__" % name, binary(getattr(operator, name + "_")))
        setattr(ProxyType, "__r%s__" % name, reflected(getattr(operator, name + "_")))
        setattr(ProxyType, "__i%s__" % name, binary(getattr(operator, "i" + name)))
    for name in ("neg", "pos", "invert"):
        setattr(ProxyType, "__%s__" % name, unary(getattr(operator, name)))
    ProxyType.__abs__ = unary(abs)


_add_operators()
for _class in (ProxyType, CallableProxyType):
    type.__setattr__(_class, "__module__", "weakref")
_without_callback = {}


def proxy(object_, callback=None):
    cls = CallableProxyType if callable(object_) else ProxyType
    made = object.__new__(cls)
    back = None
    if callback is not None:
        own = _ref(made)

        def back(reference):
            holder = own()
            if holder is not None:
                callback(holder)
    object.__setattr__(made, "_weft_reference", _ref(object_, back))
    return made
