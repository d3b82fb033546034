# StopIteration.value is the first argument and is independent of args afterwards.
for e in [StopIteration(), StopIteration(1), StopIteration(1, 2), StopIteration((1, 2)), StopIteration(None)]:
    print(e.args, e.value)
e = StopIteration(1)
e.value = 9
print(e.value, e.args)
e.args = (4,)
print(e.value)


class S(StopIteration):
    pass


print(S(3).value)
