# A generator that stores itself while it is finalised lives on, closed, and is not finalised again.
import gc

saved = []


class Box:
    pass


def body(box):
    try:
        yield 1
    finally:
        print('finally')
        saved.append(box.it)


box = Box()
box.it = body(box)
next(box.it)
gc.disable()
del box
gc.collect()
print(len(saved), type(saved[0]).__name__)
print(next(saved[0], 'finished'))
saved.clear()
gc.collect()
print('end')
