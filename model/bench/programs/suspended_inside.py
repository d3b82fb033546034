# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# n generators that are suspended inside an expression.
def body():
    print((yield 1))


def run(n):
    generators = [body() for _ in range(n)]
    for generator in generators:
        next(generator)
