# Locals die when a function returns, in the order of the parameters and assignments.
def body(name):
    try:
        yield name
    finally:
        print('finally', name)


def started(name):
    it = body(name)
    next(it)
    return it


def uses(argument):
    local = started('local')
    other = started('other')
    print('about to return')
    return 'result'


print(uses(started('argument')))
kept = started('kept')
print(uses(kept))
print('kept is still', next(iter([kept])) is kept)


def gives_back():
    mine = started('mine')
    return mine


it = gives_back()
print('given back')
del it
print('end')
