# A name that some function declares global is global at the top level of exec(), whatever the locals are;
# and what exec() defines in a namespace without a name belongs to builtins.
import operator

source = '''
x = 7
other = 1
def f():
    x = 1
    def g():
        global x
        def h():
            return x
        return h()
    return g()
result = f()
'''
names, local_names = {}, {}
exec(source, names, local_names)
print('x' in names, 'x' in local_names, 'other' in names, 'other' in local_names, local_names['result'])

names = {}
exec('class C: pass', names)
print(names['C'].__module__, names['C'])
exec('def f(): pass', names)
print(names['f'].__module__)
exec('print(__name__, repr(__package__))', names)
exec('print(__name__)', {'__name__': 'mine'})


class Failing:
    @property
    def __eq__(self):
        raise AttributeError('asked')

    @property
    def __lt__(self):
        raise ValueError('asked')

    __hash__ = None


print(Failing() == Failing())
try:
    print(Failing() < Failing())
except TypeError as e:
    print(e)
print(type(operator.index(True)).__name__, type(range(True).stop).__name__)
