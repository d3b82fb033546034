# Two generators that resume each other: the one already running refuses.
def body(name, other):
    try:
        yield name
        yield name + ' got ' + next(others[other])
        yield name + ' got ' + next(others[other])
    except ValueError as error:
        yield name + ' refused: ' + str(error)


others = {}
others['a'] = body('a', 'b')
others['b'] = body('b', 'a')
print(next(others['a']))
for step in range(3):
    print(next(others['a'], 'end'))
print(next(others['b'], 'end'))
