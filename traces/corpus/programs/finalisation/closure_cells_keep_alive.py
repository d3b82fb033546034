# A closure keeps what its cells hold until the last function over them goes.
def body(name):
    try:
        yield name
    finally:
        print('finally', name)


def make():
    it = body('in a cell')
    next(it)

    def get():
        return it

    def drop():
        nonlocal it
        it = None

    return get, drop


get, drop = make()
print(get() is not None)
drop()
print('dropped through the cell', get())
get, drop = make()
del get
print('one function left')
del drop
print('none left')
