# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""asyncio.queues: queues between tasks, as each version has them."""

import sys

from asyncio import locks
from _weft_collections import deque as _deque
from _weft_asyncio_mixins import _LoopBoundMixin, _marker

__all__ = ("Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty")

_version = sys.version_info[:2]
_has_shutdown = _version >= (3, 13)
_default_loop = _marker if _version >= (3, 10) else None
if _has_shutdown:
    __all__ += ("QueueShutDown",)


class Queue(_LoopBoundMixin):
    if _version < (3, 11):
        def __init__(self, maxsize=0, *, loop=_default_loop):
            _LoopBoundMixin.__init__(self, loop=loop)
            self._begin(maxsize, locks.Event() if _version >= (3, 10) else locks.Event(loop=loop))
    else:
        def __init__(self, maxsize=0):
            self._begin(maxsize, locks.Event())

    def _begin(self, maxsize, finished):
        self._maxsize = maxsize
        self._getters = _deque()
        self._putters = _deque()
        self._unfinished_tasks = 0
        self._finished = finished
        finished.set()
        self._init(maxsize)
        self._is_shutdown = False

    # What a subclass may override.

    def _init(self, maxsize):
        self._queue = _deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def _wakeup_next(self, waiters):
        while waiters:
            waiter = waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                break

    def __repr__(self):
        return "<%s at %#x %s>" % (type(self).__name__, id(self), self._format())

    def __str__(self):
        return "<%s %s>" % (type(self).__name__, self._format())

    def _format(self):
        parts = ["maxsize=%r" % (self._maxsize,)]
        if getattr(self, "_queue", None):
            parts.append("_queue=%r" % (list(self._queue),))
        if self._getters:
            parts.append("_getters[%d]" % len(self._getters))
        if self._putters:
            parts.append("_putters[%d]" % len(self._putters))
        if self._unfinished_tasks:
            parts.append("tasks=%d" % self._unfinished_tasks)
        if self._is_shutdown:
            parts.append("shutdown")
        return " ".join(parts)

    def qsize(self):
        return len(self._queue)

    @property
    def maxsize(self):
        return self._maxsize

    def empty(self):
        return not self._queue

    def full(self):
        if self._maxsize <= 0:
            return False
        return self.qsize() >= self._maxsize

    # One that was woken looks again: somebody may have been quicker. One that was woken and then cancelled
    # wakes the next in its place.
    async def put(self, item):
        while self.full():
            if self._is_shutdown:
                raise _error("QueueShutDown")
            putter = self._get_loop().create_future()
            self._putters.append(putter)
            try:
                await putter
            except:
                putter.cancel()
                try:
                    self._putters.remove(putter)
                except ValueError:
                    pass
                if not self.full() and not putter.cancelled():
                    self._wakeup_next(self._putters)
                raise
        return self.put_nowait(item)

    def put_nowait(self, item):
        if self._is_shutdown:
            raise _error("QueueShutDown")
        if self.full():
            raise _error("QueueFull")
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        self._wakeup_next(self._getters)

    async def get(self):
        while self.empty():
            if self._is_shutdown and self.empty():
                raise _error("QueueShutDown")
            getter = self._get_loop().create_future()
            self._getters.append(getter)
            try:
                await getter
            except:
                getter.cancel()
                try:
                    self._getters.remove(getter)
                except ValueError:
                    pass
                if not self.empty() and not getter.cancelled():
                    self._wakeup_next(self._getters)
                raise
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            if self._is_shutdown:
                raise _error("QueueShutDown")
            raise _error("QueueEmpty")
        item = self._get()
        self._wakeup_next(self._putters)
        return item

    def task_done(self):
        if self._unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished_tasks > 0:
            await self._finished.wait()

    if _has_shutdown:
        def shutdown(self, immediate=False):
            self._is_shutdown = True
            if immediate:
                while not self.empty():
                    self._get()
                    if self._unfinished_tasks > 0:
                        self._unfinished_tasks -= 1
                if self._unfinished_tasks == 0:
                    self._finished.set()
            for waiters in (self._getters, self._putters):
                while waiters:
                    waiter = waiters.popleft()
                    if not waiter.done():
                        waiter.set_result(None)


if _version >= (3, 9):
    Queue.__class_getitem__ = classmethod(type(list[int]))


# What else is here comes when it is first asked for, since few programs need it.
def __getattr__(name):
    if name in ("PriorityQueue", "LifoQueue"):
        import _weft_asyncio_queues as source
    elif name in ("QueueEmpty", "QueueFull") or name == "QueueShutDown" and _has_shutdown:
        import _weft_asyncio_queue_errors as source
    elif name == "collections":
        import collections
        return collections
    elif name == "heapq":
        import heapq
        return heapq
    else:
        from _weft_source import missing_attribute
        return missing_attribute(__name__, name)
    globals()[name] = found = getattr(source, name)
    return found


def _error(name):
    return globals().get(name) or __getattr__(name)
