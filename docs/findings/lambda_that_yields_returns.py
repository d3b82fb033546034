# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
it = (lambda: [(yield 1)])()
next(it)
try:
    it.send('sent')
except StopIteration as stop:
    print(stop.value)
