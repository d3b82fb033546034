# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# A generator is made, yields once and is exhausted by a for loop.
def one():
    yield 1


def run(n):
    for _ in range(n):
        for _item in one():
            pass
