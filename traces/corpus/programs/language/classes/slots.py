# __slots__ forbids other attributes and has no dictionary.
class Slotted:
    __slots__ = ('a', 'b')

    def __init__(self, a):
        self.a = a


class Open(Slotted):
    pass


s = Slotted(1)
s.b = 2
print(s.a, s.b, hasattr(s, '__dict__'))
for attempt in (lambda: setattr(s, 'c', 3), lambda: Slotted(1).b):
    try:
        attempt()
    except AttributeError as error:
        print('AttributeError')
o = Open(1)
o.c = 3
print(o.c, o.__dict__)
