# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# next() of a generator that never ends.
def numbers():
    i = 0
    while True:
        yield i
        i += 1


def run(n):
    generator = numbers()
    for _ in range(n):
        next(generator)
