# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
def g():
    try:
        print('result', (yield from [1, 2]))
    except StopIteration:
        print('raised')
    yield 'end'


it = g()
next(it)
print(it.throw(StopIteration('s')))
