# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""asyncio.Semaphore and BoundedSemaphore. They show themselves as part of asyncio.locks."""

import sys

import asyncio
from asyncio.locks import _ContextManagerMixin, _default_loop, _has_loop_argument, _separator, _with_state
from _weft_asyncio_mixins import _LoopBoundMixin
from _weft_collections import deque as _deque

_version = sys.version_info[:2]

# Of its functions and classes.
__name__ = "asyncio.locks"


class _SemaphoreBase(_ContextManagerMixin, _LoopBoundMixin):
    if _has_loop_argument:
        def __init__(self, value=1, *, loop=_default_loop):
            if _version >= (3, 10):
                _LoopBoundMixin.__init__(self, loop=loop)
            if value < 0:
                raise ValueError("Semaphore initial value must be >= 0")
            self._waiters = None if _version >= (3, 10) else _deque()
            self._value = value
            if _version < (3, 10):
                _LoopBoundMixin.__init__(self, loop=loop)
            self._wakeup_scheduled = False
    else:
        def __init__(self, value=1):
            if value < 0:
                raise ValueError("Semaphore initial value must be >= 0")
            self._waiters = None
            self._value = value
    __init__.__qualname__ = "Semaphore.__init__"

    def __repr__(self):
        extra = "locked" if self.locked() else "unlocked%svalue:%s" % (_separator, self._value)
        return _with_state(super().__repr__(), extra, self._waiters)

    def release(self):
        self._value += 1
        self._wake_up_next()


class _FairSemaphore(_SemaphoreBase):
    """Since 3.10: a released unit belongs at once to the one who has waited longest."""

    def locked(self):
        return self._value == 0 or any(not w.cancelled() for w in self._waiters or ())

    if _version >= (3, 13):
        async def acquire(self):
            if not self.locked():
                self._value -= 1
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
                if fut.done() and not fut.cancelled():
                    self._value += 1
                raise
            finally:
                while self._value > 0:
                    if not self._wake_up_next():
                        break
            return True
    else:
        async def acquire(self):
            if not self.locked():
                self._value -= 1
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
                if not fut.cancelled():
                    self._value += 1
                    self._wake_up_next()
                raise
            if self._value > 0:
                self._wake_up_next()
            return True

    def _wake_up_next(self):
        for fut in self._waiters or ():
            if not fut.done():
                self._value -= 1
                fut.set_result(True)
                return True
        return False


class _WakingSemaphore(_SemaphoreBase):
    """Until 3.9: a woken waiter looks again whether there is a unit."""

    def locked(self):
        return self._value == 0

    def _wake_up_next(self):
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                self._wakeup_scheduled = True
                return

    if _version >= (3, 9):
        async def acquire(self):
            while self._wakeup_scheduled or self._value <= 0:
                fut = self._get_loop().create_future()
                self._waiters.append(fut)
                try:
                    await fut
                    self._wakeup_scheduled = False
                except asyncio.CancelledError:
                    self._wake_up_next()
                    raise
            self._value -= 1
            return True
    else:
        async def acquire(self):
            while self._value <= 0:
                fut = self._get_loop().create_future()
                self._waiters.append(fut)
                try:
                    await fut
                except:
                    fut.cancel()
                    if self._value > 0 and not fut.cancelled():
                        self._wake_up_next()
                    raise
            self._value -= 1
            return True


class Semaphore(_FairSemaphore if _version >= (3, 10) else _WakingSemaphore):
    pass


class BoundedSemaphore(Semaphore):
    if _has_loop_argument:
        def __init__(self, value=1, *, loop=_default_loop):
            self._bound_value = value
            super().__init__(value, **({} if loop is _default_loop else {"loop": loop}))
    else:
        def __init__(self, value=1):
            self._bound_value = value
            super().__init__(value)

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()
