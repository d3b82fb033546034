# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# A lock that nobody else wants.
import asyncio


def run(n):
    async def main():
        lock = asyncio.Lock()
        for _ in range(n):
            async with lock:
                pass
    asyncio.run(main())
