# A manager made by the decorator serves once; its methods can be called by hand.
from contextlib import contextmanager


@contextmanager
def manager(name):
    """Says what it does."""
    print('enter', name)
    yield name
    print('exit', name)


once = manager('once')
with once:
    pass
try:
    with once:
        pass
except Exception as error:
    print(type(error).__name__)
by_hand = manager('by hand')
print(by_hand.__enter__())
print(by_hand.__exit__(None, None, None))
print(manager.__name__, manager.__doc__)
