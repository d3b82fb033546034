# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# Two tasks hand an item to and fro through two queues.
import asyncio


def run(n):
    async def answer(questions, answers):
        for _ in range(n):
            await answers.put(await questions.get())

    async def main():
        questions, answers = asyncio.Queue(), asyncio.Queue()
        task = asyncio.create_task(answer(questions, answers))
        for i in range(n):
            await questions.put(i)
            await answers.get()
        await task
    asyncio.run(main())
