# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""concurrent.futures._base: futures between threads."""

import logging
import sys
import threading
from time import monotonic as _time

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"
_STATE_TO_DESCRIPTION_MAP = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled",
                             CANCELLED_AND_NOTIFIED: "cancelled", FINISHED: "finished"}
_version = sys.version_info[:2]
_gone = (CANCELLED, CANCELLED_AND_NOTIFIED)

LOGGER = logging.getLogger("concurrent.futures")


class Error(Exception):
    pass


class CancelledError(Error):
    pass


if _version >= (3, 11):
    TimeoutError = TimeoutError
else:
    class TimeoutError(Error):
        pass


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


class Future:
    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            try:
                callback(self)
            except Exception:
                LOGGER.exception("exception calling callback for %r", self)

    def __repr__(self):
        with self._condition:
            state = _STATE_TO_DESCRIPTION_MAP[self._state]
            if self._state == FINISHED:
                if self._exception:
                    detail = " raised %s" % self._exception.__class__.__name__
                else:
                    detail = " returned %s" % self._result.__class__.__name__
            else:
                detail = ""
        return "<%s at %#x state=%s%s>" % (self.__class__.__name__, id(self), state, detail)

    def cancel(self):
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in _gone:
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        with self._condition:
            return self._state in _gone

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def _get_result(self):
        if not self._exception:
            return self._result
        try:
            raise self._exception
        finally:
            # The exception's traceback refers to this frame.
            self = None

    def add_done_callback(self, fn):
        with self._condition:
            if self._state not in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                self._done_callbacks.append(fn)
                return
        try:
            fn(self)
        except Exception:
            LOGGER.exception("exception calling callback for %r", self)

    def _await_end(self, timeout):
        """True if it is finished; raises if it was cancelled or the time is over."""
        for waits in (True, False):
            if self._state in _gone:
                raise CancelledError()
            if self._state == FINISHED:
                return
            if waits:
                self._condition.wait(timeout)
        raise TimeoutError()

    def result(self, timeout=None):
        try:
            with self._condition:
                self._await_end(timeout)
                return self._get_result()
        finally:
            self = None

    def exception(self, timeout=None):
        with self._condition:
            self._await_end(timeout)
            return self._exception

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            LOGGER.critical("Future %s in unexpected state: %s", id(self), self._state)
            raise RuntimeError("Future in unexpected state")

    def _check_open(self):
        if _version >= (3, 8) and self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
            raise InvalidStateError("%s: %r" % (self._state, self))

    def set_result(self, result):
        with self._condition:
            self._check_open()
            self._result = result
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_result(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_exception(self, exception):
        with self._condition:
            self._check_open()
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_exception(self)
            self._condition.notify_all()
        self._invoke_callbacks()


class _Waiter:
    """Counts down until what wait() asks for has happened."""

    def __init__(self, pending, return_when):
        self.event = threading.Event()
        self.finished_futures = []
        self._pending = pending
        self._return_when = return_when

    def _add(self, future, is_exception):
        self.finished_futures.append(future)
        self._pending -= 1
        if (self._return_when == FIRST_COMPLETED or self._pending <= 0
                or is_exception and self._return_when == FIRST_EXCEPTION):
            self.event.set()

    def add_result(self, future):
        self._add(future, False)

    def add_exception(self, future):
        self._add(future, True)

    def add_cancelled(self, future):
        self._add(future, False)


class DoneAndNotDoneFutures(tuple):
    def __new__(cls, done, not_done):
        return tuple.__new__(cls, (done, not_done))

    @property
    def done(self):
        return self[0]

    @property
    def not_done(self):
        return self[1]

    def __repr__(self):
        return "DoneAndNotDoneFutures(done=%r, not_done=%r)" % tuple(self)


_ended = (CANCELLED_AND_NOTIFIED, FINISHED)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    done = {f for f in fs if f._state in _ended}
    not_done = fs - done
    failed = any(not f.cancelled() and f.exception() for f in done)
    if (return_when == FIRST_COMPLETED and done or return_when == FIRST_EXCEPTION and done and failed
            or len(done) == len(fs)):
        return DoneAndNotDoneFutures(done, not_done)
    waiter = _Waiter(len(not_done), return_when)
    for f in not_done:
        f._waiters.append(waiter)
    waiter.event.wait(timeout)
    for f in not_done:
        f._waiters.remove(waiter)
    done.update(waiter.finished_futures)
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    end = None if timeout is None else _time() + timeout
    fs = set(fs)
    total = len(fs)
    finished = [f for f in fs if f._state in _ended]
    pending = fs - set(finished)
    waiter = _Waiter(len(fs), FIRST_COMPLETED)
    for f in pending:
        f._waiters.append(waiter)
    try:
        while finished:
            yield finished.pop()
        while pending:
            rest = None
            if end is not None:
                rest = end - _time()
                if rest < 0:
                    raise TimeoutError("%d (of %d) futures unfinished" % (len(pending), total))
            waiter.event.wait(rest)
            finished, waiter.finished_futures = waiter.finished_futures, []
            waiter.event.clear()
            for f in finished:
                pending.discard(f)
                f._waiters.remove(waiter)
                yield f
    finally:
        for f in pending:
            f._waiters.remove(waiter)


class Executor:
    def submit(self, fn, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else timeout + _time()
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                fs.reverse()
                while fs:
                    future = fs.pop()
                    yield future.result() if end is None else future.result(end - _time())
            finally:
                for future in fs:
                    future.cancel()
        return results()

    def shutdown(self, wait=True):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
