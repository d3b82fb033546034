# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# Tasks that all sleep at once, each for a random time.
import asyncio
import random


def run(n):
    numbers = random.Random(1)
    done = 0

    async def sleeper(seconds):
        nonlocal done
        await asyncio.sleep(seconds)
        done += 1

    async def main():
        tasks = [asyncio.create_task(sleeper(numbers.random() * 1e6)) for _ in range(n)]
        for task in tasks:
            await task
    asyncio.run(main())
    assert done == n
