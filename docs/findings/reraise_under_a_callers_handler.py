# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
def g():
    try:
        yield 1
    except KeyError:
        yield 2
        raise


it = g()
next(it), it.throw(KeyError('k'))
try:
    raise ValueError('of the caller')
except ValueError:
    try: next(it)
    except KeyError as error: print(repr(error.__context__))
