# __getattr__, __getattribute__, __setattr__, __delattr__ and __dir__.
class Hooked:
    def __init__(self):
        self.real = 1

    def __getattr__(self, name):
        if name.startswith('made_'):
            return name[5:].upper()
        raise AttributeError('no %s here' % name)

    def __setattr__(self, name, value):
        print('set', name, value)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print('delete', name)
        super().__delattr__(name)


class All:
    value = 'class'

    def __getattribute__(self, name):
        if name == 'secret':
            return 'revealed'
        return super().__getattribute__(name)


h = Hooked()
h.other = 2
print(h.real, h.made_up, h.other)
del h.other
for name in ('other', 'nothing'):
    try:
        getattr(h, name)
    except AttributeError as error:
        print('AttributeError:', error)
print(hasattr(h, 'made_x'), hasattr(h, 'x'), getattr(h, 'x', 'default'))
a = All()
a.secret = 'hidden'
print(a.secret, a.value, a.__dict__)
