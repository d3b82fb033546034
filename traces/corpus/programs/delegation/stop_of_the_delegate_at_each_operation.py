# A delegate that stops at next(), send(), throw() or close(), and what the outer one gets.
class Stops:
    def __init__(self, at):
        self.at = at
        self.step = 0

    def __iter__(self):
        return self

    def result(self, name):
        if name == self.at:
            raise StopIteration('stopped by ' + name)
        return name

    def __next__(self):
        self.step += 1
        return self.result('next') if self.step > 1 else 'first'

    def send(self, value):
        return self.result('send')

    def throw(self, *details):
        return self.result('throw')

    def close(self):
        return self.result('close')


def body(delegate):
    result = yield from delegate
    yield 'result: %s' % result


for at in ('next', 'send', 'throw'):
    it = body(Stops(at))
    next(it)
    operation = {'next': lambda: next(it), 'send': lambda: it.send(1), 'throw': lambda: it.throw(ValueError)}[at]
    print(at, operation(), next(it, 'finished'))
