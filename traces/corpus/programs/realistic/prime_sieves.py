# Three ways to the primes: a chain of filters, a dictionary sieve, and trial by earlier primes.
def numbers(start):
    while True:
        yield start
        start += 1


def filtered(prime, source):
    for number in source:
        if number % prime:
            yield number


def chained():
    source = numbers(2)
    while True:
        prime = next(source)
        yield prime
        source = filtered(prime, source)


def sieve():
    composites = {}
    for number in numbers(2):
        factors = composites.pop(number, None)
        if factors is None:
            yield number
            composites[number * number] = [number]
        else:
            for factor in factors:
                composites.setdefault(number + factor, []).append(factor)


def trial():
    known = []
    for number in numbers(2):
        if all(number % prime for prime in known if prime * prime <= number):
            known.append(number)
            yield number


def take(count, source):
    return [item for _, item in zip(range(count), source)]


print(take(15, chained()))
print(take(15, sieve()))
print(take(15, trial()) == take(15, sieve()), take(100, sieve())[-1])
