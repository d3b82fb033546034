# __del__ of an object runs in the middle of a generator's body, where the last reference goes.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def body():
    x = Noisy('first')
    yield 1
    x = Noisy('second')
    yield 2
    del x
    yield 3
    Noisy('temporary')
    yield 4
    (yield Noisy('yielded'))
    print('last step')


for item in body():
    print(item if isinstance(item, int) else 'noisy')
