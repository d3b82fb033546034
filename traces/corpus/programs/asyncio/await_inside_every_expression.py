# await as an operand of everything, in coroutines that a task drives, with and without a cancellation there.
# requires: 3.8
import asyncio


class Truth:
    def __init__(self, name, value):
        self.name, self.value = name, value

    def __bool__(self):
        print('  truth of', self.name)
        return self.value


async def give(value, turns=1):
    for _ in range(turns):
        await asyncio.sleep(0)
    print('  gives', getattr(value, 'name', value))
    return value


def call(*args, **kwargs):
    print('  call', args, kwargs)
    return args


class Box:
    total = 1

    def __init__(self):
        self.items = {'k': 5}

    def __getitem__(self, key):
        print('  get', key)
        return self.items[key]

    def __setitem__(self, key, value):
        print('  set', key, value)
        self.items[key] = value


async def operands():
    print(1 + await give(2) * await give(3))
    print(-await give(4), not await give(0), (await give('abc'))[await give(1):await give(3)])
    print([await give(1), await give(2)], (await give(3), 4), {await give(5)}, {await give('k'): await give('v')})
    print(f'{await give(1)}-{await give(2)!r:>{await give(4)}}')
    print(1 < await give(2) < await give(3))


async def calls():
    call(await give(1), 2, await give(3), x=await give(4))
    call(*await give((1, 2)), **await give({'y': 3}))
    call(*(1, 2), await give(3), **{'z': 4}, w=await give(5))
    print('{} {}'.format(await give('a'), 'b'), (await give('xyz')).upper())
    print((lambda v: v)(await give(await give(await give(7)))))
    print([v for v in await give([1, 2])], list(v for v in await give([3])))


async def conditions():
    print('and', bool(await give(Truth('a', True)) and await give(Truth('b', False))))
    print('or', (await give(Truth('c', False)) or await give(Truth('d', True))).name)
    if await give(Truth('e', True)) and not await give(Truth('f', False)) or await give(1):
        print('taken')
    print(await give('yes') if await give(Truth('g', True)) else await give('no'))
    assert await give(True), await give('message')
    turns = 0
    while await give(turns < 2):
        turns += 1
    else:
        print('while else')
    for item in await give([1]):
        print('item', item)


async def assignments():
    box = Box()
    total = 10
    total += await give(1)
    box.total += await give(2)
    box['k'] += await give(3)
    box[await give('j')] = await give(4)
    first, *rest = await give([1, 2, 3])
    annotated: int = await give(6)
    if (named := await give(8)) > 7:
        print(named)
    print(total, box.total, box.items, first, rest, annotated)


async def errors():
    try:
        raise KeyError(await give('k')) from await give(ValueError('cause'))
    except KeyError as error:
        print(repr(error), repr(error.__cause__))
    try:
        missing + await give('never')
    except NameError as error:
        print(error)
    try:
        call(await give(1), await give(2).nothing)
    except AttributeError as error:
        print(error)
    return await give('returned')


class Manager:
    async def __aenter__(self):
        return await give('entered')

    async def __aexit__(self, kind, error, traceback):
        print('  exit', kind.__name__ if kind else None)
        return await give(kind is ZeroDivisionError)


async def numbers(n):
    for i in range(n):
        yield await give(i) + (await give(10) if i else 0)


async def protocols():
    async with Manager() as first, Manager() as second:
        print(first, second, await give('inside'))
    async with Manager():
        1 / await give(0)
    async for number in numbers(2):
        print('number', number + await give(100))
    else:
        print('loop else', await give('else'))
    async for number in numbers(3):
        if await give(number):
            break
    print([n async for n in numbers(2)], [await give(n) for n in (1, 2) if await give(n)])
    for _ in range(2):
        async with Manager():
            continue
    async with Manager():
        return await give('from with')


BODIES = [operands, calls, conditions, assignments, errors, protocols]


async def main():
    for body in BODIES:
        print(body.__name__)
        print(body.__name__, 'gives', await body())
    for body in BODIES:
        for turns in (1, 2, 3, 5, 8, 13):
            print(body.__name__, 'cancelled after', turns)
            task = asyncio.ensure_future(body())
            for _ in range(turns):
                await asyncio.sleep(0)
            task.cancel()
            try:
                print('finished with', await task)
            except asyncio.CancelledError:
                print('cancelled')


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
