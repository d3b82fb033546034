# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# Three tasks of five steps each: what exploration runs over and over, each time in a world of its own.
import asyncio


async def main():
    x = 0

    async def task():
        nonlocal x
        for _ in range(5):
            x += 1
            await asyncio.sleep(0)

    await asyncio.gather(task(), task(), task())
    assert x == 15


asyncio.run(main())
