# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# A hundred tasks that take turns: an event is one step of one of them.
import asyncio


def run(n):
    async def stepper(steps):
        for _ in range(steps):
            await asyncio.sleep(0)

    async def main():
        await asyncio.gather(*(stepper(n // 100) for _ in range(100)))
    asyncio.run(main())
