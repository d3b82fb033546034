# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0

# Three tasks with five awaits each, a lock, a queue and one cancellation, once, in a world of its own.
import asyncio


async def scenario(log):
    lock = asyncio.Lock()
    queue = asyncio.Queue(1)

    async def producer():
        async with lock:
            log.append('p-in')
            await asyncio.sleep(0.01)
            log.append('p-out')
        for i in range(3):
            await queue.put(i)
            log.append(('put', i))
        return 'p'

    async def consumer():
        got = [await queue.get()]
        async with lock:
            log.append('c-in')
            await asyncio.sleep(0)
        got.append(await queue.get())
        got.append(await queue.get())
        log.append(('got', got))
        return sum(got)

    async def victim():
        await asyncio.sleep(0)
        try:
            async with lock:
                log.append('v-in')
                await asyncio.sleep(0.005)
            await asyncio.sleep(0.1)
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            log.append('v-cancelled')
            raise
        finally:
            log.append('v-fin')

    tasks = [asyncio.create_task(f()) for f in (producer, consumer, victim)]
    await asyncio.sleep(1)
    tasks[2].cancel()
    result = await asyncio.gather(*tasks, return_exceptions=True)
    log.append((result[0], result[1], type(result[2]).__name__))
    return log


asyncio.run(scenario([]))
