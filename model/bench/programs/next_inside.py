# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# next() of a generator that pauses inside an expression.
def numbers():
    i = 0
    while True:
        i += (yield i) or 1


def run(n):
    generator = numbers()
    for _ in range(n):
        next(generator)
