# The else part of a loop runs when it ends by itself, also when yields lie in between.
def body(stop_at):
    for number in range(3):
        received = yield number
        if received == stop_at:
            yield 'break'
            break
    else:
        yield 'for else'
    count = 0
    while count < 2:
        count += 1
        if (yield ('while', count)) == stop_at:
            break
    else:
        yield 'while else'


print(list(body('never')))
it = body('stop')
print(next(it), it.send('stop'), next(it))
try:
    it.send('stop')
except StopIteration:
    print('left without else')
