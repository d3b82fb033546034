# Handles of call_soon() and of timers, cancelled before their turn, in their turn and after it.
# requires: 3.8
import asyncio


async def main():
    loop = asyncio.get_event_loop()
    log = []
    soon = loop.call_soon(log.append, "soon")
    soon.cancel()
    soon.cancel()
    print(soon.cancelled(), repr(soon).endswith("cancelled>"))
    await asyncio.sleep(0)

    # One callback of a turn cancels the next of the same turn.
    handles = []
    loop.call_soon(lambda: (log.append("first"), handles[0].cancel()))
    handles.append(loop.call_soon(log.append, "second"))
    loop.call_soon(log.append, "third")
    await asyncio.sleep(0)
    print(log, handles[0].cancelled())

    # Timers: before they are due, and when both are due at once.
    log.clear()
    start = loop.time()
    early = loop.call_at(start + 1, log.append, "early")
    timers = [loop.call_at(start + 2, lambda: (log.append("due"), timers[1].cancel())),
              loop.call_at(start + 2, log.append, "due as well")]
    late = loop.call_at(start + 3, log.append, "late")
    early.cancel()
    await asyncio.sleep(4)
    print(log, [timer.cancelled() for timer in [early] + timers + [late]])
    late.cancel()
    print(late.cancelled())


asyncio.run(main())
