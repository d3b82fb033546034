# What contextvars says of arguments that do not fit.
import sys

if sys.version_info >= (3, 7):
    import contextvars

    def attempt(function, *args, **kwargs):
        try:
            print(function(*args, **kwargs))
        except Exception as error:
            print(type(error).__name__, error)

    attempt(contextvars.ContextVar)
    attempt(contextvars.ContextVar, 1)
    attempt(contextvars.ContextVar, "a", 2)
    attempt(contextvars.ContextVar, name="a")
    attempt(contextvars.ContextVar, "a", d=2)
    attempt(contextvars.ContextVar, "a", 2, d=2)
    attempt(contextvars.ContextVar, "a", "b", "c")
    attempt(contextvars.ContextVar, default=2)
    attempt(contextvars.ContextVar, a=1, b=2, default=3)
    attempt(contextvars.Context, 2)
    variable = contextvars.ContextVar("variable")
    attempt(variable.get, 1, 2)
    attempt(variable.set)
    attempt(variable.reset)
    attempt(variable.reset, 1)
    attempt(contextvars.copy_context, 1)
    attempt(contextvars.Context().run)
    attempt(contextvars.Token)
