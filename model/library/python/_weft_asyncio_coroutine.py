# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""asyncio.coroutine, the decorator for coroutines written as generators, until 3.10."""

import functools
import inspect
import types
import warnings

import asyncio

_is_coroutine = object()


def coroutine(func):
    warnings.warn('"@coroutine" decorator is deprecated since Python 3.8, use "async def" instead',
                  DeprecationWarning, stacklevel=2)
    if inspect.iscoroutinefunction(func):
        return func
    body = func if inspect.isgeneratorfunction(func) else _delegating(func)
    made = types.coroutine(body)
    made._is_coroutine = _is_coroutine
    return made


def _delegating(func):
    # A plain function may return something to wait for; the generator waits for it.
    @functools.wraps(func)
    def run(*args, **keywords):
        result = func(*args, **keywords)
        if asyncio.isfuture(result) or inspect.isgenerator(result):
            return (yield from result)
        waits = getattr(type(result), '__await__', None)
        if waits is None:
            return result
        return (yield from waits(result))
    return run
