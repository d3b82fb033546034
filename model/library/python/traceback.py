# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""traceback: exceptions and stacks as text and as data. The formatting itself is native (_weft_traceback)."""

import sys
from _weft_traceback import format_entries, format_last, format_whole, source_line_of

_version = sys.version_info[:2]

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
           "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list"]


class FrameSummary:
    __slots__ = ("filename", "lineno", "name", "_line", "locals", "end_lineno", "colno", "end_colno")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = {k: repr(v) for k, v in locals.items()} if locals else None
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno

    @property
    def line(self):
        return None if self._line is None else self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno and self.name == other.name and
                    self.locals == other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return "<FrameSummary file {}, line {} in {}>".format(self.filename, self.lineno, self.name)

    def __len__(self):
        return 4


def _summary(frame, lineno):
    code = frame.f_code
    return FrameSummary(code.co_filename, lineno, code.co_name, line=source_line_of(frame, lineno))


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = sys._getframe().f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def _limited(entries, limit):
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


class StackSummary(list):
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        if capture_locals:
            from _weft_source import refuse
            refuse("StackSummary.extract with capture_locals")
        return klass(_limited([_summary(frame, lineno) for frame, lineno in frame_gen], limit))

    @classmethod
    def from_list(klass, a_list):
        result = StackSummary()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format(self):
        result = []
        last = None
        count = 0
        for frame in self:
            place = (frame.filename, frame.lineno, frame.name)
            if place != last:
                _add_repeats(result, count)
                last, count = place, 0
            count += 1
            if count > 3:
                continue
            text = '  File "{}", line {}, in {}\n'.format(frame.filename, frame.lineno, frame.name)
            if frame.line:
                text += "    {}\n".format(frame.line)
            result.append(text)
        _add_repeats(result, count)
        return result


def _add_repeats(result, count):
    if count > 3:
        count -= 3
        result.append("  [Previous line repeated {} more time{}]\n".format(count, "s" if count > 1 else ""))


def extract_tb(tb, limit=None):
    return StackSummary.extract(walk_tb(tb), limit=limit)


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    stack = list(walk_stack(f))
    if limit is not None:
        stack = stack[:limit] if limit >= 0 else stack[limit:]
    stack.reverse()
    return StackSummary([_summary(frame, lineno) for frame, lineno in stack])


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _print(format_list(extracted_list), file)


def format_tb(tb, limit=None):
    return format_entries(tb, limit)


def print_tb(tb, limit=None, file=None):
    _print(format_tb(tb, limit), file)


def format_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    if f is None:
        f = sys._getframe().f_back
    _print(extract_stack(f, limit).format(), file)


def _print(lines, file):
    if file is None:
        file = sys.stderr
    for line in lines:
        print(line, file=file, end="")


class _Sentinel:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Sentinel()


def _exception_of(exc, value, tb):
    # The three old arguments, or since 3.10 the exception alone.
    if _version >= (3, 10):
        if (value is _sentinel) != (tb is _sentinel):
            raise ValueError("Both or neither of value and tb must be given")
        if value is _sentinel:
            if exc is not None and not isinstance(exc, BaseException):
                raise TypeError("Exception expected for value, {} found".format(type(exc).__name__))
            return exc
    elif value is _sentinel:
        raise TypeError("missing required positional arguments: 'value' and 'tb'")
    if value is not None and tb is not _sentinel and tb is not value.__traceback__:
        from _weft_source import refuse
        refuse("traceback.format_exception with another traceback than the exception's")
    return value


def format_exception(exc, value=_sentinel, tb=_sentinel, limit=None, chain=True):
    exception = _exception_of(exc, value, tb)
    if exception is None:
        return ["NoneType: None\n"]
    return format_whole(exception, chain, limit)


def print_exception(exc, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True):
    _print(format_exception(exc, value, tb, limit, chain), file)


def format_exception_only(exc, value=_sentinel, **kwargs):
    if kwargs:
        from _weft_source import refuse
        refuse("traceback.format_exception_only with show_group")
    if value is not _sentinel:
        exc = value
    elif _version < (3, 10):
        raise TypeError("format_exception_only() missing 1 required positional argument: 'value'")
    if exc is None:
        return ["NoneType: None\n"]
    return format_last(exc)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(*sys.exc_info(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(*sys.exc_info(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, _seen=None, **kwargs):
        if capture_locals or kwargs or (exc_value is not None and exc_traceback is not exc_value.__traceback__):
            from _weft_source import refuse
            refuse("traceback.TracebackException with these arguments")
        if _seen is None:
            _seen = set()
        _seen.add(id(exc_value))
        self.exc_type = exc_type
        self._str = str(exc_value)
        self.stack = StackSummary.extract(walk_tb(exc_traceback), limit=limit)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self._lines = format_whole(exc_value, True, limit)
        self._unchained = format_whole(exc_value, False, limit)
        self._last = format_last(exc_value)
        self.__cause__ = self._linked(exc_value.__cause__, limit, _seen)
        self.__context__ = self._linked(exc_value.__context__, limit, _seen)

    @staticmethod
    def _linked(exception, limit, seen):
        if exception is None or id(exception) in seen:
            return None
        return TracebackException(type(exception), exception, exception.__traceback__, limit=limit, _seen=seen)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return self._str

    def format_exception_only(self, **kwargs):
        yield from self._last

    def format(self, *, chain=True, **kwargs):
        yield from (self._lines if chain else self._unchained)

    def print(self, *, file=None, chain=True):
        _print(self.format(chain=chain), file)
