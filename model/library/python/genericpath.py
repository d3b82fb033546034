# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""genericpath: the part of os.path that needs no file."""


def commonprefix(m):
    if not m:
        return ""
    shortest, longest = min(m), max(m)
    for index, each in enumerate(shortest):
        if each != longest[index]:
            return shortest[:index]
    return shortest
