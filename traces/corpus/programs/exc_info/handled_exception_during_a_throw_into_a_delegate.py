# gh-108668: what sys.exc_info() says in a delegate that is thrown into while the outer one handles something.
import sys


def handled():
    error = sys.exc_info()[1]
    return type(error).__name__ if error else None


class Delegate:
    def __iter__(self):
        return self

    def __next__(self):
        return 'next: %s' % handled()

    def send(self, value):
        return 'send: %s' % handled()

    def throw(self, *details):
        return 'throw: %s' % handled()

    def close(self):
        print('close:', handled())


def inner():
    while True:
        try:
            yield handled()
        except ValueError:
            yield 'in except: %s' % handled()


def outer(delegate):
    try:
        raise KeyError('outer')
    except KeyError:
        yield from delegate


for make in (Delegate, inner):
    it = outer(make())
    print(next(it), it.send('value'), it.throw(ValueError), next(it))
    try:
        raise OSError
    except OSError:
        print(next(it), it.throw(ValueError), it.send('value'))
    it.close()
