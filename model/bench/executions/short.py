# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# Twenty lines whose whole run is measured, from the prepared program to the finished trace.
def count(n):
    try:
        while n:
            received = yield n
            n = received or n - 1
    except ValueError as error:
        yield str(error)
    finally:
        print("closed")
    return "done"


def outer(n):
    result = yield from count(n)
    print(result)


generator = outer(3)
print(next(generator), generator.send(5), generator.throw(ValueError("thrown")))
print(list(outer(2)))
