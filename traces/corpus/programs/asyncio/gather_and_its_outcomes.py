# gather() keeps the order of its arguments, passes on the first failure, and lets the others run on.
# requires: 3.8
import asyncio


async def after(ticks, value):
    for _ in range(ticks):
        await asyncio.sleep(0)
    if isinstance(value, Exception):
        raise value
    print('done', value)
    return value


async def main():
    print(await asyncio.gather())
    print(await asyncio.gather(after(3, 'a'), after(1, 'b'), after(0, 'c')))
    try:
        await asyncio.gather(after(3, 'late'), after(1, ValueError('first')), after(2, KeyError('second')))
    except ValueError as error:
        print('failed', error)
    await asyncio.sleep(0.01)
    print(await asyncio.gather(after(1, 'x'), after(0, ValueError('y')), return_exceptions=True))
    one = after(1, 'shared')
    print(await asyncio.gather(one, one))
    group = asyncio.gather(after(9, 1), after(9, 2))
    await asyncio.sleep(0)
    print(group.cancel(), group.done())
    try:
        await group
    except asyncio.CancelledError:
        print('cancelled', group.cancelled())
    group = asyncio.gather(after(9, 1), after(9, 2), return_exceptions=True)
    await asyncio.sleep(0)
    group.cancel()
    try:
        await group
    except asyncio.CancelledError:
        print('cancelled although it returns exceptions')


asyncio.run(main())
