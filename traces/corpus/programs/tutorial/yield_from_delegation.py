# A probe of the tutorial: yield from delegation.
# requires: 3.8
from _probe import *
def sub():
    try:
        x = yield 1; print('sub got', x)
        y = yield 2; print('sub got', y)
    except KeyError as e: print('sub caught', E(e)); return 'after throw'
    finally: print('sub finally')
    return 'normal'
def main():
    r = yield from sub(); print('value', r)
    try: yield from bad()
    except ZeroDivisionError as e: print('bubbled', E(e))
    yield 'end'
def bad(): yield 'b'; 1/0
it = main(); print(next(it)); print(it.send('x')); print(it.send('y')); print(next(it))
it = main(); next(it); print(it.throw(KeyError('k'))); it.close()
it = main(); next(it); it.close(); print('closed')
