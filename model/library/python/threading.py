# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""threading on simulated threads: one runs at a time, until it blocks; see model/library/simulated_threads.h.

DIVERGES: a thread is never preempted, and a new one runs at once until it blocks.
"""

import sys
from collections import deque as _deque
from time import monotonic as _time

import _weft_threads

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX",
           "Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError",
           "Timer", "ThreadError", "setprofile", "settrace", "local", "stack_size"]

_version = sys.version_info[:2]
if _version >= (3, 8):
    __all__ += ["excepthook", "ExceptHookArgs", "get_native_id"]

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError
_first_ident = 139637976000000


def get_ident():
    return _first_ident + _weft_threads.current()


def get_native_id():
    return 1000 + _weft_threads.current()


class _Waiters:
    """Threads that wait for one thing, woken in the order in which they came."""

    def __init__(self, what):
        self._what = what
        self._numbers = _deque()

    def wait(self, timeout=None):
        number = _weft_threads.current()
        self._numbers.append(number)
        woken = _weft_threads.block(self._what, timeout)
        if not woken:
            self._numbers.remove(number)
        return woken

    def wake(self, count=1):
        for _ in range(min(count, len(self._numbers))):
            _weft_threads.wake(self._numbers.popleft())

    def __len__(self):
        return len(self._numbers)


def _check_timeout(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number" if _version >= (3, 11)
                         else "timeout value must be positive")
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timeout value is too large")


class lock:
    def __init__(self):
        self._locked = False
        self._waiters = _Waiters("a lock")

    def acquire(self, blocking=True, timeout=-1):
        _check_timeout(blocking, timeout)
        if not self._locked:
            self._locked = True
            return True
        if not blocking:
            return False
        # Whoever releases the lock hands it over.
        return self._waiters.wait(None if timeout == -1 else timeout)

    def release(self):
        if not self._locked:
            raise RuntimeError("release unlocked lock")
        if self._waiters:
            self._waiters.wake()
        else:
            self._locked = False

    def locked(self):
        return self._locked

    acquire_lock = acquire
    release_lock = release
    locked_lock = locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, typ, value, traceback):
        self.release()

    def __repr__(self):
        return "<%s _thread.lock object at %#x>" % ("locked" if self._locked else "unlocked", id(self))


lock.__module__ = "_thread"
if _version >= (3, 13):
    Lock = lock
else:
    def Lock():
        return lock()


class _RLock:
    def __init__(self):
        self._block = lock()
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return True
        acquired = self._block.acquire(blocking, timeout)
        if acquired:
            self._owner = me
            self._count = 1
        return acquired

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    __enter__ = acquire

    def __exit__(self, typ, value, traceback):
        self.release()

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def _release_save(self):
        if self._count == 0:
            raise RuntimeError("cannot release un-acquired lock")
        state = self._count, self._owner
        self._count = 0
        self._owner = None
        self._block.release()
        return state

    def _is_owned(self):
        return self._owner == get_ident()

    def __repr__(self):
        return "<%s _thread.RLock object owner=%d count=%d at %#x>" % (
            "locked" if self._block.locked() else "unlocked", self._owner or 0, self._count, id(self))


_RLock.__name__ = _RLock.__qualname__ = "RLock"
_RLock.__module__ = "_thread"


def RLock():
    return _RLock()


class Condition:
    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        for name in ("_release_save", "_acquire_restore", "_is_owned"):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        self._waiters = _Waiters("a condition")

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return "<Condition(%s, %d)>" % (self._lock, len(self._waiters))

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        state = self._release_save()
        try:
            if timeout is not None and timeout <= 0:
                return False
            return self._waiters.wait(timeout)
        finally:
            self._acquire_restore(state)

    def wait_for(self, predicate, timeout=None):
        end = None if timeout is None else _time() + timeout
        result = predicate()
        while not result:
            rest = None if end is None else end - _time()
            if rest is not None and rest <= 0:
                break
            self.wait(rest)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._waiters.wake(n)

    def notify_all(self):
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if end is None:
                        end = _time() + timeout
                    else:
                        timeout = end - _time()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._initial_value = value

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            self._cond.notify(n)


class Event:
    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    if _version >= (3, 10):
        def __repr__(self):
            cls = self.__class__
            return "<%s.%s at %#x: %s>" % (cls.__module__, cls.__qualname__, id(self),
                                           "set" if self._flag else "unset")

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            signaled = self._flag
            if not signaled:
                signaled = self._cond.wait(timeout)
            return signaled


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        if parties < 1 and _version >= (3, 13):
            raise ValueError("parties must be > 0")
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = 0  # 0 filling, 1 draining, -1 resetting, -2 broken
        self._count = 0

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state in (-1, 1):
                self._cond.wait()
            if self._state < 0:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    try:
                        if self._action:
                            self._action()
                        self._state = 1
                        self._cond.notify_all()
                    except:
                        self._break()
                        raise
                else:
                    if not self._cond.wait_for(lambda: self._state != 0, timeout):
                        self._break()
                        raise BrokenBarrierError
                    if self._state < 0:
                        raise BrokenBarrierError
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in (-1, 1):
                    self._state = 0
                    self._cond.notify_all()

    def _break(self):
        self._state = -2
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state in (0, -2):
                    self._state = -1
            else:
                self._state = 0
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 0 else 0

    @property
    def broken(self):
        return self._state == -2


class local:
    """Attributes of which each thread has its own."""

    def __new__(cls, *args, **kw):
        if (args or kw) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_local_arguments", (args, kw))
        object.__setattr__(self, "_local_dicts", {get_ident(): {}})
        return self

    def _own(self):
        dicts = object.__getattribute__(self, "_local_dicts")
        me = get_ident()
        if me not in dicts:
            dicts[me] = {}
            args, kw = object.__getattribute__(self, "_local_arguments")
            self.__init__(*args, **kw)
        return dicts[me]

    def __getattribute__(self, name):
        own = local._own(self)
        if name == "__dict__":
            return own
        if name in own:
            return own[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError("%r object attribute '__dict__' is read-only" % type(self).__name__)
        local._own(self)[name] = value

    def __delattr__(self, name):
        own = local._own(self)
        if name not in own:
            raise AttributeError(name)
        del own[name]


local.__module__ = "_thread" if _version < (3, 9) else "_thread"

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
        self._joiners = _Waiters("the end of a thread")
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
        self._joiners._what = "the end of %s" % self._name
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
    print("Exception in thread %s:" % (args.thread.name if args.thread else get_ident()), file=sys.stderr, flush=True)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=sys.stderr)
    sys.stderr.flush()


__excepthook__ = excepthook


def _report(thread):
    details = sys.exc_info()
    if details[2] is not None and details[2].tb_next is not None and _version < (3, 8):
        pass
    excepthook(ExceptHookArgs([*details, thread]))


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
_threading_atexits = []


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


if _version < (3, 8):
    del excepthook, ExceptHookArgs, __excepthook__, get_native_id
