# A failing __enter__ skips __exit__; a failing __exit__ replaces the exception and chains to it.
class Manager:
    def __init__(self, fails_in):
        self.fails_in = fails_in

    def __enter__(self):
        if self.fails_in == 'enter':
            raise KeyError('enter')
        print('entered')

    def __exit__(self, kind, error, tb):
        print('exit', kind.__name__ if kind else None)
        if self.fails_in == 'exit':
            raise KeyError('exit')


def body(fails_in):
    with Manager(fails_in):
        yield 1
        raise ValueError('body')


for fails_in in ('enter', 'exit', 'nothing'):
    it = body(fails_in)
    try:
        print(next(it))
        next(it)
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error.args, 'context', type(error.__context__).__name__)
