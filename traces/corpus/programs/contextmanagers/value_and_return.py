# The value of the yield is bound by `as`; a return inside the with block still runs the rest.
from contextlib import contextmanager


@contextmanager
def tag(name):
    print('<%s>' % name)
    yield name.upper()
    print('</%s>' % name)


def function():
    with tag('p') as p:
        return 'returned ' + p


with tag('div') as div, tag('span') as span:
    print(div, span)
print(function())
for number in range(3):
    with tag('li%d' % number):
        if number == 0:
            continue
        if number == 1:
            break
