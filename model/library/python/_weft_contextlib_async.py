# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""The asynchronous half of contextlib. Its classes show themselves as contextlib's own."""

import contextlib
import sys
from abc import ABC, abstractmethod
from functools import wraps
from types import MethodType

_version = sys.version_info[:2]
_is_decorator = _version >= (3, 10)
_says_athrow = _version >= (3, 10)
_closes_generator = _version >= (3, 11)
_throws_value = _version >= (3, 12)
_didnt_stop = "generator didn't stop"
_didnt_stop_after = _didnt_stop + (" after athrow()" if _says_athrow else " after throw()")


class AbstractAsyncContextManager(ABC):
    if sys.version_info >= (3, 13):
        __slots__ = ()

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractAsyncContextManager:
            return contextlib._has_methods(C, "__aenter__", "__aexit__")
        return NotImplemented


class AsyncContextDecorator(object):
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return inner


_bases = (contextlib._GeneratorContextManagerBase, AbstractAsyncContextManager)
if _is_decorator:
    _bases += (AsyncContextDecorator,)


class _AsyncGeneratorContextManager(*_bases):
    async def __aenter__(self):
        if _is_decorator:
            del self.args, self.kwds, self.func
        try:
            return await self.gen.__anext__()
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    # The order of these statements shows in tracebacks and contexts.
    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await self.gen.__anext__()
            except StopAsyncIteration:
                return False if _is_decorator else None
            else:
                if _closes_generator:
                    try:
                        raise RuntimeError(_didnt_stop)
                    finally:
                        await self.gen.aclose()
                raise RuntimeError(_didnt_stop)
        if value is None:
            value = typ()
        try:
            if _throws_value:
                await self.gen.athrow(value)
            else:
                await self.gen.athrow(typ, value, traceback)
            if not _is_decorator:
                raise RuntimeError(_didnt_stop_after)
        except StopAsyncIteration as exc:
            return exc is not value
        except RuntimeError as exc:
            if exc is value:
                if _closes_generator:
                    exc.__traceback__ = traceback
                return False
            if isinstance(value, (StopIteration, StopAsyncIteration)) and exc.__cause__ is value:
                if _closes_generator:
                    value.__traceback__ = traceback
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            if _closes_generator:
                exc.__traceback__ = traceback
            return False if _is_decorator else None
        if _closes_generator:
            try:
                raise RuntimeError(_didnt_stop_after)
            finally:
                await self.gen.aclose()
        raise RuntimeError(_didnt_stop_after)


def asynccontextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return helper


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class AsyncExitStack(contextlib._BaseExitStack, AbstractAsyncContextManager):
    @staticmethod
    def _create_async_exit_wrapper(cm, cm_exit):
        return MethodType(cm_exit, cm)

    @staticmethod
    def _create_async_cb_wrapper(*args, **kwds):
        callback, *args = args

        async def _exit_wrapper(exc_type, exc, tb):
            await callback(*args, **kwds)
        return _exit_wrapper

    async def enter_async_context(self, cm):
        cls = type(cm)
        if _version >= (3, 11):
            try:
                _enter = cls.__aenter__
                _exit = cls.__aexit__
            except AttributeError:
                raise TypeError("'%s.%s' object does not support the asynchronous context manager protocol"
                                % (cls.__module__, cls.__qualname__)) from None
        else:
            _exit = cls.__aexit__
            _enter = cls.__aenter__
        result = await _enter(cm)
        self._push_async_cm_exit(cm, _exit)
        return result

    def push_async_exit(self, exit):
        try:
            exit_method = type(exit).__aexit__
        except AttributeError:
            self._push_exit_callback(exit, False)
        else:
            self._push_async_cm_exit(exit, exit_method)
        return exit

    def push_async_callback(*args, **kwds):
        if len(args) < 2:
            raise TypeError(
                "AsyncExitStack.push_async_callback() missing 1 required positional argument: 'callback'")
        self, callback, *args = args
        wrapper = self._create_async_cb_wrapper(callback, *args, **kwds)
        wrapper.__wrapped__ = callback
        self._push_exit_callback(wrapper, False)
        return callback

    def _push_async_cm_exit(self, cm, cm_exit):
        self._push_exit_callback(self._create_async_exit_wrapper(cm, cm_exit), False)

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        exc = exc_details[1]
        received_exc = exc_details[0] is not None
        _fix_exception_context = contextlib._context_fixer(sys.exc_info()[1])
        suppressed_exc = False
        pending_raise = False
        while self._exit_callbacks:
            is_sync, cb = self._exit_callbacks.pop()
            try:
                if exc is None:
                    exc_details = None, None, None
                elif _version >= (3, 13) or pending_raise:
                    exc_details = type(exc), exc, exc.__traceback__
                if is_sync:
                    cb_suppress = cb(*exc_details)
                else:
                    cb_suppress = await cb(*exc_details)
                if cb_suppress:
                    suppressed_exc = True
                    pending_raise = False
                    exc = None
            except BaseException as new_exc:
                _fix_exception_context(new_exc, exc)
                pending_raise = True
                exc = new_exc
        if pending_raise:
            try:
                fixed_ctx = exc.__context__
                raise exc
            except BaseException:
                exc.__context__ = fixed_ctx
                raise
        return received_exc and suppressed_exc


for _shown in (AbstractAsyncContextManager, AsyncContextDecorator, _AsyncGeneratorContextManager,
               asynccontextmanager, aclosing, AsyncExitStack):
    _shown.__module__ = "contextlib"
