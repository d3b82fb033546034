# An exception in any part of a generator expression ends it.
in_item = (1 // n for n in (1, 0, 2))
in_condition = (n for n in (2, 1, 3) if 1 // (n - 1))
in_later_iterable = (n for m in (1, 0, 5) for n in range(1 // m))
for it in (in_item, in_condition, in_later_iterable):
    try:
        print(next(it))
        print(next(it))
    except ZeroDivisionError:
        print('ZeroDivisionError')
    print(next(it, 'finished'))
