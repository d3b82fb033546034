# Attributes of functions: names, docstring, defaults, dictionary, code.
def f(a, b=1, *, c=2) -> int:
    """The docstring."""
    local = a
    return local


f.extra = 'added'
print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__module__)
print(f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_varnames, f.__dict__)
print(f.__annotations__)
f.__name__ = 'g'
print(f.__name__, f.__code__.co_name, callable(f), callable(5))


class C:
    def method(self):
        pass


print(C.method.__qualname__, C().method.__func__ is C.method, C().method.__self__.__class__.__name__)
print((lambda: None).__name__)
