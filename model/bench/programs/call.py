# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# A call of a plain function, for comparison.
def constant():
    return 1


def run(n):
    for _ in range(n):
        constant()
