# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
class Bad(Exception):
    def __init__(self): raise KeyError


def g():
    try:
        yield 1
    except KeyError:
        yield 'inside'


it = g()
next(it)
print(it.throw(Bad))
