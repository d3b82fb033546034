# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""asyncio.PriorityQueue and LifoQueue. They show themselves as part of asyncio.queues."""

import heapq

from asyncio.queues import Queue

# Of its functions and classes.
__name__ = "asyncio.queues"


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item, heappush=heapq.heappush):
        heappush(self._queue, item)

    def _get(self, heappop=heapq.heappop):
        return heappop(self._queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()
