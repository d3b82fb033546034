# inspect.signature of functions with every kind of parameter.
import inspect


def f(a, b=2, *args, c, d=4, **kwargs):
    pass


signature = inspect.signature(f)
print(signature, list(signature.parameters))
for name, parameter in signature.parameters.items():
    print(name, parameter.kind.name, parameter.default is inspect.Parameter.empty)
print(inspect.signature(lambda x, *, y=1: x), inspect.getdoc(f), inspect.isfunction(f))
