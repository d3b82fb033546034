"""Runner and run(): loops, errors of main, what is cancelled at the end."""
import asyncio
async def a(n):
    await asyncio.sleep(n)
    return n
with asyncio.Runner() as r:
    print(r.run(a(1)), r.run(a(2)))
    loop = r.get_loop()
    print(loop.is_running(), r.get_loop() is loop)
    try:
        r.run(a)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, str(e)[:30])
async def gen():
    try:
        yield 1
        yield 2
    finally:
        print("gen closed")
async def main():
    async for x in gen():
        print(x)
        break
    asyncio.create_task(a(50)).add_done_callback(lambda t: print("bg", t.cancelled()))
    await asyncio.sleep(0)
    raise KeyError("main")
try:
    asyncio.run(main())
except KeyError as e:
    print("KeyError", e)
async def interrupt():
    raise KeyboardInterrupt
try:
    asyncio.run(interrupt())
except KeyboardInterrupt:
    print("KI")
