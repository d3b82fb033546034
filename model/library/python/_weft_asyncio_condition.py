# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""asyncio.Condition. It shows itself as part of asyncio.locks."""

import sys

import asyncio
from asyncio.locks import Lock, _ContextManagerMixin, _default_loop, _has_loop_argument, _with_state
from _weft_asyncio_mixins import _LoopBoundMixin
from _weft_collections import deque as _deque

_version = sys.version_info[:2]

# Of its functions and classes.
__name__ = "asyncio.locks"


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
        self._waiters = _deque()

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
