# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""re: regular expressions. Parsing and matching are native (_weft_re)."""

import sys
from _weft_re import Match, Pattern, compile as _native_compile

_version = sys.version_info[:2]

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge",
           "escape", "error", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE",
           "DOTALL", "VERBOSE", "UNICODE"]
if _version >= (3, 8):
    __all__ += ["Pattern", "Match"]
else:
    del Match
    if _version >= (3, 7):
        from _weft_re import Match
    else:
        _Pattern = Pattern
        del Pattern
_pattern_type = Pattern if _version >= (3, 7) else _Pattern


class error(Exception):
    __module__ = "re" if _version >= (3, 7) else "sre_constants"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = "%s at position %d" % (msg, pos)
            newline = "\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = "%s (line %d, column %d)" % (msg, self.lineno, self.colno)
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


if _version >= (3, 13):
    error.__name__ = error.__qualname__ = "PatternError"
    PatternError = error
    __all__.append("PatternError")


class RegexFlag(int):
    """The flags; only what enum.IntFlag shows of them."""

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        names = _names(self)
        if len(names) == 1 or (names and _version >= (3, 11)):
            return "|".join(names)
        return None

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __repr__(self):
        names = _names(self)
        if _version >= (3, 7):
            return "|".join("re." + name for name in names) if names else \
                ("re.NOFLAG" if _version >= (3, 11) else "0")
        return "<RegexFlag.%s: %d>" % ("|".join(reversed(names)), self)

    def __str__(self):
        if _version >= (3, 11):
            return self.__repr__()
        names = _names(self)
        return "RegexFlag." + "|".join(reversed(names))

    def __format__(self, spec):
        return format(str(self), spec) if _version < (3, 12) and _version >= (3, 8) else format(int(self), spec)


_FLAGS = (("IGNORECASE", 2), ("LOCALE", 4), ("MULTILINE", 8), ("DOTALL", 16), ("UNICODE", 32), ("VERBOSE", 64),
          ("DEBUG", 128), ("ASCII", 256))


def _names(flags):
    return [name for name, value in sorted(_FLAGS, key=_value_of) if int(flags) & value]


def _value_of(item):
    return item[1]


I = IGNORECASE = RegexFlag.IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag.LOCALE = RegexFlag(4)
M = MULTILINE = RegexFlag.MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag.DOTALL = RegexFlag(16)
U = UNICODE = RegexFlag.UNICODE = RegexFlag(32)
X = VERBOSE = RegexFlag.VERBOSE = RegexFlag(64)
DEBUG = RegexFlag.DEBUG = RegexFlag(128)
A = ASCII = RegexFlag.ASCII = RegexFlag(256)
if _version >= (3, 11):
    NOFLAG = RegexFlag.NOFLAG = RegexFlag(0)
    __all__ += ["NOFLAG", "RegexFlag"]

_cache = {}


def _compile(pattern, flags):
    flags = int(flags)
    try:
        return _cache[type(pattern), pattern, flags]
    except KeyError:
        pass
    if isinstance(pattern, _pattern_type):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    p = _native_compile(pattern, flags)
    _cache[type(pattern), pattern, flags] = p
    return p


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


if _version >= (3, 13):
    class _ZeroSentinel(int):
        pass

    _zero_sentinel = _ZeroSentinel()

    def _positional(name, most, args, count, flags):
        # Passing these by position is deprecated.
        if not args:
            return count, flags
        if count is not _zero_sentinel:
            raise TypeError("%s() got multiple values for argument '%s'" % (name, most))
        count, *args = args
        if args:
            if flags is not _zero_sentinel:
                raise TypeError("%s() got multiple values for argument 'flags'" % name)
            flags, *args = args
            if args:
                raise TypeError("%s() takes from %d to %d positional arguments but %d were given"
                                % (name, 2 if most == "maxsplit" else 3, 4 if most == "maxsplit" else 5,
                                   (4 if most == "maxsplit" else 5) + len(args)))
        import warnings
        warnings.warn("'%s' is passed as positional argument" % most, DeprecationWarning, stacklevel=3)
        return count, flags

    def sub(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
        if args:
            count, flags = _positional("sub", "count", args, count, flags)
        return _compile(pattern, flags).sub(repl, string, count)

    def subn(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
        if args:
            count, flags = _positional("subn", "count", args, count, flags)
        return _compile(pattern, flags).subn(repl, string, count)

    def split(pattern, string, *args, maxsplit=_zero_sentinel, flags=_zero_sentinel):
        if args:
            maxsplit, flags = _positional("split", "maxsplit", args, maxsplit, flags)
        return _compile(pattern, flags).split(string, maxsplit)
else:
    def sub(pattern, repl, string, count=0, flags=0):
        return _compile(pattern, flags).sub(repl, string, count)

    def subn(pattern, repl, string, count=0, flags=0):
        return _compile(pattern, flags).subn(repl, string, count)

    def split(pattern, string, maxsplit=0, flags=0):
        return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    return _compile(pattern, flags)


def purge():
    _cache.clear()


_special = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"
_plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ01234567890_"


def escape(pattern):
    if not isinstance(pattern, str):
        from _weft_source import refuse
        refuse("re.escape of bytes")
    out = []
    for c in pattern:
        if _version < (3, 7):
            out.append(c if c in _plain else "\\000" if c == "\000" else "\\" + c)
        else:
            out.append("\\" + c if c in _special else c)
    return "".join(out)
