# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# gather() of a thousand coroutines, by the coroutine.
import asyncio


async def nothing():
    pass


def run(n):
    async def main():
        for _ in range(n // 1000):
            await asyncio.gather(*[nothing() for _ in range(1000)])
    asyncio.run(main())
