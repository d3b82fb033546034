# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""string: constants, capwords, Template and Formatter.

https://docs.python.org/3/library/string.html
"""

from sys import version_info as _version_info

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits",
    "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]


whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(word.capitalize() for word in s.split(sep))


class Template:
    """Text with $names."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    pattern = None

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compile()

    @classmethod
    def _compile(cls):
        import re
        flags = cls.__dict__.get("flags", re.IGNORECASE)
        own = cls.__dict__.get("pattern")
        if own is None:
            delimiter = re.escape(cls.delimiter)
            own = r"""
            %s(?:
              (?P<escaped>%s) |
              (?P<named>%s) |
              {(?P<braced>%s)} |
              (?P<invalid>)
            )
            """ % (delimiter, delimiter, cls.idpattern, cls.braceidpattern or cls.idpattern)
        cls.pattern = re.compile(own, flags | re.VERBOSE)

    def __init__(self, template):
        if type(self).pattern is None:
            Template._compile()
        self.template = template

    def _invalid(self, match):
        start = match.start("invalid")
        lines = self.template[:start].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column, line = start - len("".join(lines[:-1])), len(lines)
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (line, column))

    def _mapping(self, mapping, keywords):
        if mapping is None:
            return keywords
        if not keywords:
            return mapping
        from collections import ChainMap
        return ChainMap(keywords, mapping)

    def substitute(self, mapping=None, **kws):
        values = self._mapping(mapping, kws)

        def convert(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                return str(values[name])
            if match.group("escaped") is not None:
                return self.delimiter
            self._invalid(match)
        return self.pattern.sub(convert, self.template)

    def safe_substitute(self, mapping=None, **kws):
        values = self._mapping(mapping, kws)

        def convert(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                try:
                    return str(values[name])
                except KeyError:
                    return match.group()
            return self.delimiter if match.group("escaped") is not None else match.group()
        return self.pattern.sub(convert, self.template)


def _parsed(text):
    """(literal, field, spec, conversion) for each field of a format string."""
    literal, at = "", 0
    while at < len(text):
        character = text[at]
        if character in "{}" and text[at:at + 2] == character * 2:
            literal += character
            at += 2
            yield literal, None, None, None
            literal = ""
            continue
        if character == "}":
            raise ValueError("Single '}' encountered in format string")
        if character != "{":
            literal += character
            at += 1
            continue
        depth, end = 1, at + 1
        while end < len(text) and depth:
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            end += 1
        if depth:
            raise ValueError("Single '{' encountered in format string" if end == at + 1
                             else "expected '}' before end of string")
        inside, at = text[at + 1:end - 1], end
        cut = len(inside)
        bracket = False
        for index, each in enumerate(inside):
            bracket = each == "[" or (bracket and each != "]")
            if each in "!:" and not bracket:
                cut = index
                break
        field, rest, conversion = inside[:cut], inside[cut:], None
        if rest.startswith("!"):
            conversion, rest = rest[1:2], rest[2:]
        yield literal, field, rest[1:], conversion
        literal = ""
    if literal:
        yield literal, None, None, None


class Formatter:
    """str.format() whose steps can be overridden."""

    def format(self, format_string, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if field is None:
                continue
            if field == "":
                if auto_arg_index is False:
                    raise ValueError(
                        "cannot switch from manual field specification to automatic field numbering")
                field = str(auto_arg_index)
                auto_arg_index += 1
            elif field.isdigit():
                if auto_arg_index:
                    raise ValueError(
                        "cannot switch from manual field specification to automatic field numbering")
                auto_arg_index = False
            value, used = self.get_field(field, args, kwargs)
            used_args.add(used)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1,
                auto_arg_index)
            result.append(self.format_field(value, spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError("Unknown conversion specifier %s" % conversion)

    def parse(self, format_string):
        return _parsed(format_string)

    def get_field(self, field_name, args, kwargs):
        import re
        first = re.match(r"[^.\[]*", field_name).group()
        rest = field_name[len(first):]
        key = int(first) if first.isdigit() else first
        value = self.get_value(key, args, kwargs)
        while rest:
            step = re.match(r"\.([^.\[]+)|\[([^\]]+)\]", rest)
            if step is None:
                raise ValueError("Only '.' or '[' may follow ']' in format field specifier"
                    if rest[0] not in ".["
                                 else "Empty attribute in format string")
            if step.group(1) is not None:
                value = getattr(value, step.group(1))
            else:
                item = step.group(2)
                value = value[int(item) if item.isdigit() else item]
            rest = rest[step.end():]
        return value, key
