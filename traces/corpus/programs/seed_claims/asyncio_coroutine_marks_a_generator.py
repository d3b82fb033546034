# What @asyncio.coroutine did: it left a generator function a generator function, and marked it.
# requires: 3.8
import asyncio
import inspect
import types
import warnings

warnings.simplefilter('always')
said = []
warnings.showwarning = lambda message, *rest: said.append(str(message))

if not hasattr(asyncio, 'coroutine'):
    print('there is no asyncio.coroutine')
else:
    @asyncio.coroutine
    def of_a_generator():
        yield from asyncio.sleep(0)
        return 'from a generator'

    @asyncio.coroutine
    def of_a_function():
        return 'from a plain function'

    @asyncio.coroutine
    def of_a_function_that_gives_a_future():
        future = asyncio.get_running_loop().create_future()
        future.set_result('from a future')
        return future

    def undecorated():
        yield from asyncio.sleep(0)

    async def native():
        return [await of_a_generator(), await of_a_function(), await of_a_function_that_gives_a_future()]

    print('warns:', said)
    print(type(of_a_generator()).__name__, inspect.isgeneratorfunction(of_a_generator))
    print('asyncio:', asyncio.iscoroutinefunction(of_a_generator), asyncio.iscoroutinefunction(undecorated))
    print('inspect:', inspect.iscoroutinefunction(of_a_generator))
    print('can be awaited:', inspect.isawaitable(of_a_generator()), inspect.isawaitable(undecorated()))
    print(asyncio.run(native()))
    try:
        asyncio.run(asyncio.wait_for(undecorated(), 1))
    except (TypeError, ValueError) as error:
        print('undecorated:', type(error).__name__)


@types.coroutine
def marked():
    yield from asyncio.sleep(0)
    return 'types.coroutine does the part that await needs'


async def main():
    return await marked()


print(asyncio.run(main()))
