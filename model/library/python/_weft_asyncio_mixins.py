# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""What asyncio.mixins has: an object of the loop in which it is first waited for (since 3.10)."""

import sys

import asyncio

_version = sys.version_info[:2]
_marker = object()


class _LoopBoundMixin:
    if _version >= (3, 10):
        _loop = None

        if _version < (3, 11):
            def __init__(self, *, loop=_marker):
                if loop is not _marker:
                    raise TypeError("As of 3.10, the *loop* parameter was removed from %s() since it is no "
                                    "longer necessary" % type(self).__name__)

        def _get_loop(self):
            loop = asyncio._get_running_loop()
            if self._loop is None:
                self._loop = loop
            if loop is not self._loop:
                raise RuntimeError("%r is bound to a different event loop" % (self,))
            return loop
    else:
        # Before 3.10 the loop is taken when the object is made.
        def __init__(self, *, loop=None):
            if loop is None:
                loop = asyncio.get_event_loop()
            elif _version >= (3, 8):
                import warnings
                warnings.warn("The loop argument is deprecated since Python 3.8, and scheduled for removal "
                              "in Python 3.10.", DeprecationWarning, stacklevel=3)
            self._loop = loop

        def _get_loop(self):
            return self._loop


def _pass_loop(loop):
    """The keyword for another object of the same loop."""
    return {} if _version >= (3, 11) or loop is _marker or loop is None else {"loop": loop}


_LoopBoundMixin.__module__ = "asyncio.mixins"
