# types: the types of functions, generators, methods and modules; SimpleNamespace.
import types


def gen():
    yield


class C:
    def method(self):
        pass


print(isinstance(gen(), types.GeneratorType), isinstance(gen, types.FunctionType), isinstance(lambda: 0, types.LambdaType),
      isinstance(C().method, types.MethodType), isinstance(len, types.BuiltinFunctionType), isinstance(types, types.ModuleType))
print(type(gen()) is types.GeneratorType, types.GeneratorType.__name__, type(gen().gi_code) is types.CodeType)
n = types.SimpleNamespace(a=1)
n.b = 2
print(n.a, n.b, n == types.SimpleNamespace(a=1, b=2), sorted(vars(n)), n)
bound = types.MethodType(lambda self, x: (self, x), 'self')
print(bound('x'))
try:
    raise ValueError
except ValueError as error:
    print(type(error.__traceback__) is types.TracebackType)
try:
    types.GeneratorType()
except TypeError:
    print('generators cannot be made by calling their type')
