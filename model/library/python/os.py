# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""os: what of it neither asks nor changes the machine.

https://docs.python.org/3/library/os.html
DIVERGES: the environment is empty. Files, processes and the rest are refused by name.
"""

import abc as _abc
import sys
from collections.abc import MutableMapping as _MutableMapping
import posixpath as path

sys.modules["os.path"] = path

name = "posix"
curdir = "."
pardir = ".."
sep = "/"
altsep = None
extsep = "."
pathsep = ":"
linesep = "\n"
defpath = "/bin:/usr/bin"
devnull = "/dev/null"
error = OSError


class _Environ(_MutableMapping):
    def __init__(self):
        self._data = {}

    def _checked(self, value):
        if not isinstance(value, str):
            raise TypeError("str expected, not %s" % type(value).__name__)
        return value

    def __getitem__(self, key):
        try:
            return self._data[self._checked(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        key, value = self._checked(key), self._checked(value)
        self._data[key] = value

    def __delitem__(self, key):
        try:
            del self._data[self._checked(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return "environ({%s})" % ", ".join("%r: %r" % item for item in self._data.items())

    def copy(self):
        return dict(self)


environ = _Environ()
_Environ.__name__ = _Environ.__qualname__ = "_Environ"


def getenv(key, default=None):
    return environ.get(key, default)


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    if not hasattr(kind, "__fspath__"):
        raise TypeError("expected str, bytes or os.PathLike object, not " + kind.__name__)
    text = kind.__fspath__(path)
    if isinstance(text, (str, bytes)):
        return text
    raise TypeError("expected %s.__fspath__() to return str or bytes, not %s" % (
        kind.__name__, type(text).__name__))


class PathLike(_abc.ABC):
    """Abstract base class for objects that stand for a path."""

    @_abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any("__fspath__" in base.__dict__ for base in subclass.__mro__)
        return NotImplemented
