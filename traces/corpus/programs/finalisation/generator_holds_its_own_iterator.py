# A generator that loops over another holds it; closing the outer one drops the inner one after its finally.
def source():
    try:
        yield 1
        yield 2
    finally:
        print('source closed')


def doubled(items):
    try:
        for item in items:
            yield item * 2
    finally:
        print('doubled closed')


it = doubled(source())
print(next(it))
it.close()
print('closed')
it = doubled(source())
print(list(it))
it = doubled(doubled(source()))
print(next(it))
del it
print('deleted')
