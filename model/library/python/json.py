# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""json: dumps, dump, loads and load.

https://docs.python.org/3/library/json.html
"""

import re as _re
from sys import version_info as _version_info

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

_version = _version_info[1]
_escapes = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_to_escape = _re.compile(r'[\x00-\x1f\\"\b\f\n\r\t]')
_to_escape_ascii = _re.compile(r'([\\"]|[^ -~])')


def _escaped(match):
    character = match.group(0)
    if character in _escapes:
        return _escapes[character]
    code = ord(character)
    if code < 0x10000:
        return "\\u%04x" % code
    code -= 0x10000
    return "\\u%04x\\u%04x" % (0xD800 | code >> 10, 0xDC00 | code & 0x3FF)


def _string(text, ensure_ascii):
    return '"%s"' % (_to_escape_ascii if ensure_ascii else _to_escape).sub(_escaped, text)


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
            sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError("Object of type %s is not JSON serializable" % o.__class__.__name__
            if _version >= 7 else
                        "Object of type %r is not JSON serializable" % o.__class__.__name__)

    def encode(self, o):
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        return self._parts(o, 0, {})

    def _float(self, number):
        if number != number:
            text = "NaN"
        elif number in (float("inf"), float("-inf")):
            text = "Infinity" if number > 0 else "-Infinity"
        else:
            return float.__repr__(number)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant%s" % (
                ": " + repr(number) if _version >= 12 else ""))
        return text

    def _atom(self, o):
        if isinstance(o, str):
            return _string(o, self.ensure_ascii)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)
        return None

    def _parts(self, o, level, markers):
        text = self._atom(o)
        if text is not None:
            yield text
            return
        if self.check_circular:
            if id(o) in markers:
                raise ValueError("Circular reference detected")
            markers[id(o)] = o
        if isinstance(o, (list, tuple)):
            yield from self._list(o, level, markers)
        elif isinstance(o, dict):
            yield from self._dict(o, level, markers)
        else:
            yield from self._parts(self.default(o), level, markers)
        if self.check_circular:
            del markers[id(o)]

    def _line(self, level):
        if self.indent is None:
            return ""
        indent = self.indent if isinstance(self.indent, str) else " " * self.indent
        return "\n" + indent * level

    def _list(self, items, level, markers):
        if not items:
            yield "[]"
            return
        before = "[" + self._line(level + 1)
        for item in items:
            yield before
            yield from self._parts(item, level + 1, markers)
            before = self.item_separator + self._line(level + 1)
        yield self._line(level) + "]"

    def _key(self, key):
        if isinstance(key, str):
            return key
        text = self._atom(key)
        if text is not None:
            return text
        if self.skipkeys:
            return None
        raise TypeError("keys must be str, int, float, bool or None, not %s" % key.__class__.__name__
                        if _version >= 7 else "keys must be a string")

    def _dict(self, pairs, level, markers):
        if not pairs:
            yield "{}"
            return
        before = "{" + self._line(level + 1)
        empty = True
        for key, value in sorted(pairs.items()) if self.sort_keys else pairs.items():
            key = self._key(key)
            if key is None:
                continue
            yield before + _string(key, self.ensure_ascii) + self.key_separator
            yield from self._parts(value, level + 1, markers)
            before = self.item_separator + self._line(level + 1)
            empty = False
        yield "{}" if empty else self._line(level) + "}"


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
        indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    return (JSONEncoder if cls is None else cls)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
        indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))


# ---------------------------------------------------- reading


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__("%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


JSONDecodeError.__module__ = "json.decoder"
_number = _re.compile(r"(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_space = _re.compile(r"[ \t\n\r]*")
_plain = _re.compile(r'([^"\\\x00-\x1f]*)(["\\\x00-\x1f])')
_backslash = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_constants = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
            strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _constants.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        value, end = self.raw_decode(s, _space.match(s, 0).end())
        end = _space.match(s, end).end()
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        try:
            return self._value(s, idx)
        except StopIteration as error:
            raise JSONDecodeError("Expecting value", s, error.value) from None

    def _value(self, s, at):
        first = s[at:at + 1]
        if first == '"':
            return self._string(s, at + 1)
        if first == "{":
            return self._object(s, at + 1)
        if first == "[":
            return self._array(s, at + 1)
        for word, value in (("null", None), ("true", True), ("false", False)):
            if s.startswith(word, at):
                return value, at + len(word)
        match = _number.match(s, at)
        if match is not None:
            whole, fraction, exponent = match.groups()
            if fraction or exponent:
                return self.parse_float(whole + (fraction or "") + (exponent or "")), match.end()
            return self.parse_int(whole), match.end()
        for word in _constants:
            if s.startswith(word, at):
                return self.parse_constant(word), at + len(word)
        raise StopIteration(at)

    def _code(self, s, at):
        digits = s[at + 1:at + 5]
        if len(digits) == 4 and digits[1] not in "xX":
            try:
                return int(digits, 16)
            except ValueError:
                pass
        raise JSONDecodeError("Invalid \\uXXXX escape", s, at)

    def _string(self, s, at):
        begin = at - 1
        found = []
        while True:
            match = _plain.match(s, at)
            if match is None:
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            at = match.end()
            found.append(match.group(1))
            mark = match.group(2)
            if mark == '"':
                return "".join(found), at
            if mark != "\\":
                if self.strict:
                    raise JSONDecodeError("Invalid control character at", s, at - 1)
                found.append(mark)
                continue
            if at >= len(s):
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            escape = s[at]
            if escape != "u":
                if escape not in _backslash:
                    raise JSONDecodeError("Invalid \\escape", s, at - 1)
                found.append(_backslash[escape])
                at += 1
                continue
            code = self._code(s, at)
            at += 5
            if 0xD800 <= code <= 0xDBFF and s[at:at + 2] == "\\u":
                low = self._code(s, at + 1)
                if 0xDC00 <= low <= 0xDFFF:
                    code = 0x10000 + ((code & 0x3FF) << 10 | low & 0x3FF)
                    at += 6
            found.append(chr(code))

    def _array(self, s, at):
        items = []
        at = _space.match(s, at).end()
        if s[at:at + 1] == "]":
            return items, at + 1
        while True:
            try:
                value, at = self._value(s, at)
            except StopIteration as error:
                raise JSONDecodeError("Expecting value", s, error.value) from None
            items.append(value)
            at = _space.match(s, at).end()
            mark = s[at:at + 1]
            if mark == "]":
                return items, at + 1
            if mark != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma = at
            at = _space.match(s, at + 1).end()
            if _version >= 13 and s[at:at + 1] == "]":
                raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)

    def _object(self, s, at):
        pairs = []
        at = _space.match(s, at).end()
        if s[at:at + 1] == "}":
            return self._made(pairs), at + 1
        if s[at:at + 1] != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)
        while True:
            key, at = self._string(s, at + 1)
            at = _space.match(s, at).end()
            if s[at:at + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, at)
            at = _space.match(s, at + 1).end()
            try:
                value, at = self._value(s, at)
            except StopIteration as error:
                raise JSONDecodeError("Expecting value", s, error.value) from None
            pairs.append((key, value))
            at = _space.match(s, at).end()
            mark = s[at:at + 1]
            if mark == "}":
                return self._made(pairs), at + 1
            if mark != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma = at
            at = _space.match(s, at + 1).end()
            if s[at:at + 1] != '"':
                if _version >= 13 and s[at:at + 1] == "}":
                    raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made)


for _class in (JSONEncoder, JSONDecoder):
    _class.__module__ = "json.encoder" if _class is JSONEncoder else "json.decoder"


def loads(s, *, cls=None, **kw):
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode("utf-8")
    else:
        raise TypeError("the JSON object must be str, bytes or bytearray, not %s" % (
            s.__class__.__name__ if _version >= 7 else repr(s.__class__.__name__)))
    return (JSONDecoder if cls is None else cls)(**kw).decode(s)


def load(fp, **kw):
    return loads(fp.read(), **kw)
