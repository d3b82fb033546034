# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""queue: queues between simulated threads."""

import sys
import threading
from collections import deque
from heapq import heappop, heappush
from time import monotonic as time

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue"]

_version = sys.version_info[:2]
_has_shutdown = _version >= (3, 13)
_hands_over = _version >= (3, 13)       # SimpleQueue gives an item to the thread that has waited longest
if _version >= (3, 7):
    __all__.append("SimpleQueue")
if _has_shutdown:
    __all__.append("ShutDown")


class Empty(Exception):
    pass


class Full(Exception):
    pass


class ShutDown(Exception):
    pass


if not _has_shutdown:
    del ShutDown
Empty.__module__ = "_queue" if _version >= (3, 7) else "queue"


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def task_done(self):
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished < 0:
                raise ValueError("task_done() called too many times")
            if unfinished == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def _refuse_if_shut_down(self):
        if self.is_shutdown:
            raise ShutDown

    def _wait(self, condition, is_over, block, timeout, error):
        """Waits until `is_over()`; without blocking, or after the timeout, raises the error."""
        if not block:
            if not is_over():
                raise error
            return
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        end = None if timeout is None else time() + timeout
        while not is_over():
            if end is None:
                condition.wait()
            else:
                remaining = end - time()
                if remaining <= 0.0:
                    raise error
                condition.wait(remaining)

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            self._refuse_if_shut_down()
            if self.maxsize > 0:
                self._wait(self.not_full, lambda: self.is_shutdown or self._qsize() < self.maxsize, block,
                           timeout, Full)
                self._refuse_if_shut_down()
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            if not self._qsize():
                self._refuse_if_shut_down()
            self._wait(self.not_empty, lambda: self._qsize() or self.is_shutdown, block, timeout, Empty)
            if not self._qsize():
                self._refuse_if_shut_down()
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    if _has_shutdown:
        def shutdown(self, immediate=False):
            with self.mutex:
                self.is_shutdown = True
                if immediate:
                    while self._qsize():
                        self._get()
                        if self.unfinished_tasks > 0:
                            self.unfinished_tasks -= 1
                    self.all_tasks_done.notify_all()
                self.not_empty.notify_all()
                self.not_full.notify_all()

    # What a subclass may override.

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    def __init__(self):
        self._queue = deque()
        self._count = threading.Semaphore(0)
        self._lock = threading.Lock()
        self._is_locked = False

    def put(self, item, block=True, timeout=None):
        self._queue.append(item)
        if _hands_over:
            self._count.release()
        else:
            self._unlock()

    def get(self, block=True, timeout=None):
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not _hands_over:
            self._wait_for_lock(block, timeout)
        elif not self._count.acquire(block, timeout):
            raise Empty
        return self._queue.popleft()

    # Until 3.12 the lock is held by whoever has found the queue empty, and a thread that it wakes in vain
    # waits again, behind the others.
    def _wait_for_lock(self, block, timeout):
        rest = 0 if not block else -1 if timeout is None else timeout
        end = time() + rest
        while not self._queue:
            if not (self._lock.acquire(False) or rest and self._lock.acquire(True, rest)):
                raise Empty
            self._is_locked = True
            if rest > 0:
                rest = max(end - time(), 0)
        self._unlock()

    def _unlock(self):
        if self._is_locked:
            self._is_locked = False
            self._lock.release()

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return len(self._queue) == 0

    def qsize(self):
        return len(self._queue)


SimpleQueue.__module__ = "_queue"
if _version < (3, 7):
    del SimpleQueue
