# Each operation is a generator: its first half does, what follows the yield undoes.
def append(items, item):
    items.append(item)
    yield 'append %r' % (item,)
    items.pop()


def replace(items, index, item):
    old, items[index] = items[index], item
    yield 'replace %r by %r' % (old, item)
    items[index] = old


class Editor:
    def __init__(self):
        self.items = []
        self.done = []

    def do(self, operation, *args):
        step = operation(self.items, *args)
        print('do', next(step))
        self.done.append(step)

    def undo(self):
        step = self.done.pop()
        for unexpected in step:
            raise RuntimeError('an operation yields once')
        print('undone', self.items)


editor = Editor()
editor.do(append, 'a')
editor.do(append, 'b')
editor.do(replace, 0, 'c')
print(editor.items)
try:
    editor.do(replace, 5, 'x')
except IndexError as error:
    print('IndexError', error)
while editor.done:
    editor.undo()
