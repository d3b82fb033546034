# A trampoline: tasks yield the generators they want to call; values and errors return up its stack.
from types import GeneratorType


def trampoline(main):
    stack = [main]
    value, error = None, None
    while stack:
        try:
            if error is not None:
                raised, error = error, None
                result = stack[-1].throw(raised)
            else:
                result = stack[-1].send(value)
            value = None
        except StopIteration as stop:
            stack.pop()
            value = stop.value
        except Exception as raised:
            stack.pop()
            error = raised
        else:
            if isinstance(result, GeneratorType):
                stack.append(result)
            else:
                value = result
    if error is not None:
        raise error
    return value


def add(a, b):
    yield
    return a + b


def factorial(n):
    if n == 0:
        return 1
    return n * (yield factorial(n - 1))


def divide(a, b):
    yield
    return a // b


def main():
    total = yield add(1, 2)
    print('add', total)
    print('factorial', (yield factorial(20)))
    try:
        yield divide(1, 0)
    except ZeroDivisionError as error:
        print('caught', error)
    print('plain value', (yield 'echo'))
    return 'finished'


print(trampoline(main()))
try:
    trampoline(divide(3, 0))
except ZeroDivisionError:
    print('out of the trampoline')
