# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# A task waits for a future that a callback sets.
import asyncio


def run(n):
    async def main():
        loop = asyncio.get_running_loop()
        for _ in range(n):
            future = loop.create_future()
            loop.call_soon(future.set_result, None)
            await future
    asyncio.run(main())
