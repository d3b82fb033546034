"""A worker tidies up behind itself, and takes its time for it."""
import asyncio


async def work(lock):
    await lock.acquire()
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(0.1)  # says goodbye
        lock.release()


async def main():
    lock = asyncio.Lock()
    await asyncio.wait([asyncio.ensure_future(work(lock))])


asyncio.run(main())
