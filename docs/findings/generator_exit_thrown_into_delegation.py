# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
class Delegate:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *error): print('throw')
    def close(self): print('close')


it = (lambda: (yield from Delegate()))()
next(it)
try:
    it.throw(GeneratorExit)
except GeneratorExit:
    print('GeneratorExit')
