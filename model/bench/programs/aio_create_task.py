# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# Making a task of a coroutine that does nothing, and waiting for it.
import asyncio


async def nothing():
    pass


def run(n):
    async def main():
        create_task = asyncio.get_running_loop().create_task
        for _ in range(n):
            await create_task(nothing())
    asyncio.run(main())
