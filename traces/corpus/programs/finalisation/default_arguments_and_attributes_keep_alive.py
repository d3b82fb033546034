# Defaults, function attributes, class attributes and instances keep a generator alive.
def body(name):
    try:
        yield name
    finally:
        print('finally', name)


def started(name):
    it = body(name)
    next(it)
    return it


def function(it=started('default')):
    return it is not None


print(function())
del function
print('function deleted')


def other():
    pass


other.it = started('attribute of a function')
del other.it


class Holder:
    shared = started('class attribute')

    def __init__(self, it):
        self.it = it


holder = Holder(started('instance attribute'))
holder.it = started('second instance attribute')
print('replaced')
del holder
print('instance deleted')
Holder.shared = None
print('end')
