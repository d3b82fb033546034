# The hook can be replaced and put back; sys.__unraisablehook__ is the first one.
# requires: 3.8
import sys

seen = []


def fails(message):
    try:
        yield
    finally:
        raise KeyError(message)


print(sys.unraisablehook is sys.__unraisablehook__)
sys.unraisablehook = lambda details: seen.append(details.exc_value.args)
for message in ('first', 'second'):
    it = fails(message)
    next(it)
    del it
sys.unraisablehook = sys.__unraisablehook__
print(seen)
