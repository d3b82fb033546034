# A loop variable holds the last item until it is rebound; the generator holds nothing it yielded.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def body():
    for number in range(3):
        yield Noisy(number)


for item in body():
    print('have', item.name)
print('loop over')
item = None
print('list of names:', [noisy.name for noisy in body()])
print('sent objects:')


def sink():
    while True:
        got = yield
        print('got', got.name)


it = sink()
next(it)
it.send(Noisy('a'))
it.send(Noisy('b'))
it.close()
