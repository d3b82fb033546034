# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# A for loop over a generator expression.
def run(n):
    for _ in (i for i in range(n)):
        pass
