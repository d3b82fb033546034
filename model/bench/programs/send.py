# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# send() through the attribute, as programs write it.
def echo():
    value = None
    while True:
        value = yield value


def run(n):
    generator = echo()
    next(generator)
    for i in range(n):
        generator.send(i)
