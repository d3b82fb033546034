# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""asyncio.locks: locks, events, conditions and semaphores, as each version has them.

Every waiter is a future in a queue. Who is woken when, and what a cancelled waiter leaves behind, is the
behaviour; the order of statements follows from it.
"""

import collections
import sys

import asyncio
from _weft_asyncio_mixins import _LoopBoundMixin, _marker

__all__ = ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore")

_version = sys.version_info[:2]
_separator = ", " if _version >= (3, 7) else ","
_has_loop_argument = _version < (3, 11)
_default_loop = _marker if _version >= (3, 10) else None


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
            self._waiters = collections.deque()
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
            self._waiters = collections.deque()
            self._value = False
    else:
        def __init__(self):
            self._waiters = collections.deque()
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


class Condition(_ContextManagerMixin, _LoopBoundMixin):
    if _has_loop_argument:
        def __init__(self, lock=None, *, loop=_default_loop):
            _LoopBoundMixin.__init__(self, loop=loop)
            if lock is None:
                lock = Lock() if _version >= (3, 10) else Lock(loop=loop)
            elif _version < (3, 10) and lock._loop is not self._loop:
                raise ValueError("loop argument must agree with lock")
            self._take(lock)
    else:
        def __init__(self, lock=None):
            self._take(Lock() if lock is None else lock)

    def _take(self, lock):
        self._lock = lock
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = collections.deque()

    def __repr__(self):
        return _with_state(super().__repr__(), "locked" if self.locked() else "unlocked", self._waiters)

    # The lock is acquired again whatever happens. Since 3.13 a waiter that was notified and fails passes the
    # notification on.
    if _version >= (3, 13):
        async def wait(self):
            if not self.locked():
                raise RuntimeError("cannot wait on un-acquired lock")
            fut = self._get_loop().create_future()
            self.release()
            try:
                try:
                    self._waiters.append(fut)
                    try:
                        await fut
                        return True
                    finally:
                        self._waiters.remove(fut)
                finally:
                    err = None
                    while True:
                        try:
                            await self.acquire()
                            break
                        except asyncio.CancelledError as e:
                            err = e
                    if err is not None:
                        try:
                            raise err
                        finally:
                            err = None
            except BaseException:
                self._notify(1)
                raise
    else:
        async def wait(self):
            if not self.locked():
                raise RuntimeError("cannot wait on un-acquired lock")
            self.release()
            try:
                fut = self._get_loop().create_future()
                self._waiters.append(fut)
                try:
                    await fut
                    return True
                finally:
                    self._waiters.remove(fut)
            finally:
                cancelled = False
                while True:
                    try:
                        await self.acquire()
                        break
                    except asyncio.CancelledError:
                        cancelled = True
                if cancelled:
                    raise asyncio.CancelledError

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._notify(n)

    def _notify(self, n):
        woken = 0
        for fut in self._waiters:
            if woken >= n:
                break
            if not fut.done():
                woken += 1
                fut.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class _SemaphoreBase(_ContextManagerMixin, _LoopBoundMixin):
    if _has_loop_argument:
        def __init__(self, value=1, *, loop=_default_loop):
            if _version >= (3, 10):
                _LoopBoundMixin.__init__(self, loop=loop)
            if value < 0:
                raise ValueError("Semaphore initial value must be >= 0")
            self._waiters = None if _version >= (3, 10) else collections.deque()
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
                self._waiters = collections.deque()
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
                self._waiters = collections.deque()
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


def __getattr__(name):
    if name in ("Barrier", "_BarrierState") and _version >= (3, 11):
        import _weft_asyncio_barrier
        return getattr(_weft_asyncio_barrier, name)
    from _weft_source import missing_attribute
    return missing_attribute(__name__, name)
