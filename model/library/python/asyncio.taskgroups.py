# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""asyncio.taskgroups, since 3.11: tasks that end together.

The group waits for its tasks at its end. The first failure cancels the others and the body; what failed is
raised as one group. How a cancellation by the group is told from one from outside changed in 3.13.
"""

import sys

import asyncio

__all__ = ("TaskGroup",)

_version = sys.version_info[:2]
_looks_late = _version >= (3, 13)
_takes_done_at_once = _version >= (3, 12)


class _Tasks(dict):
    """The tasks of a group, in the order of their creation."""

    def add(self, task):
        self[task] = None

    def discard(self, task):
        self.pop(task, None)


class TaskGroup:
    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent_task = None
        self._parent_cancel_requested = False
        self._tasks = _Tasks()
        self._errors = []
        self._base_error = None
        self._on_completed_fut = None

    def __repr__(self):
        info = [""]
        if self._tasks:
            info.append("tasks=%d" % len(self._tasks))
        if self._errors:
            info.append("errors=%d" % len(self._errors))
        if self._aborting:
            info.append("cancelling")
        elif self._entered:
            info.append("entered")
        return "<TaskGroup%s>" % " ".join(info)

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError("TaskGroup %r has already been entered" % (self,))
        if self._loop is None:
            self._loop = asyncio.get_running_loop()
        self._parent_task = asyncio.current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError("TaskGroup %r cannot determine the parent task" % (self,))
        self._entered = True
        return self

    def _is_cancellation(self, et):
        if _looks_late:
            return et is not None and issubclass(et, asyncio.CancelledError)
        return et is asyncio.CancelledError

    def _took_back_own_cancel(self):
        return self._parent_cancel_requested and self._parent_task.uncancel() == 0

    async def __aexit__(self, et, exc, tb):
        tb = None
        self._exiting = True
        if exc is not None and self._is_base_error(exc) and self._base_error is None:
            self._base_error = exc
        propagate = exc if self._is_cancellation(et) else None
        if not _looks_late and self._took_back_own_cancel():
            propagate = None
        if et is not None and not self._aborting:
            self._abort()
        # The wait can be cancelled more than once.
        while self._tasks:
            if self._on_completed_fut is None:
                self._on_completed_fut = self._loop.create_future()
            try:
                await self._on_completed_fut
            except asyncio.CancelledError as ex:
                if not self._aborting:
                    propagate = ex
                    self._abort()
            self._on_completed_fut = None
        assert not self._tasks
        if self._base_error is not None:
            try:
                raise self._base_error
            finally:
                exc = None
        if _looks_late and self._took_back_own_cancel():
            propagate = None
        if propagate is not None and not self._errors:
            try:
                raise propagate
            finally:
                exc = propagate = None
        if et is not None and not self._is_cancellation(et):
            self._errors.append(exc)
        if not self._errors:
            return
        # A cancellation from outside is asked for again, so that it is not lost behind the group of errors.
        if _looks_late and self._parent_task.cancelling():
            self._parent_task.uncancel()
            self._parent_task.cancel()
        try:
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None
        finally:
            self._errors = None
            exc = None

    def _refuse(self, coro, what):
        if _looks_late:
            coro.close()
        raise RuntimeError("TaskGroup %r %s" % (self, what))

    def create_task(self, coro, *, name=None, context=None):
        if not self._entered:
            self._refuse(coro, "has not been entered")
        if self._exiting and not self._tasks:
            self._refuse(coro, "is finished")
        if self._aborting:
            self._refuse(coro, "is shutting down")
        options = {} if context is None else {"context": context}
        if _looks_late:
            options["name"] = name
        task = self._loop.create_task(coro, **options)
        if not _looks_late and name is not None:
            task.set_name(name)
        if _takes_done_at_once and task.done():
            self._on_task_done(task)
        elif _takes_done_at_once:
            self._tasks.add(task)
            task.add_done_callback(self._on_task_done)
        else:
            task.add_done_callback(self._on_task_done)
            self._tasks.add(task)
        try:
            return task
        finally:
            # A reference left in the frame would keep the task alive together with its exception.
            del task

    def _is_base_error(self, exc):
        return isinstance(exc, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for task in list(self._tasks):
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.discard(task)
        if self._on_completed_fut is not None and not self._tasks:
            if not self._on_completed_fut.done():
                self._on_completed_fut.set_result(True)
        if task.cancelled():
            return
        exc = task.exception()
        if exc is None:
            return
        self._errors.append(exc)
        if self._is_base_error(exc) and self._base_error is None:
            self._base_error = exc
        if self._parent_task.done():
            self._loop.call_exception_handler({
                "message": "Task %r has errored out but its parent task %r is already completed"
                           % (task, self._parent_task),
                "exception": exc,
                "task": task,
            })
            return
        if not self._aborting and not self._parent_cancel_requested:
            # The body is stopped by a cancellation, which __aexit__ takes back.
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()
