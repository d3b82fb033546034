# A yield inside a class body within a function is a SyntaxError.
# exit: 1
def f():

    class A:
        v = (yield 1) if False else 2
    yield A


try:
    print(f().__name__)
except Exception as e:
    print(type(e).__name__)
