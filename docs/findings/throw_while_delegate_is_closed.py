# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
def outer(inner):
    try:
        print('lost', (yield from inner))
    except KeyError:
        print('caught')
    yield 'end'


inner = (x for x in 'ab')
it = outer(inner)
next(it)
inner.close()
print(it.throw(KeyError('k')))
