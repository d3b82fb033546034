# Assignment expressions in conditions, comprehensions and calls, and the scope of their names.
# requires: 3.8
data = [1, 5, 3, 8]
if (count := len(data)) > 3:
    print('count', count)
it = iter(data)
while (item := next(it, None)) is not None:
    print(item, end=' ')
print()
print([half for n in data if (half := n // 2) > 1], half, [last := n for n in data], last, (a := 1) + (b := 2), a, b)


def function():
    total = 0
    sums = [total := total + n for n in data]
    return sums, total


print(function(), any((found := n) > 4 for n in data), found, f'{(x := 10)} {x}', max((y := 3), 1), y)


def generator():
    while (command := (yield)) != 'stop':
        print('command', command)
    return command


g = generator()
next(g)
g.send('go')
try:
    g.send('stop')
except StopIteration as stop:
    print(stop.value)
