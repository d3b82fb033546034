# Recursion, mutual recursion, and what too deep a recursion raises.
def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    return n != 0 and even(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


def hanoi(n, a='A', b='B', c='C'):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def forever(n):
    return forever(n + 1)


print(factorial(30), even(100), odd(7), ackermann(2, 3), hanoi(6))
try:
    forever(0)
except RecursionError as error:
    print(type(error).__name__, isinstance(error, RuntimeError), 'maximum recursion depth' in str(error))
