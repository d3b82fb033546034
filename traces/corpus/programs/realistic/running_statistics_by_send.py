# Running mean, variance and median kept by coroutines that answer each value sent.
def mean():
    count, total, value = 0, 0.0, None
    while True:
        value = yield (total / count if count else None)
        if value is None:
            return count, total
        count += 1
        total += value


def extremes():
    low = high = yield None
    while True:
        value = yield low, high
        low, high = min(low, value), max(high, value)


def median():
    values = []
    answer = None
    while True:
        values.append((yield answer))
        values.sort()
        middle = len(values) // 2
        if len(values) % 2:
            answer = values[middle]
        else:
            answer = (values[middle - 1] + values[middle]) / 2


trackers = [mean(), extremes(), median()]
for tracker in trackers:
    next(tracker)
for value in (5, 3, 8, 1, 9.5):
    print(value, [tracker.send(value) for tracker in trackers])
try:
    trackers[0].send(None)
except StopIteration as stop:
    print('%d values, total %.2f' % stop.value)
