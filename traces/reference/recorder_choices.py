# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""A part of recorder.py: the choice points of a run, which are those of the model (docs/schedule.md).

Whoever asked for the run has the schedule; the child puts each question to it over the worker's socket:

    ask KIND LABEL OPTIONS ACTOR,ACTOR...    fields parted by tabs; answered by `take N`, by `name N`, which
    named TEXT                               is answered in turn, or by `stop`, at which the run ends

asyncio stays CPython's own, and so do the frames of a traceback. A loop's queue of what is ready, its timer
handles, and for the family `faults` its handles, are made of classes that ask before they do what their bases
do; sleeping and the turns of threads are asked for by the companion.
"""
import os
import sys

BARELY, MUCH = 1e-6, 0.5                # as in model/choices.cpp
LATENESS = 'in time', 'just late', 'half as long again'
FAULTS = {'cancel', 'message', 'twice', 'cleanup', 'start', 'timeout', 'collect', 'executor', 'throw',
          'close'}
# What comes from outside has no place in a schedule.
REFUSED = ('socket.connect', 'socket.bind', 'socket.getaddrinfo', 'socket.gethostbyname', 'socket.sendto',
           'subprocess.Popen', 'os.fork', 'os.forkpty', 'os.posix_spawn', 'os.system', 'os.exec')


def make_asking(emit):
    """A function that puts a question and gives the number of the option taken."""
    write, read, exit_now, system, int_ = os.write, os.read, os._exit, sys, int
    ask_fd, answer_fd = RESPONSE_FD, REQUEST_FD

    def end_run(status):
        for stream in (system.stdout, system.stderr):
            stream.flush()
        exit_now(status)

    def send(*fields):
        texts = [field.replace('\\', '\\\\').replace('\n', '\\n').replace('\t', '\\t') for field in fields]
        write(ask_fd, ('\t'.join(texts) + '\n').encode('utf-8', 'backslashreplace'))

    def ask(kind, label, count, name, actors=''):
        send('ask', kind, label, '%d' % count, actors)
        while True:
            words = read(answer_fd, 64).split()
            if len(words) == 2 and words[0] == b'take':
                return int_(words[1])
            if len(words) != 2 or words[0] != b'name':
                end_run(4)
            send('named', name(int_(words[1])))
    return ask, end_run


def make_places(folder):
    """Functions that say where a coroutine waits and what runs: model/asyncio/choice_names.cpp."""
    import functools
    import types
    recorder = make_places.__code__.co_filename
    generator, coroutine = types.GeneratorType, types.CoroutineType
    function, method, builtin, partial = (types.FunctionType, types.MethodType, types.BuiltinFunctionType,
                                          functools.partial)
    type_, hasattr_, str_, getframe, modules = type, hasattr, str, sys._getframe, sys.modules
    name_of = type.__dict__['__name__'].__get__

    def own(code):
        name = code.co_filename
        return name == MAIN_NAME or (name.startswith(folder) and name != recorder)

    def place(frame):
        return ' in %s@%d' % (frame.f_code.co_name, frame.f_lineno or 0)

    def place_of_coroutine(body):
        found = ''
        while True:
            kind = type_(body)
            if kind is coroutine:
                frame, inner = body.cr_frame, body.cr_await
            elif kind is generator:
                frame, inner = body.gi_frame, body.gi_yieldfrom
            else:
                return found or '@0'
            if frame is not None and own(frame.f_code):
                found = place(frame)
            body = inner

    def task_name(task):
        return str_(task.get_name()) if hasattr_(task, 'get_name') else 'a task'

    def task_of_step(callback):
        kind = type_(callback)
        if name_of(kind) in ('TaskStepMethWrapper', 'TaskWakeupMethWrapper'):
            return callback.__self__
        if kind is builtin and callback.__name__ == 'task_wakeup':
            return callback.__self__
        if kind is method and callback.__name__ in ('__step', '__wakeup'):
            return callback.__self__
        return None

    def name_of_function(callback):
        while True:
            kind = type_(callback)
            if kind is method:
                callback = callback.__func__
            elif kind is partial:
                callback = callback.func
            else:
                break
        if kind is function:
            line = callback.__code__.co_firstlineno if own(callback.__code__) else 0
            return 'callback %s@%d' % (callback.__code__.co_name, line)
        if kind is builtin:
            return 'callback %s@0' % callback.__name__
        return 'callback of type %s@0' % name_of(kind)

    def name_of_task(task):
        return task_name(task) + place_of_coroutine(task.get_coro())

    def name_of_callback(callback):
        task = task_of_step(callback)
        return name_of_function(callback) if task is None else name_of_task(task)

    def running_place():
        frame = getframe(1)
        while frame is not None and not own(frame.f_code):
            frame = frame.f_back
        where = '@0' if frame is None else place(frame)
        tasks = modules.get('asyncio.tasks')
        events = modules.get('asyncio.events')
        loop = events._get_running_loop() if events else None
        task = tasks.current_task(loop) if loop is not None and tasks else None
        return ('the program' if task is None else task_name(task)) + where

    def line_of(frame):
        while frame is not None and not own(frame.f_code):
            frame = frame.f_back
        return 0 if frame is None else frame.f_lineno
    return name_of_callback, name_of_task, task_of_step, running_place, line_of, own


def ask_for_ready(ask, end_run, emit, request, places):
    """Lets loops ask which callback runs next, and counts the callbacks, which have a budget."""
    import asyncio.base_events
    import collections
    import types
    name_of_callback, _, task_of_step = places[:3]
    reorders, steps_left = request.family.startswith('reordering'), [request.steps]
    limit = request.steps
    actors, count_of = {}, [0]
    id_, len_, hash_, popleft = id, len, hash, collections.deque.popleft

    def actor_of(handle):
        task = task_of_step(handle._callback)
        # The hash of a task is its number: see number_tasks().
        key = id_(handle) if task is None else 'task %d' % hash_(task)
        actor = actors.get(key)
        if actor is None:
            actor = actors[key] = count_of[0]
            count_of[0] += 1
        return '%d' % actor

    def is_woken_by_thread(handle):
        return getattr(handle._callback, '__name__', '') == '_read_from_self'

    class deque(collections.deque):
        __slots__ = ()

        def popleft(self):
            steps_left[0] -= 1
            if steps_left[0] < 0:
                emit('exhausted', 'steps', limit)
                end_run(4)
            if not reorders or len_(self) < 2:
                return popleft(self)
            options = []
            for handle in self:
                if is_woken_by_thread(handle):          # the model's loops are woken without a callback
                    self.remove(handle)
                    return handle
                if not handle._cancelled:
                    options.append(handle)
            if len_(options) < 2:
                return popleft(self)
            chosen = ask('ready', 'loop', len_(options),
                         lambda index: name_of_callback(options[index]._callback),
                         ','.join([actor_of(handle) for handle in options]))
            handle = options[chosen]
            actors.pop(id_(handle), None)
            for index in range(len_(self)):
                if self[index] is handle:               # timers may be equal without being the same
                    del self[index]
                    break
            return handle

    stand_in = types.ModuleType('collections')
    stand_in.__dict__.update(collections.__dict__)
    stand_in.deque = deque
    asyncio.base_events.collections = stand_in


def ask_for_timers(lateness):
    """Lets timers be late: they are due later, and say that they are not."""
    import asyncio.events
    original = asyncio.events.TimerHandle
    init = original.__init__

    class TimerHandle(original):
        __slots__ = ('_asked_for',)

        def __init__(self, when, callback, args, loop, context=None):
            init(self, when, callback, args, loop, context)
            self._asked_for = when
            late = lateness('timer', when - loop.time())
            if late:
                self._when = when + late

        def when(self):
            return self._asked_for

    TimerHandle.__module__, TimerHandle.__qualname__ = original.__module__, original.__qualname__
    asyncio.events.TimerHandle = TimerHandle


def make_strikes(ask, faults, places):
    """Functions that strike a task where it waits and before it begins: model/asyncio/loop_faults.cpp."""
    import gc
    import heapq
    import types
    _, name_of_task, task_of_step, _, _, own = places
    method, coroutine, type_, getattr_ = types.MethodType, types.CoroutineType, type, getattr
    collect, heapify, has_message = gc.collect, heapq.heapify, sys.version_info >= (3, 9)
    name_of = type.__dict__['__name__'].__get__
    words = {'cancel': 'cancelled', 'message': 'cancelled with a message', 'twice': 'cancelled twice',
             'cleanup': 'cancelled, and again where it waits next', 'start': 'not begun',
             'timeout': 'its deadline passed', 'collect': 'garbage collected'}
    simple = [fault for fault in ('cancel', 'message', 'twice', 'cleanup') if fault in faults]
    pursued, knows_suspended = set(), sys.version_info >= (3, 11)

    def shuts_down(task):
        body = task.get_coro()
        if type_(body) is not coroutine or own(body.cr_code):
            return False
        return body.cr_code.co_name.startswith('shutdown_')

    def is_deadline_of(task, timer):
        callback = timer._callback
        if timer._cancelled:
            return False
        if type_(callback) is method:
            return (callback.__name__ == '_on_timeout' and not own(callback.__func__.__code__)
                    and getattr_(callback.__self__, '_task', None) is task)
        waiter = task._fut_waiter
        return (getattr_(callback, '__name__', '') == '_release_waiter' and waiter is not None
                and len(timer._args) == 1 and timer._args[0] is waiter)

    def choose(task, label, options):
        def name(index):
            return ('goes on' if index == 0 else words[options[index - 1]]) + ': ' + name_of_task(task)
        return ask('fault', label, len(options) + 1, name) - 1

    def strike(task, loop):
        if task.done() or shuts_down(task):
            return
        if task in pursued:
            pursued.discard(task)
            task.cancel()
            return
        timers = loop._scheduled if 'timeout' in faults else ()
        timers = [timer for timer in timers if is_deadline_of(task, timer)]
        options = simple + ['timeout'] * len(timers) + (['collect'] if 'collect' in faults else [])
        chosen = choose(task, 'cancel', options) if options else -1
        if chosen < 0:
            return
        fault = options[chosen]
        if fault == 'timeout':
            timer = timers[chosen - len(simple)]
            loop._scheduled[:] = [other for other in loop._scheduled if other is not timer]
            heapify(loop._scheduled)
            timer._scheduled = False
            loop._ready.append(timer)
        elif fault == 'collect':
            collect()
        else:
            task.cancel(*('struck by weft',) if fault == 'message' and has_message else ())
            if fault == 'twice':
                task.cancel()
            elif fault == 'cleanup':
                pursued.add(task)

    def has_begun(body):
        if type_(body) is not coroutine or body.cr_frame is None:
            return True
        return body.cr_suspended if knows_suspended else body.cr_frame.f_lasti != -1

    def strike_start(callback, task):
        is_step = name_of(type_(callback)) == 'TaskStepMethWrapper' or callback.__name__ == '__step'
        if not is_step or has_begun(task.get_coro()) or task.done() or task._must_cancel or shuts_down(task):
            return
        if choose(task, 'start', ['start']) == 0:
            task.cancel()
    return strike, strike_start


def ask_for_faults(ask, faults, places):
    """Lets faults strike: handles strike the task whose step they have run, or are about to."""
    import asyncio.base_events
    import asyncio.events
    task_of_step, running_place = places[2:4]
    strike, strike_start = make_strikes(ask, faults, places)
    original, starts = asyncio.events.Handle, 'start' in faults
    run = original._run

    class Handle(original):
        __slots__ = ()

        def _run(self):
            callback, loop = self._callback, self._loop
            task = task_of_step(callback)
            if starts and task is not None:
                strike_start(callback, task)
            run(self)
            if task is not None:
                strike(task, loop)

    Handle.__module__, Handle.__qualname__ = original.__module__, original.__qualname__
    asyncio.events.Handle = Handle
    if 'executor' not in faults:
        return
    loop_type = asyncio.base_events.BaseEventLoop
    run_in_executor = loop_type.run_in_executor

    def fail(*args):
        raise OSError('struck by weft')

    def struck(self, executor, func, *args):
        place = running_place()
        words = 'goes on: ', 'its job failed: '
        is_struck = not self.is_closed() and ask('fault', 'job', 2, lambda index: words[index] + place)
        return run_in_executor(self, executor, fail if is_struck else func, *args)
    loop_type.run_in_executor = struck


def ask_in_companion(ask, lateness, line_of):
    """Lets the companion ask which thread goes on, and how late a sleep is."""
    import ctypes
    companion, frames_of, int_ = ctypes.CDLL(None), sys._current_frames, int

    def late(nanoseconds):
        return int_(lateness('sleep', nanoseconds / 1e9) * 1e9)

    def line(ident):
        return line_of(frames_of().get(ident))

    lateness_type = ctypes.CFUNCTYPE(ctypes.c_int64, ctypes.c_int64)
    line_type = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_ulong)
    callbacks = lateness_type(late), line_type(line)
    for callback in callbacks:
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(callback))
    companion.weft_ask_schedule.argtypes = ctypes.c_int, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p
    companion.weft_ask_schedule.restype = None
    companion.weft_ask_schedule(RESPONSE_FD, REQUEST_FD,
                                *[ctypes.cast(callback, ctypes.c_void_p) for callback in callbacks])


def refuse_outside(emit, end_run):
    """Ends the run where the program turns to the world outside, which no schedule decides about."""
    refused = frozenset(REFUSED)

    def audit(event, arguments):
        if event in refused:
            emit('refused', event, 'what comes from outside the process is in no schedule')
            end_run(3)
    sys.addaudithook(audit)


def furnish_weft(emit, ask, running_place):
    """The module `weft` of programs, with what it asks: model/library/python/weft.py."""
    import types
    schedule = types.ModuleType('_weft_schedule')
    schedule.note = lambda text: emit('note', running_place() + ': ' + text)
    schedule.broken = lambda what: emit('broken', what)

    def choose(bound, what):
        name = '%s is %%d for %s' % (what.replace('%', '%%'), running_place().replace('%', '%%'))
        return 0 if bound == 1 else ask('number', what, bound, lambda index: name % index)
    schedule.choose = choose
    sys.modules['_weft_schedule'] = schedule


def follow_schedule(emit, request, folder):
    """From here on whoever asked for the run decides what is left to choice."""
    ask, end_run = make_asking(emit)
    places = make_places(folder)
    running_place = places[3]
    family = request.family.split('+')
    strikes, details = family[0] == 'faults', set(family[1:])
    faults = FAULTS if 'all' in details else details or {'cancel'}
    for detail in ('preempt', 'throw', 'close'):
        if detail in (faults | details if strikes else details):
            emit('refused', detail, 'only the model does so')
            end_run(3)

    def lateness(what, seconds):
        if not seconds > 0 or strikes:
            return 0.0
        place = running_place()
        chosen = ask('duration', what, 3, lambda index: LATENESS[index] + ': ' + what + ' of ' + place)
        return 0.0 if chosen == 0 else BARELY if chosen == 1 else seconds * MUCH

    if request.has_tasks:
        ask_for_ready(ask, end_run, emit, request, places)
        ask_for_timers(lateness)
    if request.has_tasks and strikes:
        ask_for_faults(ask, faults, places)
    ask_in_companion(ask, lateness, places[4])
    furnish_weft(emit, ask, running_place)
    refuse_outside(emit, end_run)


# --- What is done once, before the children are made ---

def import_once(texts):
    """Imports what all runs of a program need from outside its folder, so that no run has to."""
    import ast
    import importlib
    import importlib.util
    names = {}
    for text in texts:
        try:
            tree = ast.parse(text)
        except (SyntaxError, ValueError):
            continue
        for node in tree.body:
            if isinstance(node, ast.Import):
                names.update((alias.name, None) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names[node.module] = None
    for name in names:
        top = name.split('.')[0]
        if os.path.exists(os.path.join(FOLDER, top)) or os.path.exists(os.path.join(FOLDER, top + '.py')):
            continue
        try:
            importlib.import_module(name)
        except Exception:
            pass                        # the program will see for itself
    # What is here now stays: a run that ends does not look through it, which is most of what ending costs.
    import asyncio.base_events
    import gc
    if asyncio.base_events and not gc.get_freeze_count():
        gc.collect()
        gc.freeze()


def provide_weft():
    """Makes `import weft` work in a child: the module asks the schedule where there is one."""
    text = globals().get('WEFT_MODULE')
    if text is None:
        return
    import types
    module = types.ModuleType('weft')
    module.__file__ = os.path.join(os.path.dirname(os.__file__), 'weft.py')
    exec(compile(text, module.__file__, 'exec'), module.__dict__)
    sys.modules['weft'] = module
