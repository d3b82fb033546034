# A recursive walk by yield from, in three orders, with the count as the result.
class Node:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right


def inorder(node):
    if node is None:
        return 0
    left = yield from inorder(node.left)
    yield node.value
    right = yield from inorder(node.right)
    return left + 1 + right


def preorder(node):
    if node:
        yield node.value
        yield from preorder(node.left)
        yield from preorder(node.right)


def postorder(node):
    if node:
        yield from postorder(node.left)
        yield from postorder(node.right)
        yield node.value


def insert(node, value):
    if node is None:
        return Node(value)
    if value < node.value:
        node.left = insert(node.left, value)
    else:
        node.right = insert(node.right, value)
    return node


def counted(node):
    count = yield from inorder(node)
    yield 'count %d' % count


root = None
for value in (50, 30, 70, 20, 40, 60, 80, 30):
    root = insert(root, value)
print(list(counted(root)))
print(list(preorder(root)))
print(list(postorder(root)))
