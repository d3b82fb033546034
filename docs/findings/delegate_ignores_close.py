# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
def inner():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def outer():
    try:
        yield from inner()
    except RuntimeError as error:
        print('outer saw', error)


it = outer()
next(it)
print(it.close())
