# Names of generators: of functions, methods, lambdas, nested functions and generator expressions.
class Class:
    def method(self):
        yield


def outer():
    def inner():
        yield
    return inner()


def function():
    yield


for it in (function(), Class().method(), outer(), (lambda: (yield))(), (x for x in ())):
    print(it.__name__, it.__qualname__, repr(it).split(' at ')[0])
it = function()
function.__name__ = 'renamed'
print(it.__name__, function().__name__, function().gi_code.co_name)
it.__name__ = 'by hand'
print(it.__name__, repr(it).split(' at ')[0])
for value in (5, None):
    try:
        it.__name__ = value
    except TypeError as error:
        print('TypeError', error)
