# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
async def g():
    yield 1


for make in (lambda: g().athrow(ValueError), lambda: g().aclose()):
    try:
        make().throw(KeyError('k'))
    except BaseException as error:
        print(repr(error))
