# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# A step of a task that gives others a turn: a hundred tasks, n steps in all.
import asyncio


async def sleeper(steps):
    for _ in range(steps):
        await asyncio.sleep(0)


def run(n):
    async def main():
        await asyncio.gather(*[sleeper(n // 100) for _ in range(100)])
    asyncio.run(main())
