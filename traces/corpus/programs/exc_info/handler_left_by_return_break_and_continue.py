# return, break and continue leave a handler, with a yield on the way.
import sys


def handled():
    kind = sys.exc_info()[0]
    return kind.__name__ if kind else None


def body():
    for number in range(3):
        try:
            raise ValueError(number)
        except ValueError:
            yield 'handling', number, handled()
            if number == 0:
                continue
            if number == 1:
                break
    yield 'after', handled()
    try:
        raise KeyError
    except KeyError:
        yield handled()
        return


it = body()
for item in it:
    print(item, handled())
print(handled())
