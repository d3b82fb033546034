# break out of a loop over a temporary generator runs its finally at once.
import gc


def f():
    try:
        yield 1
    finally:
        print('fin')


for i in f():
    break
gc.collect()
print('end')
