# contextlib.closing closes a generator, suppress swallows chosen exceptions, nullcontext does nothing.
from contextlib import closing, suppress


def body():
    try:
        yield 1
        yield 2
    finally:
        print('closed')


with closing(body()) as it:
    print(next(it))
print('after')
with suppress(KeyError, IndexError):
    print('inside')
    [][0]
    print('never')
try:
    with suppress(KeyError):
        raise ValueError('v')
except ValueError as error:
    print('passed', error)
for item in closing(body()).thing:
    print(item)
    break
print('end')
