# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# The loop around the other programs' work, for comparison.
def run(n):
    for _ in range(n):
        pass
