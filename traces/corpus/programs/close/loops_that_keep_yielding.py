# A generator that answers several close() calls with yields, and ends in the end.
def stubborn(limit):
    refused = 0
    while True:
        try:
            yield refused
        except GeneratorExit:
            refused += 1
            if refused > limit:
                print('giving in')
                return


it = stubborn(2)
next(it)
for attempt in range(4):
    try:
        print(attempt, it.close())
    except RuntimeError as error:
        print(attempt, error)
print(next(it, 'finished'))
