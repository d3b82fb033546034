# A pipeline of generator expressions takes one item at a time through all its stages.
def source():
    for number in range(1, 5):
        print('source', number)
        yield number


def show(stage, value):
    print(stage, value)
    return value


numbers = source()
squares = (show('square', number * number) for number in numbers)
even = (number for number in squares if show('test', number) % 2 == 0)
text = ('<%d>' % number for number in even)
print('made')
print(next(text))
print(list(text))
