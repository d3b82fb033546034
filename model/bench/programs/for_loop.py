# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# A for loop over a generator with a for loop.
def numbers(n):
    for i in range(n):
        yield i


def run(n):
    for _ in numbers(n):
        pass
