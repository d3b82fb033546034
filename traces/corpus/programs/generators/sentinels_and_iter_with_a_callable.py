# iter(callable, sentinel) over a generator's method.
def body():
    for word in 'one two three stop four'.split():
        yield word


it = body()
print(list(iter(lambda: next(it), 'stop')), list(it))
it = body()
print(list(iter(it.__next__, 'nothing like it')))
