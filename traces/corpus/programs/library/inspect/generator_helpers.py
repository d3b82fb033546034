# inspect: what kind of thing a generator is, its state, its locals, and signatures.
import inspect


def gen(a, b=1):
    local = a + b
    yield local
    local *= 10
    yield local


it = gen(1)
print(inspect.isgeneratorfunction(gen), inspect.isgenerator(it), inspect.isgenerator(gen), inspect.isgeneratorfunction(it),
      inspect.isfunction(gen), inspect.iscoroutinefunction(gen), inspect.isawaitable(it))
print(inspect.getgeneratorstate(it), inspect.getgeneratorlocals(it))
for item in it:
    print(item, inspect.getgeneratorstate(it), sorted(inspect.getgeneratorlocals(it).items()))
print(inspect.getgeneratorstate(it), inspect.getgeneratorlocals(it))
print([getattr(inspect, name) for name in ('GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED')])
print(inspect.isgeneratorfunction(lambda: (yield)), inspect.isgenerator(x for x in ()), inspect.isclass(int), inspect.isbuiltin(len))
try:
    inspect.getgeneratorlocals([])
except TypeError as error:
    print('TypeError')
