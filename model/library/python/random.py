# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""random: CPython's numbers from CPython's seeds. The generator itself is native (_weft_random)."""

import sys
from math import ceil, cos, exp, floor, log, pi, sin, sqrt
from _weft_random import Random as _Twister

__all__ = ["Random", "seed", "random", "uniform", "randint", "choice", "sample", "randrange", "shuffle", "choices",
           "normalvariate", "lognormvariate", "expovariate", "gauss", "triangular", "getrandbits", "getstate",
           "setstate"]

_version = sys.version_info[:2]
_TWOPI = 2.0 * pi


def _words(number):
    number = abs(number)
    words = []
    while number:
        words.append(number & 0xffffffff)
        number >>= 32
    return words


class Random(_Twister):
    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def seed(self, a=None, version=2):
        if a is None:
            # CPython asks the operating system; a run of weft begins with the same numbers each time.
            a = 0
        if isinstance(a, (str, bytes, bytearray)):
            if version != 2:
                from _weft_source import refuse
                refuse("random.seed with version 1")
            from _weft_sha512 import digest
            if isinstance(a, str):
                a = a.encode()
            a = int.from_bytes(bytes(a) + digest(bytes(a)), "big")
        elif isinstance(a, int):
            pass
        elif isinstance(a, float) or _version < (3, 11):
            a = hash(a) & 0xffffffffffffffff
        else:
            raise TypeError("The only supported seed types are: None,\n"
                            "int, float, str, bytes, and bytearray.")
        self._seed_words(_words(a))
        self.gauss_next = None

    def getstate(self):
        return 3, self._get_words(), self.gauss_next

    def setstate(self, state):
        version, words, self.gauss_next = state
        self._set_words(words)

    def getrandbits(self, k):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        if k == 0:
            if _version < (3, 9):
                raise ValueError("number of bits must be greater than zero")
            return 0
        result = 0
        shift = 0
        while k > 32:
            result |= self._bits(32) << shift
            shift += 32
            k -= 32
        return result | self._bits(k) << shift

    def _randbelow(self, n):
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def randrange(self, start, stop=None, step=1):
        if not all(isinstance(each, int) for each in (start, step)) or not isinstance(stop, (int, type(None))):
            from _weft_source import refuse
            refuse("random.randrange of what is no int")
        if stop is None:
            if start > 0:
                return self._randbelow(start)
            raise ValueError("empty range for randrange()" if _version < (3, 12) else "empty range for randrange()")
        width = stop - start
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            if _version >= (3, 12):
                raise ValueError("empty range in randrange(%d, %d)" % (start, stop))
            raise ValueError("empty range for randrange() (%d, %d, %d)" % (start, stop, width))
        if step > 0:
            n = (width + step - 1) // step
        elif step < 0:
            n = (width + step + 1) // step
        else:
            raise ValueError("zero step for randrange()")
        if n <= 0:
            if _version >= (3, 12):
                raise ValueError("empty range in randrange(%d, %d, %d)" % (start, stop, step))
            raise ValueError("empty range for randrange()")
        return start + step * self._randbelow(n)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        for i in reversed(range(1, len(x))):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if counts is not None:
            from _weft_source import refuse
            refuse("random.sample with counts")
        if isinstance(population, (set, frozenset)):
            if _version >= (3, 11):
                raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
            population = tuple(population)
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        result = [None] * k
        setsize = 21
        if k > 5:
            setsize += 4 ** ceil(log(k * 3, 4))
        if n <= setsize:
            pool = list(population)
            for i in range(k):
                j = self._randbelow(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
        else:
            selected = set()
            for i in range(k):
                j = self._randbelow(n)
                while j in selected:
                    j = self._randbelow(n)
                selected.add(j)
                result[i] = population[j]
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if cum_weights is None:
            if weights is None:
                n += 0.0
                return [population[floor(self.random() * n)] for i in range(k)]
            cum_weights = []
            total = 0
            for weight in weights:
                total += weight
                cum_weights.append(total)
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        from bisect import bisect
        return [population[bisect(cum_weights, self.random() * total, 0, n - 1)] for i in range(k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        magic = 4 * exp(-0.5) / sqrt(2.0)
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = magic * (u1 - 0.5) / u2
            if z * z / 4.0 <= -log(u2):
                return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -log(1.0 - self.random()) / lambd

    def gauss(self, mu=0.0, sigma=1.0):
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            x2pi = self.random() * _TWOPI
            g2rad = sqrt(-2.0 * log(1.0 - self.random()))
            z = cos(x2pi) * g2rad
            self.gauss_next = sin(x2pi) * g2rad
        return mu + z * sigma


_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
gauss = _inst.gauss
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
