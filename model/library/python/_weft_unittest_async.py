# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""unittest.IsolatedAsyncioTestCase: test methods that are coroutines, each test on an event loop of its own.

https://docs.python.org/3/library/unittest.html#unittest.IsolatedAsyncioTestCase
"""

import asyncio as _asyncio
import contextvars as _contextvars
import inspect as _inspect
import sys as _sys
from unittest import TestCase

_version = _sys.version_info[1]


class IsolatedAsyncioTestCase(TestCase):
    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._asyncioRunner = None
        self._asyncioTestLoop = None
        if _version >= 11:
            self._asyncioTestContext = _contextvars.copy_context()

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, *args, **kwargs):
        self.addCleanup(*(func, *args), **kwargs)

    if _version >= 11:
        async def enterAsyncContext(self, cm):
            cls = type(cm)
            try:
                enter, exit = cls.__aenter__, cls.__aexit__
            except AttributeError:
                name = "%s.%s" % (cls.__module__, cls.__qualname__)
                raise TypeError("'%s' object does not support the asynchronous context manager protocol" % (
                    name)) from None
            result = await enter(cm)
            self.addAsyncCleanup(exit, cm, None, None, None)
            return result

    # What TestCase runs, on the loop.

    def _callSetUp(self):
        if _version >= 11:
            self._asyncioRunner.get_loop()
            self._asyncioTestContext.run(self.setUp)
        else:
            self.setUp()
        self._callAsync(self.asyncSetUp)

    def _callTestMethod(self, method):
        self._warn_of_value(self._callMaybeAsync(method))

    def _callTearDown(self):
        self._callAsync(self.asyncTearDown)
        if _version >= 11:
            self._asyncioTestContext.run(self.tearDown)
        else:
            self.tearDown()

    def _callCleanup(self, function, *args, **kwargs):
        self._callMaybeAsync(function, *args, **kwargs)

    def _callAsync(self, func, *args, **kwargs):
        if _version >= 11:
            return self._asyncioRunner.run(func(*args, **kwargs), context=self._asyncioTestContext)
        return self._ask_task(func(*args, **kwargs))

    def _callMaybeAsync(self, func, *args, **kwargs):
        if _version >= 11:
            if _inspect.iscoroutinefunction(func):
                return self._asyncioRunner.run(func(*args, **kwargs), context=self._asyncioTestContext)
            return self._asyncioTestContext.run(func, *args, **kwargs)
        result = func(*args, **kwargs)
        return self._ask_task(result) if _inspect.isawaitable(result) else result

    # Before 3.11 one task runs everything, fed by a queue.

    def _ask_task(self, awaitable):
        future = self._asyncioTestLoop.create_future()
        self._asyncioCallsQueue.put_nowait((future, awaitable))
        return self._asyncioTestLoop.run_until_complete(future)

    async def _asyncioLoopRunner(self, ready):
        self._asyncioCallsQueue = queue = _asyncio.Queue()
        ready.set_result(None)
        while True:
            query = await queue.get()
            queue.task_done()
            if query is None:
                return
            future, awaitable = query
            try:
                result = await awaitable
                if not future.cancelled():
                    future.set_result(result)
            except (SystemExit, KeyboardInterrupt):
                raise
            except (BaseException, _asyncio.CancelledError) as error:
                if not future.cancelled():
                    future.set_exception(error)

    def _set_up_loop(self):
        if _version >= 11:
            self._asyncioRunner = _asyncio.Runner(debug=True)
            return
        loop = _asyncio.new_event_loop()
        _asyncio.set_event_loop(loop)
        loop.set_debug(True)
        self._asyncioTestLoop = loop
        ready = loop.create_future()
        self._asyncioCallsTask = loop.create_task(self._asyncioLoopRunner(ready))
        loop.run_until_complete(ready)

    def _tear_down_loop(self):
        if _version >= 11:
            self._asyncioRunner.close()
            return
        loop = self._asyncioTestLoop
        self._asyncioTestLoop = None
        self._asyncioCallsQueue.put_nowait(None)
        loop.run_until_complete(self._asyncioCallsQueue.join())
        try:
            left = _asyncio.all_tasks(loop)
            for task in left:
                task.cancel()
            if left:
                loop.run_until_complete(_asyncio.gather(*left, return_exceptions=True))
            for task in left:
                if not task.cancelled() and task.exception() is not None:
                    loop.call_exception_handler({
                        "message": "unhandled exception during test shutdown",
                        "exception": task.exception(), "task": task})
            loop.run_until_complete(loop.shutdown_asyncgens())
            if _version >= 10:
                loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            _asyncio.set_event_loop(None)
            loop.close()

    def run(self, result=None):
        self._set_up_loop()
        try:
            return super().run(result)
        finally:
            self._tear_down_loop()

    def debug(self):
        if _version < 9:  # it knows nothing of the loop yet
            self.setUp()
            getattr(self, self._testMethodName)()
            self.tearDown()
            while self._cleanups:
                function, args, kwargs = self._cleanups.pop()
                function(*args, **kwargs)
            return
        self._set_up_loop()
        super().debug()
        self._tear_down_loop()


IsolatedAsyncioTestCase.__module__ = "unittest.async_case"
