# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""A part of recorder.py: virtual time, and the end of those who wait for ever. See companion/."""
import os
import sys


def make_who_waits(own):
    """A function that says what nobody will bring: see "Deadlocks" in docs/trace_format.md."""
    modules, frames_of, recorder = sys.modules, sys._current_frames, make_who_waits.__code__.co_filename
    type_, getattr_, sorted_ = type, getattr, sorted
    name_of = type.__dict__['__name__'].__get__

    def awaited(value):
        if value is None:
            return 'nothing'
        get_name = getattr_(value, 'get_name', None)
        return str(get_name()) if get_name else '<' + name_of(type_(value)) + '>'

    def pending_tasks():
        tasks = modules.get('asyncio.tasks')
        groups = [getattr_(tasks, name, ()) for name in ('_all_tasks', '_scheduled_tasks', '_eager_tasks')]
        unique = {id(task): task for group in groups for task in list(group)}
        return [task for task in unique.values() if not task.done()]

    def task_text(task):
        name = str(task.get_name()) if hasattr(task, 'get_name') else 'a task'
        return name + ' waits for ' + awaited(getattr_(task, '_fut_waiter', None))

    def in_library(frame, name):
        return frame.f_code.co_name == name and frame.f_code.co_filename.endswith('base_events.py')

    def thread_text(name, frame, has_tasks):
        line, runs_loop = 0, False
        while frame is not None and frame.f_code.co_filename == recorder:
            frame = frame.f_back
        while frame is not None:
            runs_loop = runs_loop or in_library(frame, 'run_forever')
            if in_library(frame, 'run_until_complete') and not has_tasks:
                return name + ' runs a loop until ' + awaited(frame.f_locals.get('future'))
            if own(frame.f_code):
                line = frame.f_lineno
                break
            frame = frame.f_back
        if runs_loop:
            return '' if has_tasks else name + ' runs a loop for ever'
        return name + ' waits at line %d' % line

    def who_waits():
        texts = [task_text(task) for task in pending_tasks()]
        has_tasks, frames = bool(texts), frames_of()
        threading = modules.get('threading')
        names = {ident: thread.name for ident, thread in threading._active.items()} if threading else None
        for ident, frame in frames.items():
            if names is None or ident in names:         # not one that is past its end
                name = names[ident] if names else 'MainThread'
                texts.append(thread_text(name, frame, has_tasks))
        return '; '.join(sorted_([text for text in texts if text]))
    return who_waits


def has_companion():
    """Whether the companion is loaded into this process."""
    try:
        import ctypes
        return bool(ctypes.CDLL(None).weft_time_start)
    except (ImportError, AttributeError, OSError):
        return False


def number_tasks():
    """Makes the order of sets of tasks repeat: see companion/task_numbers.cpp."""
    import asyncio.tasks
    import ctypes
    accelerated = getattr(asyncio.tasks, '_CTask', None)
    if accelerated:
        ctypes.CDLL(None).weft_number_tasks(ctypes.c_void_p(id(accelerated)))


def start_virtual_time(emit, folder, end):
    """From here on a second passes when nobody can run, and not before."""
    import ctypes
    start = ctypes.CDLL(None).weft_time_start
    who_waits, exit_now, system = make_who_waits(make_shown(folder)[0]), os._exit, sys

    def stuck(why):
        try:
            # Not kept until then: what CPython prints at its very end is written when the streams die.
            for stream in (system.stdout, system.stderr):
                stream.flush()
            if why == 0:
                emit('deadlock', who_waits())
            else:
                emit('exhausted', 'virtual_time_ns', end)
        finally:
            exit_now(1 if why == 0 else 4)

    callback = ctypes.CFUNCTYPE(None, ctypes.c_int)(stuck)
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(callback))      # it lives as long as the process
    start.argtypes, start.restype = (ctypes.c_int64, ctypes.c_void_p), None
    start(end, ctypes.cast(callback, ctypes.c_void_p))
