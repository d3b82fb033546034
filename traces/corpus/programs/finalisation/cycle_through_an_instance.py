# A cycle through an instance, a bound generator method and an exception is broken by gc.collect().
import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.it = self.walk()
        next(self.it)

    def walk(self):
        try:
            yield self.name
        finally:
            print('finally', self.name)


gc.disable()
node = Node('a')
del node
print('deleted')
gc.collect()
print('collected')
node = Node('b')
node.it = None
print('cycle broken by hand')
del node
gc.collect()
print('end')
