# with: order of enter and exit, swallowing, several managers, targets, and errors on the way.
class Manager:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print('enter', self.name)
        return self.name, len(self.name)

    def __exit__(self, kind, error, tb):
        print('exit', self.name, kind and kind.__name__, error)
        return self.swallow


with Manager('a') as (name, size), Manager('bb') as second:
    print(name, size, second)
with Manager('outer', swallow=True):
    with Manager('inner'):
        raise ValueError('v')
print('swallowed')


def returns():
    with Manager('r'):
        return 'returned'


print(returns())
for number in range(2):
    with Manager('loop'):
        continue


class NoExit:
    def __enter__(self):
        print('never')


try:
    with NoExit():
        pass
except (AttributeError, TypeError) as error:
    print('not a manager')
table = {}
with Manager('into a subscript') as table['key']:
    print(table)
