# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# A generator is made and exhausted by hand; its StopIteration is caught.
def one():
    yield 1


def run(n):
    for _ in range(n):
        generator = one()
        next(generator)
        try:
            next(generator)
        except StopIteration:
            pass
