# del closes a chain of delegation from the inside, and drops each level when it is done.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('released', self.name)


def level(depth):
    noisy = Noisy(depth)
    try:
        if depth:
            yield from level(depth - 1)
        else:
            yield 'bottom'
    finally:
        print('finally', depth)


it = level(3)
print(next(it))
del it
print('end')
