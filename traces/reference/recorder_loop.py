# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""A part of recorder.py: level `loop`, what the event loop of CPython's own asyncio does.

asyncio is watched, not changed: the tracing that shows bodies also tells when some methods of BaseEventLoop
and Handle begin and end, and when the builtin Task.cancel() is called. What tasks do in C shows in what they
hand to the loop. The events are in docs/trace_format.md.
"""
import sys


def make_watch(emit, summary, name_of, own):
    """(emit for other events, hooks at the begin of a code, hooks at its end, hook at builtin calls)

    Hooks are kept by the id of a code object and called with the frame, at the end also with the value.
    """
    import asyncio.base_events
    import asyncio.events
    import asyncio.tasks
    import ctypes
    import time
    import types
    companion = ctypes.CDLL(None)
    thread_number, task_number = companion.weft_thread_number, companion.weft_task_number
    task_number.argtypes, task_number.restype = (ctypes.c_void_p,), ctypes.c_int64
    loop, handle_type = asyncio.base_events.BaseEventLoop, asyncio.events.Handle
    task_type = asyncio.tasks.Task
    get_state = getattr(task_type, '_state').__get__
    get_result, get_exception = task_type._result.__get__, task_type._exception.__get__
    get_coroutine, cancel_method = task_type.get_coro, task_type.cancel
    function, method, builtin = types.FunctionType, types.MethodType, types.BuiltinFunctionType
    coroutine, generator = types.CoroutineType, types.GeneratorType
    type_, id_, str_, isinstance_, getattr_, repr_ = type, id, str, isinstance, getattr, repr
    modules, get_ident, monotonic = sys.modules, __import__('_thread').get_ident, time.monotonic
    dict_ = dict
    last = [monotonic(), 0]             # the time and the thread of the last event
    known_tasks, handles, counter, running = set(), {}, [0], {}

    def local(frame, name):
        variables = frame.f_locals
        value = variables[name]
        if type_(variables) is dict_:   # a copy, which 3.12 may keep past the frame's end
            variables.clear()
        return value

    def write(kind, subject, text=None):
        line = '%d 0 %s' % (subject, kind)
        emit('loop', line if text is None else line + ' ' + text)

    def note_clock_and_thread():
        now, thread = monotonic(), thread_number()
        if now != last[0]:
            last[0] = now
            write('time', 1, repr_(now))
        if thread != last[1]:
            last[1] = thread
            known = modules['threading']._active.get(get_ident()) if 'threading' in modules else None
            write('thread', thread + 1, 'MainThread' if known is None else known.name)

    def show(kind, subject, text=None):
        note_clock_and_thread()
        write(kind, subject, text)

    def emit_later(*fields):
        note_clock_and_thread()
        emit(*fields)

    # --- Tasks ---

    def coroutine_name(task):
        running_code = get_coroutine(task)
        kind = type_(running_code)
        if kind is coroutine:
            return running_code.cr_code.co_name
        if kind is generator:
            return running_code.gi_code.co_name
        return '' if running_code is None else summary(running_code)

    def show_task(task):
        number = task_number(id_(task))
        if number not in known_tasks:
            known_tasks.add(number)
            show('task_created', number, coroutine_name(task))

    def show_end(task):
        state = get_state(task)
        if state == 'PENDING':
            return
        if state == 'CANCELLED':
            result = 'cancelled'
        elif get_exception(task) is not None:
            result = 'raised ' + summary(get_exception(task))
        else:
            result = 'returned ' + summary(get_result(task))
        show('task_finished', task_number(id_(task)), result)

    def task_of_step(callback):
        kind = type_(callback)
        step = name_of(kind) in ('TaskStepMethWrapper', 'TaskWakeupMethWrapper')
        if step or (kind is builtin and callback.__name__ == 'task_wakeup'):
            return callback.__self__
        return None

    # --- Handles ---

    def name_of_program(callback):
        while type_(callback) is method:
            callback = callback.__func__
        if type_(callback) is function and own(callback.__code__):
            return callback.__code__.co_name
        return ''

    def scheduled(frame, handle):
        if handle is None:
            return                              # an exception left it
        handles.pop(id_(handle), None)
        task = task_of_step(handle._callback)
        name = name_of_program(handle._callback)
        if task is not None:
            show_task(task)
        elif name:
            counter[0] += 1
            handles[id_(handle)] = counter[0]
            show('scheduled', counter[0], name)

    def timer_set(frame, handle):
        if handle is None:
            return
        counter[0] += 1
        handles[id_(handle)] = counter[0]
        name = name_of_program(handle._callback)
        show('timer_set', counter[0], summary(float(handle.when())) + (' ' + name if name else ''))

    def run_begins(frame):
        handle = local(frame, 'self')           # the loop holds it until it takes the next one
        number = handles.pop(id_(handle), None)
        task = task_of_step(handle._callback)
        if task is not None:
            running[id_(frame)] = handle
            show_task(task)
            show('task_stepped', task_number(id_(task)))
            return
        if number is not None:
            show('handle_ran', number)
        builtin_called(handle._callback, None)  # C calls it, which no tracing sees

    def run_ends(frame, value):
        handle = running.pop(id_(frame), None)
        if handle is not None:
            show_end(task_of_step(handle._callback))

    def handle_cancelled(frame):
        number = handles.pop(id_(local(frame, 'self')), None)
        if number is not None:
            show('handle_cancelled', number)

    # --- The rest ---

    def task_made(frame, task):
        # One that began at once, and may have ended.
        if isinstance_(task, task_type) and task_number(id_(task)) not in known_tasks:
            show_task(task)
            show_end(task)

    def exception_handler_called(frame):
        context = local(frame, 'context')
        message, exception = context.get('message'), context.get('exception')
        text = message if type_(message) is str_ else ''
        show('exception_handler', 1, text if exception is None else text + ': ' + summary(exception))

    def builtin_called(callee, first):
        if callee is not cancel_method:
            if type_(callee) is not builtin or callee.__name__ != 'cancel':
                return
            first = callee.__self__
        if isinstance_(first, task_type):
            show('cancel_requested', task_number(id_(first)))

    begins = {id_(handle_type._run.__code__): run_begins,
              id_(handle_type.cancel.__code__): handle_cancelled,
              id_(loop.call_exception_handler.__code__): exception_handler_called}
    ends = {id_(handle_type._run.__code__): run_ends,
            id_(loop._call_soon.__code__): scheduled,
            id_(loop.call_at.__code__): timer_set,
            id_(loop.create_task.__code__): task_made}
    return emit_later, begins, ends, builtin_called
