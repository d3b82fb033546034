# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# n generators that are suspended at the same time.
def body():
    value = yield 1
    print(value)


def run(n):
    generators = [body() for _ in range(n)]
    for generator in generators:
        next(generator)
