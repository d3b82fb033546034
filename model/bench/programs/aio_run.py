# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# asyncio.run() of a coroutine that does nothing: a fresh loop each time.
import asyncio


async def nothing():
    pass


def run(n):
    for _ in range(n):
        asyncio.run(nothing())
