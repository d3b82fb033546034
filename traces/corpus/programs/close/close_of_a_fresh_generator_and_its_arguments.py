# gh-142766: close() of a fresh generator keeps its arguments alive from 3.12 on.
class D:

    def __del__(self):
        print('deleted')


def gen(x):
    yield 1


g = gen(D())
g.close()
print('after close')
del g
print('end')
