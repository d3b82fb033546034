# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""heapq: binary heaps in lists, with the comparisons of CPython in their order."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def _sift_to_root(heap, start, position):
    item = heap[position]
    while position > start:
        parent_position = (position - 1) >> 1
        parent = heap[parent_position]
        if not item < parent:
            break
        heap[position] = parent
        position = parent_position
    heap[position] = item


def _sift_to_leaf(heap, position):
    # The smaller child moves up all the way, then the item rises from the leaf: fewer comparisons on the average.
    end = len(heap)
    start = position
    item = heap[position]
    child = 2 * position + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    heap[position] = item
    _sift_to_root(heap, start, position)


def _check(heap):
    if not isinstance(heap, list):
        raise TypeError("heap argument must be a list")


def heappush(heap, item):
    heap.append(item)
    _sift_to_root(heap, 0, len(heap) - 1)


def heappop(heap):
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sift_to_leaf(heap, 0)
    return smallest


def heapreplace(heap, item):
    smallest = heap[0]
    heap[0] = item
    _sift_to_leaf(heap, 0)
    return smallest


def heappushpop(heap, item):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sift_to_leaf(heap, 0)
    return item


def heapify(x):
    for position in reversed(range(len(x) // 2)):
        _sift_to_leaf(x, position)


def merge(*iterables, key=None, reverse=False):
    heap = []
    for order, iterable in enumerate(iterables):
        step = iter(iterable).__next__
        try:
            value = step()
        except StopIteration:
            continue
        heap.append([value if key is None else key(value), -order if reverse else order, value, step])
    if reverse:
        heap = [[_Reversed(k), -order, value, step] for k, order, value, step in heap]
    heapify(heap)
    while heap:
        entry = heap[0]
        yield entry[2]
        try:
            value = entry[2] = entry[3]()
        except StopIteration:
            heappop(heap)
            continue
        k = value if key is None else key(value)
        entry[0] = _Reversed(k) if reverse else k
        heapreplace(heap, entry)


class _Reversed:
    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return other.value < self.value

    def __eq__(self, other):
        return self.value == other.value


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
