# Classes and functions defined in a generator's body between yields.
def body():
    base = yield 'base'

    class Made(base):
        tag = yield_value = 'made'

        def speak(self):
            return super().speak() + ' and more'

    name = yield Made

    def function(suffix='!'):
        return name + suffix

    yield function


class Speaker:
    def speak(self):
        return 'something'


it = body()
next(it)
made = it.send(Speaker)
print(made().speak(), made.tag, made.__qualname__)
function = it.send('a name')
print(function(), function('?'), function.__qualname__)
