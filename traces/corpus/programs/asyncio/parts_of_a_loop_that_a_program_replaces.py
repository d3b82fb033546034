# A loop asks the methods that a program has put in the place of its own, in a class or in one loop.
# requires: 3.8
import asyncio


async def fails():
    raise ValueError("from the task")


def an_exception_handler_of_one_loop():
    loop = asyncio.new_event_loop()
    loop.call_exception_handler = lambda context: print("told:", context["message"].split("(")[0])
    loop.call_soon(lambda: 1 / 0)
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.close()


def a_future_of_its_own():
    class Future(asyncio.Future):
        def add_done_callback(self, callback, *, context=None):
            print("asked to call something in a context:", context is not None)
            super().add_done_callback(callback, context=context)

    async def main(loop):
        loop.create_future = lambda: Future(loop=loop)
        future = loop.create_future()
        loop.call_soon(future.set_result, "result")
        print(await future)
        await asyncio.sleep(0.5)
        print("slept", loop.foreign)

    loop = asyncio.new_event_loop()
    loop.foreign = "an attribute of the program"
    loop.run_until_complete(main(loop))
    loop.close()


def handles_made_by_hand():
    loop = asyncio.new_event_loop()

    class Handle(asyncio.Handle):
        pass

    asyncio.Handle(print, ("called with", 1), loop)._run()
    Handle(print, ("called with", 2), loop, None)._run()
    timer = asyncio.TimerHandle(12.5, print, ("timer",), loop)
    timer._run()
    print(timer.when(), timer.cancelled())
    loop.close()


def loops_and_policies_of_nobody():
    class Policy(asyncio.AbstractEventLoopPolicy):
        pass

    for ask in (Policy().get_event_loop, asyncio.AbstractEventLoop().stop):
        try:
            ask()
        except NotImplementedError as error:
            print(repr(error))
    loop = asyncio.new_event_loop()
    try:
        loop.nothing_of_this_name
    except AttributeError as error:
        print(error)
    loop.close()


def futures_that_were_not_made():
    future = asyncio.Future.__new__(asyncio.Future)
    for method in (future.result, future.exception, future.cancel):
        try:
            method()
        except (RuntimeError, asyncio.InvalidStateError) as error:
            print(method.__name__, type(error).__name__, error)


an_exception_handler_of_one_loop()
a_future_of_its_own()
handles_made_by_hand()
loops_and_policies_of_nobody()
futures_that_were_not_made()
