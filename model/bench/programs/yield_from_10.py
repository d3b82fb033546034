# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# next() through a chain of 10 generators, each of which delegates to the one inside it.
import sys

sys.setrecursionlimit(10000)


def numbers():
    i = 0
    while True:
        yield i
        i += 1


def chain(depth):
    if depth == 0:
        yield from numbers()
    else:
        yield from chain(depth - 1)


def run(n):
    generator = chain(10 - 1)
    for _ in range(n):
        next(generator)
