# Built-in exceptions: their bases, arguments, str and repr.
# requires: 3.7
for kind in (ValueError, KeyError, IndexError, ZeroDivisionError, FileNotFoundError, UnicodeDecodeError, StopIteration,
             GeneratorExit, KeyboardInterrupt, RecursionError, NotImplementedError, ModuleNotFoundError, UnboundLocalError):
    print(kind.__name__, [base.__name__ for base in kind.__mro__[1:-1]])
for error in (ValueError(), ValueError('one'), ValueError('one', 2), KeyError('key'), KeyError(1, 2), KeyError(),
              OSError(2, 'No such file'), IndexError('out'), Exception(['list']), StopIteration(1), SystemExit(3),
              AssertionError('failed')):
    print(repr(error), '|', str(error), '|', error.args)
e = OSError(2, 'No such file', 'name.txt')
print(e.errno, e.strerror, e.filename, type(e).__name__, e)
print(SystemExit(4).code, StopIteration('v').value, ImportError('m', name='n').name)
