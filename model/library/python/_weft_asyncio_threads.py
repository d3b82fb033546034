# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""The part of asyncio that meets threads: executors, and futures shared between threads and loops."""

import concurrent.futures
import contextvars
import functools
import sys
import threading

import asyncio

_version = sys.version_info[:2]
_pool_name = {"thread_name_prefix": "asyncio"} if _version >= (3, 9) else {}
_ignores_closed_loops = _version >= (3, 12)


def _loop_of(future):
    return future.get_loop() if asyncio.isfuture(future) else None


def _converted(error):
    """A concurrent future's error as asyncio's own."""
    cls = type(error)
    if cls is concurrent.futures.CancelledError:
        return asyncio.CancelledError(*error.args)
    if cls is concurrent.futures.TimeoutError:
        return asyncio.TimeoutError(*error.args)
    if cls is concurrent.futures.InvalidStateError:
        return asyncio.InvalidStateError(*error.args)
    return error


def _copy_future_state(source, dest):
    assert source.done()
    if dest.cancelled():
        return
    assert not dest.done()
    if source.cancelled():
        dest.cancel()
        return
    error = source.exception()
    if error is not None:
        dest.set_exception(_converted(error))
    else:
        dest.set_result(source.result())


def _set_concurrent_future_state(concurrent_future, source):
    assert source.done()
    if source.cancelled():
        concurrent_future.cancel()
    if not concurrent_future.set_running_or_notify_cancel():
        return
    error = source.exception()
    if error is not None:
        concurrent_future.set_exception(_converted(error))
    else:
        concurrent_future.set_result(source.result())


def _chain_future(source, destination):
    """The result of source becomes that of destination; a cancellation of destination reaches source."""
    source_loop = _loop_of(source)
    dest_loop = _loop_of(destination)

    def _set_state(future, other):
        if asyncio.isfuture(future):
            _copy_future_state(other, future)
        else:
            _set_concurrent_future_state(future, other)

    def _call_check_cancel(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is dest_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        if destination.cancelled() and dest_loop is not None and dest_loop.is_closed():
            return
        if dest_loop is None or dest_loop is source_loop:
            _set_state(destination, source)
        else:
            if _ignores_closed_loops and dest_loop.is_closed():
                return
            dest_loop.call_soon_threadsafe(_set_state, destination, source)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def wrap_future(future, *, loop=None):
    if asyncio.isfuture(future):
        return future
    assert isinstance(future, concurrent.futures.Future), \
        "concurrent.futures.Future is expected, got %r" % (future,)
    if loop is None:
        loop = asyncio.get_event_loop()
    new_future = loop.create_future()
    _chain_future(future, new_future)
    return new_future


def run_coroutine_threadsafe(coro, loop):
    if not asyncio.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    future = concurrent.futures.Future()

    def callback():
        try:
            _chain_future(asyncio.ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if future.set_running_or_notify_cancel():
                future.set_exception(exc)
            raise

    loop.call_soon_threadsafe(callback)
    return future


async def to_thread(func, *args, **kwargs):
    loop = asyncio.get_running_loop()
    context = contextvars.copy_context()
    return await loop.run_in_executor(None, functools.partial(context.run, func, *args, **kwargs))


def new_default_executor():
    return concurrent.futures.ThreadPoolExecutor(**_pool_name)


def submit(loop, executor, func, args):
    return wrap_future(executor.submit(func, *args), loop=loop)


async def shut_down_executor(loop, executor, timeout=None):
    """loop.shutdown_default_executor() where there is an executor: another thread waits for it."""
    future = loop.create_future()

    def wait_for_it():
        try:
            executor.shutdown(wait=True)
            if _version < (3, 10) or not loop.is_closed():
                if _version >= (3, 13):
                    loop.call_soon_threadsafe(_set_result_unless_done, future)
                else:
                    loop.call_soon_threadsafe(future.set_result, None)
        except Exception as ex:
            if _version >= (3, 13) and future.cancelled():
                return
            if _version < (3, 10) or not loop.is_closed():
                loop.call_soon_threadsafe(future.set_exception, ex)

    thread = threading.Thread(target=wait_for_it)
    thread.start()
    if _version < (3, 13):
        try:
            await future
        finally:
            thread.join(timeout)
        if thread.is_alive():
            _give_up_on(executor, timeout)
        return
    try:
        async with asyncio.timeout(timeout):
            await future
    except TimeoutError:
        _give_up_on(executor, timeout)
    else:
        thread.join()


def _give_up_on(executor, timeout):
    import warnings
    warnings.warn("The executor did not finishing joining its threads within %s seconds." % timeout,
                  RuntimeWarning, stacklevel=3)
    executor.shutdown(wait=False)


def _set_result_unless_done(future):
    if not future.done():
        future.set_result(None)
