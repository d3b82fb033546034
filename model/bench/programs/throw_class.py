# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# throw() of a class into a body that catches it and yields again.
def catcher():
    while True:
        try:
            yield 1
        except ValueError:
            pass


def run(n):
    generator = catcher()
    next(generator)
    for _ in range(n):
        generator.throw(ValueError)
