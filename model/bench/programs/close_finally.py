# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# A generator is made, started, and closed at a yield inside try/finally.
def guarded():
    try:
        yield 1
    finally:
        pass


def run(n):
    for _ in range(n):
        generator = guarded()
        next(generator)
        generator.close()
