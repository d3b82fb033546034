# heapq: push, pop, heapify, merge, nlargest, ties.
import heapq

heap = []
for n in (5, 1, 4, 1, 3):
    heapq.heappush(heap, n)
print(heap, [heapq.heappop(heap) for _ in range(5)])
items = [9, 7, 8, 2]
heapq.heapify(items)
print(items, heapq.heappushpop(items, 1), heapq.heapreplace(items, 10), items)
print(heapq.nlargest(2, [3, 9, 4]), heapq.nsmallest(2, 'hello'), list(heapq.merge([1, 4], (n for n in (2, 3)))))
timers = []
for order, when in enumerate([2, 1, 2, 1]):
    heapq.heappush(timers, (when, order, 'task%d' % order))
print([heapq.heappop(timers)[2] for _ in range(4)])
