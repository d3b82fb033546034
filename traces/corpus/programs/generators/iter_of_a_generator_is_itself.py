# iter() of a generator is the generator; two loops over it share its progress.
def body():
    yield from range(6)


it = body()
print(iter(it) is it, it.__iter__() is it)
for item in it:
    print(item, end=' ')
    if item == 2:
        break
for item in it:
    print(item, end=' ')
print(list(it))
it = body()
print(list(zip(it, it)))
it = body()
print([a + b for a in it for b in (next(it, 100),)])
