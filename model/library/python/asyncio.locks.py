# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""asyncio.locks: locks and events, as each version has them.

Every waiter is a future in a queue. Who is woken when, and what a cancelled waiter leaves behind, is the
behaviour; the order of statements follows from it.
"""

import sys

import asyncio
from _weft_collections import deque as _deque
from _weft_asyncio_mixins import _LoopBoundMixin, _marker

__all__ = ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore")

_version = sys.version_info[:2]
_separator = ", " if _version >= (3, 7) else ","
_has_loop_argument = _version < (3, 11)
_default_loop = _marker if _version >= (3, 10) else None


if _version < (3, 9):
    class _ContextManager:
        """What `with await lock` enters, until 3.8."""

        def __init__(self, lock):
            self._lock = lock

        def __enter__(self):
            return None

        def __exit__(self, *args):
            try:
                self._lock.release()
            finally:
                self._lock = None


class _ContextManagerMixin:
    if _version < (3, 9):
        def __enter__(self):
            raise RuntimeError('"yield from" should be used as context manager expression')

        def __exit__(self, *args):
            pass

        def __iter__(self):
            _warn_of_await("'with (yield from lock)' is deprecated use 'async with lock' instead")
            yield from self.acquire()
            return _ContextManager(self)

        async def _acquire_manager(self):
            await self.acquire()
            return _ContextManager(self)

        def __await__(self):
            _warn_of_await("'with await lock' is deprecated use 'async with lock' instead")
            return self._acquire_manager().__await__()

    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


if _version < (3, 9):
    import types
    import warnings

    _ContextManagerMixin.__iter__ = types.coroutine(_ContextManagerMixin.__iter__)

    def _warn_of_await(text):
        if _version >= (3, 7):
            warnings.warn(text, DeprecationWarning, stacklevel=3)


def _with_state(shown, extra, waiters):
    if waiters:
        extra = "%s%swaiters:%d" % (extra, _separator, len(waiters))
    return "<%s [%s]>" % (shown[1:-1], extra)


class Lock(_ContextManagerMixin, _LoopBoundMixin):
    if _has_loop_argument:
        def __init__(self, *, loop=_default_loop):
            _LoopBoundMixin.__init__(self, loop=loop)
            self._waiters = None
            self._locked = False
    else:
        def __init__(self):
            self._waiters = None
            self._locked = False

    def __repr__(self):
        return _with_state(super().__repr__(), "locked" if self._locked else "unlocked", self._waiters)

    def locked(self):
        return self._locked

    async def acquire(self):
        # Nobody overtakes those who wait, unless all of them were cancelled.
        if not self._locked and (self._waiters is None or all(w.cancelled() for w in self._waiters)):
            self._locked = True
            return True
        if self._waiters is None:
            self._waiters = _deque()
        fut = self._get_loop().create_future()
        self._waiters.append(fut)
        try:
            try:
                await fut
            finally:
                self._waiters.remove(fut)
        except asyncio.CancelledError:
            # It may have been woken and cancelled at once: then the next one is woken instead.
            if not self._locked:
                self._wake_up_first()
            raise
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._wake_up_first()

    def _wake_up_first(self):
        if self._waiters:
            fut = self._waiters[0]
            if not fut.done():
                fut.set_result(True)


class Event(_LoopBoundMixin):
    if _has_loop_argument:
        def __init__(self, *, loop=_default_loop):
            _LoopBoundMixin.__init__(self, loop=loop)
            self._waiters = _deque()
            self._value = False
    else:
        def __init__(self):
            self._waiters = _deque()
            self._value = False

    def __repr__(self):
        return _with_state(super().__repr__(), "set" if self._value else "unset", self._waiters)

    def is_set(self):
        return self._value

    def set(self):
        if self._value:
            return
        self._value = True
        for fut in self._waiters:
            if not fut.done():
                fut.set_result(True)

    def clear(self):
        self._value = False

    async def wait(self):
        if self._value:
            return True
        fut = self._get_loop().create_future()
        self._waiters.append(fut)
        try:
            await fut
            return True
        finally:
            self._waiters.remove(fut)


# What else is here comes when it is first asked for, since few programs need it.
def __getattr__(name):
    if name == "Condition":
        import _weft_asyncio_condition as source
    elif name in ("Semaphore", "BoundedSemaphore"):
        import _weft_asyncio_semaphore as source
    elif name in ("Barrier", "_BarrierState") and _version >= (3, 11):
        import _weft_asyncio_barrier as source
    elif name == "collections":
        import collections
        return collections
    else:
        from _weft_source import missing_attribute
        return missing_attribute(__name__, name)
    globals()[name] = found = getattr(source, name)
    return found
