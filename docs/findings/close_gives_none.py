# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
def g():
    yield 1


it = g()
next(it)
print([it.close()])
