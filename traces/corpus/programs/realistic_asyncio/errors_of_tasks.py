"""Tracebacks, the exception handler, results asked for at the wrong time, an exit status."""
import asyncio, traceback, sys, logging

async def leaf(n):
    if n == 0:
        raise ZeroDivisionError("leaf")
    await asyncio.sleep(0)
    await leaf(n - 1)

async def wrapper():
    try:
        await leaf(2)
    except ZeroDivisionError as e:
        raise RuntimeError("wrapped") from e

async def forgetful():
    asyncio.ensure_future(leaf(1))
    await asyncio.sleep(0.1)

def handler(loop, context):
    print("handler:", context["message"], type(context.get("exception")).__name__, sorted(context))

async def main():
    try:
        await wrapper()
    except RuntimeError:
        traceback.print_exc(file=sys.stdout)
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    await forgetful()
    loop.call_soon(lambda: {}["missing"])
    await asyncio.sleep(0)
    t = asyncio.ensure_future(wrapper())
    await asyncio.wait([t])
    print(t.exception(), [f.name for f in traceback.extract_tb(t.exception().__traceback__)])
    t.print_stack(file=sys.stdout)
    t2 = asyncio.ensure_future(asyncio.sleep(3))
    await asyncio.sleep(0)
    t2.cancel()
    try:
        await t2
    except asyncio.CancelledError as e:
        print("cancelled", t2.cancelled(), t2.done())
    try:
        t2.result()
    except asyncio.CancelledError:
        print("again")
    f = loop.create_future()
    try:
        f.result()
    except asyncio.InvalidStateError as e:
        print(type(e).__name__, e)
    f.set_exception(OSError("x"))
    try:
        f.set_result(1)
    except asyncio.InvalidStateError as e:
        print(type(e).__name__, str(e)[:13])
    try:
        await f
    except OSError as e:
        print(e)
    try:
        asyncio.run(main())
    except RuntimeError as e:
        print(e)
    coro = leaf(0)
    try:
        loop.run_until_complete(coro)
    except RuntimeError as e:
        print(e)
    coro.close()
    raise SystemExit(3)

asyncio.run(main())
