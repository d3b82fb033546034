# send(None) through a delegation calls __next__, other values call send().
log = []


class I:

    def __iter__(self):
        return self

    def __next__(self):
        log.append('next')
        return 1

    def send(self, v):
        log.append(('send', v))
        return 2


def f():
    yield from I()


g = f()
next(g)
g.send(None)
g.send(5)
print(log)
