# A generator that leaves its handler and then yields no longer handles anything.
import sys


def handled():
    kind = sys.exc_info()[0]
    return kind.__name__ if kind else None


def body():
    yield handled()
    try:
        raise ValueError
    except ValueError:
        yield handled()
    yield handled()
    try:
        raise KeyError
    except KeyError:
        pass
    yield handled()


print(list(body()))
try:
    raise OSError
except OSError:
    print(list(body()))
print(handled())
