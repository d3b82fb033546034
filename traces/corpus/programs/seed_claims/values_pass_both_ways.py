# Claim: with send() values pass both ways between a coroutine and its caller.
def running_average():
    total, count, average = 0.0, 0, None
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count


it = running_average()
next(it)
for value in (10, 30, 5):
    print(value, '->', it.send(value))
