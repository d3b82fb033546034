# Closures over variables that change, nonlocal at several levels, and cells shared by functions.
def counter(start=0):
    count = start

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def read():
        return count

    return increment, read


increment, read = counter(10)
print(increment(), increment(5), read())
other, _ = counter()
print(other(), read())


def levels():
    x = 'outer'

    def middle():
        nonlocal x
        x = 'middle'

        def inner():
            nonlocal x
            x += ' inner'

        inner()

    middle()
    return x


print(levels())


def unbound():
    def inner():
        return later
    try:
        inner()
    except NameError as error:
        print('NameError', error)
    later = 'assigned'
    return inner()


print(unbound())
