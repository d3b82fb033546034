# return in reaction to close() inside an endless loop, through finally.
def f():
    while True:
        try:
            yield 1
        except GeneratorExit:
            return
        finally:
            print('fin')


g = f()
next(g)
g.close()
print(next(g, 'end'))
