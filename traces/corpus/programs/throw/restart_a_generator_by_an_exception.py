# A generator that treats an exception as an order to start again.
class Restart(Exception):
    pass


class Skip(Exception):
    def __init__(self, count):
        super().__init__(count)
        self.count = count


def counter(limit):
    number = 0
    while number < limit:
        try:
            yield number
            number += 1
        except Restart:
            number = 0
        except Skip as skip:
            number += skip.count


it = counter(8)
print(next(it), next(it), next(it), it.throw(Restart), next(it), it.throw(Skip(3)), next(it), it.throw(Skip, 2))
print(next(it, 'finished'))
