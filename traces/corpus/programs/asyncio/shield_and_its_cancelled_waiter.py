# A shielded task goes on when the one who waits for it is cancelled; what it ends with then reaches nobody.
# requires: 3.8
import asyncio


async def works(outcome):
    await asyncio.sleep(2)
    print("the work is done")
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


async def waits(inner):
    try:
        return await asyncio.shield(inner)
    except asyncio.CancelledError:
        print("the waiter was cancelled; inner done:", inner.done())
        raise


async def main():
    for outcome in ("a value", ValueError("an error")):
        inner = asyncio.ensure_future(works(outcome))
        waiter = asyncio.ensure_future(waits(inner))
        await asyncio.sleep(1)
        waiter.cancel()
        await asyncio.wait([waiter])
        await asyncio.sleep(2)
        print(waiter.cancelled(), inner.done(), inner.cancelled(), repr(inner.exception()))

    # The outer future itself: its state while and after the inner one ends.
    inner = asyncio.ensure_future(works("again"))
    outer = asyncio.shield(inner)
    print(outer.cancel(), outer.cancelled(), inner.cancelled())
    await asyncio.sleep(3)
    print(outer.cancelled(), inner.result())

    # The inner one is cancelled: so is the outer.
    inner = asyncio.ensure_future(works("never"))
    outer = asyncio.shield(inner)
    await asyncio.sleep(1)
    inner.cancel()
    await asyncio.wait([outer])
    print(outer.cancelled(), inner.cancelled())

    # The inner one ends and the outer is cancelled in the same turn: the outcome is dropped without a word.
    loop = asyncio.get_event_loop()
    loop.set_exception_handler(lambda loop, context: print("told:", context["message"]))
    for give in (lambda future: future.set_result(1), lambda future: future.set_exception(ValueError("lost"))):
        inner = loop.create_future()
        outer = asyncio.shield(inner)
        give(inner)
        print(outer.cancel())
        await asyncio.sleep(0)
        print(inner.done(), outer.cancelled())
        del inner
        await asyncio.sleep(0)


asyncio.run(main())
