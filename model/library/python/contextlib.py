# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""contextlib: context managers. The asynchronous half is in _weft_contextlib_async, imported at its first use."""

import sys
from abc import ABC, abstractmethod
from collections import deque
from functools import wraps
from types import MethodType

__all__ = ["contextmanager", "closing", "AbstractContextManager", "ContextDecorator", "ExitStack", "redirect_stdout",
           "redirect_stderr", "suppress"]

_version = sys.version_info[:2]
if _version >= (3, 7):
    __all__ += ["nullcontext", "asynccontextmanager", "AbstractAsyncContextManager", "AsyncExitStack"]
if _version >= (3, 10):
    __all__ += ["aclosing", "AsyncContextDecorator"]
if _version >= (3, 11):
    __all__ += ["chdir"]

_closes_generator = _version >= (3, 11)
_restores_traceback = _version >= (3, 11)
_throws_value = _version >= (3, 12)


def _has_methods(cls, *names):
    for name in names:
        for base in cls.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class AbstractContextManager(ABC):
    if _version >= (3, 13):
        __slots__ = ()

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractContextManager:
            return _has_methods(C, "__enter__", "__exit__")
        return NotImplemented


class ContextDecorator(object):
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class _GeneratorContextManagerBase:
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, "__doc__", None)
        if doc is None:
            doc = type(self).__doc__
        self.__doc__ = doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
    def __enter__(self):
        if _version >= (3, 7):
            del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    # With the generator's own rules of leaving. What is raised or caught here is what a program sees in tracebacks
    # and contexts, so the order of these statements is part of the behaviour.
    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            else:
                if _closes_generator:
                    try:
                        raise RuntimeError("generator didn't stop")
                    finally:
                        self.gen.close()
                raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            if _throws_value:
                self.gen.throw(value)
            else:
                self.gen.throw(typ, value, traceback)
        except StopIteration as exc:
            # A new StopIteration means that the generator has swallowed the exception.
            return exc is not value
        except RuntimeError as exc:
            if exc is value:
                if _restores_traceback:
                    exc.__traceback__ = traceback
                return False
            # PEP 479 has turned our StopIteration into this one.
            if isinstance(value, StopIteration) and exc.__cause__ is value:
                if _restores_traceback:
                    value.__traceback__ = traceback
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            if _restores_traceback:
                exc.__traceback__ = traceback
            return False
        if _closes_generator:
            try:
                raise RuntimeError("generator didn't stop after throw()")
            finally:
                self.gen.close()
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    _stream = "stderr"


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    if _version >= (3, 12):
        def __exit__(self, exctype, excinst, exctb):
            if exctype is None:
                return
            if issubclass(exctype, self._exceptions):
                return True
            if issubclass(exctype, BaseExceptionGroup):
                match, rest = excinst.split(self._exceptions)
                if rest is None:
                    return True
                raise rest
            return False
    else:
        def __exit__(self, exctype, excinst, exctb):
            return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext(AbstractContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    if _version >= (3, 10):
        async def __aenter__(self):
            return self.enter_result

        async def __aexit__(self, *excinfo):
            pass


if _version < (3, 7):
    del nullcontext


class _BaseExitStack:
    @staticmethod
    def _create_exit_wrapper(cm, cm_exit):
        return MethodType(cm_exit, cm)

    @staticmethod
    def _create_cb_wrapper(*args, **kwds):
        callback, *args = args
        def _exit_wrapper(exc_type, exc, tb):
            callback(*args, **kwds)
        return _exit_wrapper

    def __init__(self):
        self._exit_callbacks = deque()

    def pop_all(self):
        new_stack = type(self)()
        new_stack._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = deque()
        return new_stack

    def push(self, exit):
        cls = type(exit)
        try:
            exit_method = cls.__exit__
        except AttributeError:
            self._push_exit_callback(exit)
        else:
            self._push_cm_exit(exit, exit_method)
        return exit

    if _version >= (3, 11):
        def enter_context(self, cm):
            cls = type(cm)
            try:
                _enter = cls.__enter__
                _exit = cls.__exit__
            except AttributeError:
                raise TypeError("'%s.%s' object does not support the context manager protocol"
                                % (cls.__module__, cls.__qualname__)) from None
            result = _enter(cm)
            self._push_cm_exit(cm, _exit)
            return result
    else:
        def enter_context(self, cm):
            cls = type(cm)
            _exit = cls.__exit__
            result = cls.__enter__(cm)
            self._push_cm_exit(cm, _exit)
            return result

    def callback(*args, **kwds):
        if len(args) < 2:
            raise TypeError("ExitStack.callback() missing 1 required positional argument: 'callback'")
        self, callback, *args = args
        wrapper = self._create_cb_wrapper(callback, *args, **kwds)
        wrapper.__wrapped__ = callback
        self._push_exit_callback(wrapper)
        return callback

    def _push_cm_exit(self, cm, cm_exit):
        self._push_exit_callback(self._create_exit_wrapper(cm, cm_exit), True)

    def _push_exit_callback(self, callback, is_sync=True):
        self._exit_callbacks.append((is_sync, callback))


def _context_fixer(frame_exc):
    # The chain of contexts is made what nested with statements would have made it.
    def _fix_exception_context(new_exc, old_exc):
        while True:
            exc_context = new_exc.__context__
            if exc_context is None or exc_context is old_exc:
                return
            if exc_context is frame_exc:
                break
            new_exc = exc_context
        new_exc.__context__ = old_exc

    def _fix_exception_context_and_none(new_exc, old_exc):
        while True:
            exc_context = new_exc.__context__
            if exc_context is old_exc:
                return
            if exc_context is None or exc_context is frame_exc:
                break
            new_exc = exc_context
        new_exc.__context__ = old_exc

    return _fix_exception_context if _version >= (3, 11) else _fix_exception_context_and_none


class ExitStack(_BaseExitStack, AbstractContextManager):
    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        exc = exc_details[1]
        received_exc = exc_details[0] is not None
        _fix_exception_context = _context_fixer(sys.exc_info()[1])
        suppressed_exc = False
        pending_raise = False
        while self._exit_callbacks:
            is_sync, cb = self._exit_callbacks.pop()
            assert is_sync
            try:
                if exc is None:
                    exc_details = None, None, None
                elif _version >= (3, 13) or pending_raise:
                    exc_details = type(exc), exc, exc.__traceback__
                if cb(*exc_details):
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

    def close(self):
        self.__exit__(None, None, None)


def __getattr__(name):
    if name in ("asynccontextmanager", "AbstractAsyncContextManager", "AsyncExitStack", "aclosing",
                "AsyncContextDecorator", "_AsyncGeneratorContextManager"):
        import _weft_contextlib_async
        return getattr(_weft_contextlib_async, name)
    from _weft_source import missing_attribute
    return missing_attribute(__name__, name)
