# send() through the attribute, as programs write it.
def echo():
    value = None
    while True:
        value = yield value


def run(n):
    generator = echo()
    next(generator)
    for i in range(n):
        generator.send(i)
