# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# send() through a method that was bound once.
def echo():
    value = None
    while True:
        value = yield value


def run(n):
    generator = echo()
    next(generator)
    send = generator.send
    for i in range(n):
        send(i)
