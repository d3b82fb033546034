import asyncio


async def answer():
    await asyncio.sleep(0)
    return "the result"


async def main():
    task = asyncio.ensure_future(answer())
    waiting = asyncio.ensure_future(asyncio.wait_for(task, timeout=1))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    # The answer is there, but who waits for it has not run yet.
    waiting.cancel()
    try:
        print("got", await waiting)
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
