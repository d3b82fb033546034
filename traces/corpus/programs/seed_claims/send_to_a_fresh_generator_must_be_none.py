# Claim: send() passes a value in; but a generator that has not reached a yield has no place for one.
def body():
    print('received', (yield 1))


it = body()
try:
    it.send('too early')
except TypeError as error:
    print('TypeError:', error)
print(it.send(None))
try:
    it.send('now')
except StopIteration:
    print('ended')
