# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
def g():
    yield 1


it = g()
print(list(it))
try:
    it.throw(KeyError('k'))
except KeyError:
    print('raised')
except StopIteration:
    print('lost')
