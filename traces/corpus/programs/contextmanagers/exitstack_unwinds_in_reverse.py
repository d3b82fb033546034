# ExitStack with generator-based managers, callbacks, and an exception that one of them swallows.
from contextlib import ExitStack, contextmanager


@contextmanager
def manager(name, swallow=False):
    print('enter', name)
    try:
        yield name
    except ValueError as error:
        print(name, 'sees', error)
        if not swallow:
            raise
    finally:
        print('exit', name)


with ExitStack() as stack:
    names = [stack.enter_context(manager(name)) for name in 'abc']
    stack.callback(print, 'callback', 'with arguments')
    print(names)
with ExitStack() as stack:
    stack.enter_context(manager('outer'))
    stack.enter_context(manager('middle', swallow=True))
    stack.enter_context(manager('inner'))
    raise ValueError('v')
print('swallowed')
with ExitStack() as stack:
    stack.enter_context(manager('kept'))
    later = stack.pop_all()
print('not yet')
later.close()
