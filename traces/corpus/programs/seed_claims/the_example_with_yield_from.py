# The seed's example as it stands, with statements 5 and 6, without them, and with 7 and 8 in their place.
# requires: 3.8
# time: virtual
import asyncio
import types
import warnings

warnings.simplefilter('ignore')
coroutine = getattr(asyncio, 'coroutine', types.coroutine)  # asyncio.coroutine is gone since 3.11


@coroutine
def a():
    print('a start')
    yield from asyncio.sleep(1)  # 1
    print('a finish')


@coroutine
def b():
    print('b start')
    yield from asyncio.sleep(1)  # 2
    print('b finish')


@coroutine
def main():
    task1 = asyncio.create_task(a())  # 3
    task2 = asyncio.create_task(b())  # 4
    yield from task1  # 5
    yield from task2  # 6


@coroutine
def main_without_5_and_6():
    asyncio.create_task(a())  # 3
    asyncio.create_task(b())  # 4
    yield from ()


@coroutine
def main_with_7_and_8():
    yield from a()  # 7
    yield from b()  # 8


for function in (main, main_without_5_and_6, main_with_7_and_8):
    print(function.__name__)
    made = function()
    try:
        asyncio.run(made)  # 9
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error).split(',')[0])
        made.close()
