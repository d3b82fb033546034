# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""warnings: filters and the showing of warnings. What decides about one warning is native (_weft_warnings)."""

import sys
from _weft_warnings import (
    _defaultaction as defaultaction, _filters_mutated, _onceregistry as onceregistry, filters, warn, warn_explicit)

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter",
           "resetwarnings", "catch_warnings"]

_typed_errors = sys.version_info >= (3, 13)
_has_filter_arguments = sys.version_info >= (3, 11)


def showwarning(message, category, filename, lineno, file=None, line=None):
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


def _showwarnmsg_impl(msg):
    file = msg.file
    if file is None:
        file = sys.stderr
        if file is None:
            return
    text = _formatwarnmsg(msg)
    try:
        file.write(text)
    except OSError:
        pass


def _formatwarnmsg_impl(msg):
    text = "%s:%s: %s: %s\n" % (msg.filename, msg.lineno, msg.category.__name__, msg.message)
    line = msg.line
    if line is None:
        from _weft_source import source_line
        line = source_line(msg.filename, msg.lineno)
    if line:
        text += "  %s\n" % line.strip()
    return text


def _warn_unawaited_coroutine(coro):
    text = "coroutine '%s' was never awaited\n" % coro.__qualname__
    if coro.cr_origin is not None:
        text += "Coroutine created at (most recent call last)\n"
        from _weft_source import source_line
        for filename, lineno, name in reversed(coro.cr_origin):
            text += '  File "%s", line %s, in %s\n' % (filename, lineno, name)
            line = source_line(filename, lineno)
            if line and line.strip():
                text += "    %s\n" % line.strip()
    warn(text.rstrip("\n"), RuntimeWarning, 2, coro)


if sys.version_info < (3, 7):
    del _warn_unawaited_coroutine

_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _showwarnmsg(msg):
    show = getattr(sys.modules["warnings"], "showwarning", _showwarning_orig)
    if show is not _showwarning_orig:
        if not callable(show):
            raise TypeError("warnings.showwarning() must be set to a function or method")
        show(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
        return
    _showwarnmsg_impl(msg)


def _formatwarnmsg(msg):
    form = getattr(sys.modules["warnings"], "formatwarning", _formatwarning_orig)
    if form is not _formatwarning_orig:
        return form(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _formatwarnmsg_impl(msg)


class WarningMessage(object):
    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
            self.message, self._category_name, self.filename, self.lineno, self.line)


def _check(is_right, kind, text):
    if not is_right:
        raise (kind if _typed_errors else AssertionError)(text)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _check(action in ("error", "ignore", "always", "default", "module", "once") or
           (_typed_errors and action == "all"), ValueError, "invalid action: %r" % (action,))
    _check(isinstance(message, str), TypeError, "message must be a string")
    if not _typed_errors:
        _check(isinstance(category, type), TypeError, "category must be a class")
    _check(isinstance(category, type) and issubclass(category, Warning), TypeError,
           "category must be a Warning subclass")
    _check(isinstance(module, str), TypeError, "module must be a string")
    _check(isinstance(lineno, int) or not _typed_errors, TypeError, "lineno must be an int")
    _check(isinstance(lineno, int) and lineno >= 0, ValueError, "lineno must be an int >= 0")
    if message or module:
        import re
    message = re.compile(message, re.I) if message else None
    module = re.compile(module) if module else None
    _add_filter(action, message, category, module, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check(action in ("error", "ignore", "always", "default", "module", "once") or
           (_typed_errors and action == "all"), ValueError, "invalid action: %r" % (action,))
    _check(isinstance(lineno, int) or not _typed_errors, TypeError, "lineno must be an int")
    _check(isinstance(lineno, int) and lineno >= 0, ValueError, "lineno must be an int >= 0")
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    filters[:] = []
    _filters_mutated()


class catch_warnings(object):
    if _has_filter_arguments:
        def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
            self._record = record
            self._module = sys.modules["warnings"] if module is None else module
            self._entered = False
            self._filter = None if action is None else (action, category, lineno, append)
    else:
        def __init__(self, *, record=False, module=None):
            self._record = record
            self._module = sys.modules["warnings"] if module is None else module
            self._entered = False
            self._filter = None

    def __repr__(self):
        parts = []
        if self._record:
            parts.append("record=True")
        if self._module is not sys.modules["warnings"]:
            parts.append("module=%r" % self._module)
        return "%s(%s)" % (type(self).__name__, ", ".join(parts))

    def __enter__(self):
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        self._filters = self._module.filters
        self._module.filters = self._filters[:]
        self._module._filters_mutated()
        self._showwarning = self._module.showwarning
        self._showwarnmsg_impl = self._module._showwarnmsg_impl
        log = None
        if self._record:
            log = []
            self._module._showwarnmsg_impl = log.append
            self._module.showwarning = self._module._showwarning_orig
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        self._module.filters = self._filters
        self._module._filters_mutated()
        self._module.showwarning = self._showwarning
        self._module._showwarnmsg_impl = self._showwarnmsg_impl
