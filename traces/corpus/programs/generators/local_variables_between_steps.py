# Locals live from step to step, del and rebinding included; locals() shows them.
def body(a):
    yield sorted(locals().items())
    b = a * 2
    yield sorted(locals().items())
    del a
    yield sorted(locals().items())
    a = 'back'
    for c in range(2):
        yield sorted(locals().items())
    yield sorted(locals().items())


for step in body(1):
    print(step)
