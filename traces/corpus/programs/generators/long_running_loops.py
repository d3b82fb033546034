# Many steps, big totals, and generators made in great number.
def count(limit):
    number = 0
    while number < limit:
        number += 1
        yield number


print(sum(count(20000)))
print(sum(sum(count(5)) for _ in range(2000)))
it = count(5000)
total = 0
for number in it:
    total += number if number % 2 else -number
print(total, next(it, 'finished'))
many = [count(3) for _ in range(1000)]
print(sum(next(it) for it in many), sum(next(it) for it in reversed(many)))
