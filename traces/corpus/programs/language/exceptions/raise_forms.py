# raise of a class, an instance, nothing, with cause; raise of a class whose constructor needs arguments.
class Needs(Exception):
    def __init__(self, argument):
        self.argument = argument


def attempt(function):
    try:
        function()
    except BaseException as error:
        print(type(error).__name__, error.args, type(error.__cause__).__name__)


def bare():
    raise


def by_class():
    raise ValueError


def needs():
    raise Needs


def from_class():
    raise ValueError('v') from KeyError


def not_an_exception():
    raise 5


def bad_cause():
    raise ValueError from 'text'


for function in (bare, by_class, from_class, not_an_exception, bad_cause):
    attempt(function)
try:
    needs()
except TypeError as error:
    print('TypeError')
try:
    raise KeyboardInterrupt('stop')
except BaseException as error:
    print(isinstance(error, Exception), error)
