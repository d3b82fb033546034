# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""threading on simulated threads: one runs at a time, until it blocks; see model/library/simulated_threads.h.

DIVERGES: a thread is preempted only where a schedule says so, and a new one runs at once until it blocks.
"""

import sys

import _weft_threads
from _weft_threading_locks import (
    Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, Lock, RLock, Semaphore, TIMEOUT_MAX,
    ThreadError, _RLock, _Waiters, get_ident, get_native_id, local)

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread",
           "TIMEOUT_MAX", "Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier",
           "BrokenBarrierError", "Timer", "ThreadError", "setprofile", "settrace", "local", "stack_size"]

_version = sys.version_info[:2]
if _version >= (3, 8):
    __all__ += ["excepthook", "ExceptHookArgs", "get_native_id"]

_threading_atexits = []
_counter = 0
_active = {}
_dangling = _active


def _new_name(target=None):
    global _counter
    _counter += 1
    name = "Thread-%d" % _counter
    if _version >= (3, 10) and target is not None:
        try:
            name += " (%s)" % target.__name__
        except AttributeError:
            pass
    return name


class Thread:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        self._target = target
        self._name = str(name) if name is not None else _new_name(target)
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._number = None
        self._is_started = False
        self._is_stopped = False
        self._joiners = _Waiters()
        self._initialized = True

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "stopped" if self._is_stopped else "started" if self._is_started else "initial"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += " %s" % self._ident
        return "<%s(%s, %s)>" % (self.__class__.__name__, self._name, status)

    def start(self):
        if self._is_started:
            raise RuntimeError("threads can only be started once")
        self._is_started = True
        _weft_threads.start(self._bootstrap)

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._number = _weft_threads.current()
        self._ident = get_ident()
        _active[self._ident] = self
        try:
            self.run()
        except SystemExit:
            pass
        except BaseException:
            _report(self)
        finally:
            del _active[self._ident]
            self._is_stopped = True
            self._joiners.wake(len(self._joiners))

    def join(self, timeout=None):
        if not self._is_started:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if not self._is_stopped and (timeout is None or timeout > 0):
            self._joiners.wait(timeout)

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    @property
    def native_id(self):
        return None if self._number is None else 1000 + self._number

    def is_alive(self):
        return self._is_started and not self._is_stopped

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._is_started:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


class ExceptHookArgs:
    def __init__(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args


def excepthook(args):
    if args.exc_type is SystemExit:
        return
    import traceback
    name = args.thread.name if args.thread else get_ident()
    print("Exception in thread %s:" % name, file=sys.stderr, flush=True)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=sys.stderr)
    sys.stderr.flush()


__excepthook__ = excepthook


def _report(thread):
    excepthook(ExceptHookArgs([*sys.exc_info(), thread]))


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        self._daemonic = False
        Thread.__init__(self, name="MainThread", daemon=False)
        self._is_started = True
        self._number = 0
        self._ident = get_ident()
        _active[self._ident] = self


def current_thread():
    return _active.get(get_ident(), _main_thread)


currentThread = current_thread


def main_thread():
    return _main_thread


def active_count():
    return len(_active)


activeCount = active_count


def enumerate():
    return list(_active.values())


def setprofile(func):
    from _weft_source import refuse
    refuse("threading.setprofile()")


def settrace(func):
    from _weft_source import refuse
    refuse("threading.settrace()")


def stack_size(size=0):
    return 0


_main_thread = None
_main_thread = _MainThread()


def _register_atexit(func, *args, **kwargs):
    _threading_atexits.append(lambda: func(*args, **kwargs))


def _shutdown():
    if _main_thread._is_stopped:
        return
    _main_thread._is_stopped = _version < (3, 13)
    for function in reversed(_threading_atexits):
        function()
    while True:
        for thread in list(_active.values()):
            if thread is not _main_thread and not thread.daemon:
                thread.join()
                break
        else:
            break
