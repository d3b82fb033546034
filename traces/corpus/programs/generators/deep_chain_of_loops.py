# A hundred generators, each looping over the next.
def source():
    for number in range(3):
        yield number


def plus_one(items):
    for item in items:
        yield item + 1


it = source()
for level in range(100):
    it = plus_one(it)
print(list(it))
