# Decorators with and without arguments, stacked, on functions, methods and classes.
def shout(function):
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs).upper() + '!'
    return wrapper


def repeat(times):
    def decorator(function):
        print('decorating', function.__name__)

        def wrapper(*args, **kwargs):
            return ' '.join([function(*args, **kwargs)] * times)
        return wrapper
    return decorator


@shout
@repeat(2)
def greet(name, greeting='hello'):
    return greeting + ' ' + name


def register(cls):
    registry.append(cls.__name__)
    return cls


registry = []


@register
class Polite:
    @shout
    def thank(self):
        return 'thank you'

    @staticmethod
    @repeat(3)
    def bow():
        return 'bows'


print(greet('ada'), greet('ada', greeting='bye'))
print(Polite().thank(), Polite.bow(), registry)


class CountCalls:
    def __init__(self, function):
        self.function = function
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)


@CountCalls
def double(n):
    return n * 2


print(double(2), double(3), double.calls)
