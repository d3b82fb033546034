# print with sep, end, several kinds of values, and file.
import sys

print()
print('a', 1, None, [1, 'x'], sep='-', end='!\n')
print('no newline', end='')
print(' then more')
print('x', 'y', sep='')
print(*range(4), sep=', ')
print('to stdout', file=sys.stdout)
print(sep='x', end='y\n')
sys.stdout.write('written\n')


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


writer = Writer()
print('to', 'object', file=writer)
print(writer.parts)
try:
    print('a', sep=5)
except TypeError as error:
    print(error)
