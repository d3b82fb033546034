# __repr__, __str__, __format__, __int__, __float__, __index__, __len__ and where each is used.
class Thing:
    def __repr__(self):
        return '<repr>'

    def __str__(self):
        return 'str'

    def __format__(self, spec):
        return 'format(%s)' % spec

    def __int__(self):
        return 7

    def __float__(self):
        return 1.5

    def __index__(self):
        return 2


class OnlyRepr:
    def __repr__(self):
        return 'only repr'


t = Thing()
print(t, [t], str(t), repr(t), '%s %r' % (t, t), '{} {!r} {!s} {:x>5}'.format(t, t, t, t))
print(f'{t} {t!r} {t:spec}', int(t), float(t), [10, 20, 30][t], hex(t))
print(OnlyRepr(), str(OnlyRepr()), '{}'.format(OnlyRepr()), {1: OnlyRepr()})
