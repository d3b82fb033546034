# A recursive generator written with loops, each level resumed through the one above.
def walk(tree, depth=0):
    name, children = tree
    yield depth, name
    for child in children:
        for item in walk(child, depth + 1):
            yield item


tree = ('root', [('a', [('a1', []), ('a2', [])]), ('b', []), ('c', [('c1', [('c11', [])])])])
for depth, name in walk(tree):
    print('  ' * depth + name)
