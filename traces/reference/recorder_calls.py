# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""A part of recorder.py: level `calls`, what generators, coroutines and async generators do.

By sys.monitoring from 3.12 on, by a trace function with opcode events before that, from 3.8 on. What the
events mean is in docs/trace_format.md; what a caller may rely on is said in recorder.py.
"""
import sys

GENERATOR, COROUTINE, ASYNC_GENERATOR, ITERABLE_COROUTINE = 0x20, 0x80, 0x200, 0x100
BODY = GENERATOR | COROUTINE | ASYNC_GENERATOR


def body_kind(flags):
    if flags & ASYNC_GENERATOR:
        return 'async_generator'
    return 'coroutine' if flags & COROUTINE else 'generator'


# --- What both ways of tracing share: numbering, and who is shown ---

def make_shown(folder):
    """A function that says whether following a delegate downwards comes to a body of the program."""
    import gc
    import types
    referents = gc.get_referents
    generator, coroutine = types.GeneratorType, types.CoroutineType
    async_generator = types.AsyncGeneratorType
    wrappers = ('coroutine_wrapper', 'async_generator_asend', 'async_generator_athrow', 'anext_awaitable')
    type_, range_ = type, range
    name_of = type.__dict__['__name__'].__get__

    def own(code):
        return code.co_filename == MAIN_NAME or code.co_filename.startswith(folder)

    def shown(delegate):
        for _ in range_(100000):
            kind = type_(delegate)
            if kind is generator:
                if own(delegate.gi_code):
                    return True
                delegate = delegate.gi_yieldfrom
            elif kind is coroutine:
                if own(delegate.cr_code):
                    return True
                delegate = delegate.cr_await
            elif kind is async_generator:
                if own(delegate.ag_code):
                    return True
                delegate = delegate.ag_await
            elif name_of(kind) in wrappers:
                inside = referents(delegate)
                delegate = inside[0] if inside else None
            else:
                return False
        return False
    return own, shown


def make_escaping(summary, name_of):
    """What leaves a body for an exception that leaves its code: PEP 479 is applied here before 3.12."""
    words = {'generator': 'generator', 'coroutine': 'coroutine', 'async_generator': 'async generator'}
    type_, issubclass_ = type, issubclass
    stop_iteration, stop_async_iteration = StopIteration, StopAsyncIteration

    def escaping(exception, code):
        what = body_kind(code.co_flags)
        kind = type_(exception)
        if issubclass_(kind, stop_iteration):
            return "RuntimeError('%s raised StopIteration')" % words[what]
        if what == 'async_generator' and issubclass_(kind, stop_async_iteration):
            return "RuntimeError('async generator raised StopAsyncIteration')"
        return summary(exception)
    return escaping


def make_unwrap(name_of):
    """A function that gives the value inside the private box in which an async generator yields."""
    import gc
    referents, type_ = gc.get_referents, type

    def unwrap(value):
        if name_of(type_(value)) != 'async_generator_wrapped_value':
            return value
        inside = referents(value)
        return inside[0] if inside else None
    return unwrap


def make_suspended_on():
    """A function that says what the body of a frame waits for, from 3.11 on.

    No version before 3.14 leads from a frame to its body, so the body is looked for among all objects: first
    among the youngest, which are the program's own (see `serve`), then among those that refer to the frame.
    In 3.14 the body is known, but says that it runs until the event is over: what it waits for lies on its
    stack below the value that it yields, and that is the order in which the collector is told of them.
    """
    import gc
    import types
    objects, referrers, type_ = gc.get_objects, gc.get_referrers, type
    referents, len_, frame_knows_body = gc.get_referents, len, hasattr(types.FrameType, 'f_generator')
    generator, coroutine = types.GeneratorType, types.CoroutineType
    async_generator = types.AsyncGeneratorType
    nothing = object()

    def search(candidates, frame):
        for owner in candidates:
            kind = type_(owner)
            if kind is generator:
                if owner.gi_frame is frame:
                    return owner.gi_yieldfrom
            elif kind is coroutine:
                if owner.cr_frame is frame:
                    return owner.cr_await
            elif kind is async_generator:
                if owner.ag_frame is frame:
                    return owner.ag_await
        return nothing

    def below(owner, value):
        inside = referents(owner)
        at = len_(inside) - 1
        while at > 0 and inside[at] is not value:
            at -= 1
        if at > 1 and inside[at - 1] is value:      # the yielded value is the handled exception as well
            at -= 1
        return inside[at - 1] if at > 0 else None

    def suspended_on(frame, value):
        if frame_knows_body:
            return below(frame.f_generator, value)
        delegate = search(objects(generation=0), frame)
        if delegate is nothing:
            delegate = search(referrers(frame), frame)
        return None if delegate is nothing else delegate
    return suspended_on


class Body(object):
    """What is remembered about a body between two events: numbers, texts and flags, never its objects."""
    __slots__ = ('number', 'silent', 'offset', 'exception', 'entry', 'line', 'paused')

    def __init__(self, number):
        self.number = number
        self.silent = False         # it waits for a shown body
        self.offset = -1            # its last instruction
        self.exception = ''         # summary of the exception that would leave it now
        self.entry = ''             # '', 'start' or 'resume': entered, and not yet known how
        self.line = 0
        self.paused = False         # it has yielded and has not been entered again


# --- From 3.12 on: sys.monitoring ---

NO_HOOKS = {}, {}, None                 # see make_watch() in recorder_loop.py


def trace_by_monitoring(emit, summary, name_of, folder, hooks=NO_HOOKS):
    import opcode
    monitoring, getframe = sys.monitoring, sys._getframe
    type_, id_ = type, id
    own, shown = make_shown(folder)
    suspended_on = make_suspended_on()
    escaping, unwrap = make_escaping(summary, name_of), make_unwrap(name_of)
    resume, yield_value = opcode.opmap['RESUME'], opcode.opmap['YIELD_VALUE']
    issubclass_, stop_iteration = issubclass, StopIteration
    bodies, counter, disable = {}, [0], monitoring.DISABLE
    begins, ends, builtin_called = hooks

    def delegating(code, offset):
        # After the YIELD_VALUE of `yield from` and `await` comes RESUME with 2 or 3 in its low bits.
        raw = code.co_code
        return raw[offset + 2] == resume and raw[offset + 3] & 3 >= 2

    def started(code, offset):
        if not (code.co_flags & BODY and own(code)):
            hook = begins.get(id_(code))
            return hook(getframe(1)) if hook else disable
        frame = getframe(1)
        counter[0] += 1
        bodies[id_(frame)] = Body(counter[0])
        emit('started', counter[0], frame.f_lineno, body_kind(code.co_flags), code.co_name)

    def resumed(code, offset):
        if not (code.co_flags & BODY and own(code)):
            return disable
        frame = getframe(1)
        body = bodies.get(id_(frame))
        if body is not None and not body.silent:
            emit('sent', body.number, frame.f_lineno)

    def thrown(code, offset, exception):
        if not (code.co_flags & BODY and own(code)):
            return
        frame = getframe(1)
        op = code.co_code[offset]
        if op != yield_value and op != resume:
            bodies.pop(id_(frame), None)        # it has not started; what is known is of a frame that is gone
            return
        body = bodies.get(id_(frame))
        if body is None or body.silent:
            return
        pause = offset if op == yield_value else offset - 2
        if issubclass_(type_(exception), stop_iteration) and delegating(code, pause):
            emit('sent', body.number, frame.f_lineno)   # the delegate has ended: rule 3
        else:
            emit('thrown', body.number, frame.f_lineno, name_of(type_(exception)))

    def yielded(code, offset, value):
        if not (code.co_flags & BODY and own(code)):
            return disable
        frame = getframe(1)
        body = bodies.get(id_(frame))
        if body is None:
            return
        body.silent = delegating(code, offset) and shown(suspended_on(frame, value))
        if not body.silent:
            emit('yielded', body.number, frame.f_lineno, summary(unwrap(value)))

    def returned(code, offset, value):
        if not (code.co_flags & BODY and own(code)):
            hook = ends.get(id_(code))
            return hook(getframe(1), value) if hook else disable
        frame = getframe(1)
        body = bodies.pop(id_(frame), None)
        if body is not None:
            emit('returned', body.number, frame.f_lineno, summary(value))

    def unwound(code, offset, exception):
        if not (code.co_flags & BODY and own(code)):
            hook = ends.get(id_(code))
            return hook(getframe(1), None) if hook else None
        frame = getframe(1)
        body = bodies.pop(id_(frame), None)
        if body is not None:
            emit('raised', body.number, frame.f_lineno, escaping(exception, code))

    def called(code, offset, callee, first):
        builtin_called(callee, first)

    events, tool = monitoring.events, 4
    monitoring.use_tool_id(tool, 'weft')
    callbacks = {events.PY_START: started, events.PY_RESUME: resumed, events.PY_THROW: thrown,
                 events.PY_YIELD: yielded, events.PY_RETURN: returned, events.PY_UNWIND: unwound}
    if builtin_called:
        callbacks[events.CALL] = called
    wanted = 0
    for event, callback in callbacks.items():
        monitoring.register_callback(tool, event, callback)
        wanted |= event
    monitoring.set_events(tool, wanted)


# --- From 3.8 to 3.11: a trace function with opcode events ---

def trace_by_opcodes(emit, summary, name_of, folder, has_threads, hooks=NO_HOOKS):
    import gc
    import opcode
    referents, exc_info, id_ = gc.get_referents, sys.exc_info, id
    own, shown = make_shown(folder)
    suspended_on = make_suspended_on()
    escaping, unwrap = make_escaping(summary, name_of), make_unwrap(name_of)
    ops = opcode.opmap
    since_311 = sys.version_info >= (3, 11)
    yield_value, yield_from = ops['YIELD_VALUE'], ops.get('YIELD_FROM', -1)
    resume, raise_varargs, reraise = ops.get('RESUME', -1), ops['RAISE_VARARGS'], ops.get('RERAISE', -1)
    end_finally, end_async_for = ops.get('END_FINALLY', -1), ops.get('END_ASYNC_FOR', -1)
    return_generator = ops.get('RETURN_GENERATOR', -1)
    bodies, counter = {}, [0]
    begins, ends, builtin_called = hooks

    def handled(code):
        # The exception that the body handles at this moment, as the text it would leave with.
        value = exc_info()[1]
        return '' if value is None else escaping(value, code)

    def delegate_of(frame):
        if not since_311:
            inside = referents(frame)           # the top of the suspended stack comes last
            return inside[-1] if inside else None
        return suspended_on(frame, None)

    def first_entry(frame):
        lasti = frame.f_lasti
        if not since_311:
            return lasti < 0
        raw = frame.f_code.co_code
        if lasti < 0 or raw[lasti] == return_generator:     # the latter: thrown into before it started
            return True
        return raw[lasti] == resume and raw[lasti + 1] & 3 == 0

    def settle(body, frame, exception_type):
        # The event after an entry tells how the body was entered.
        entry, body.entry = body.entry, ''
        code = frame.f_code
        if entry == 'start':
            if exception_type is not None:
                return                          # thrown into before it started: it is never shown
            counter[0] += 1
            body.number = counter[0]
            emit('started', body.number, code.co_firstlineno, body_kind(code.co_flags), code.co_name)
        elif exception_type is not None:
            emit('thrown', body.number, body.line, name_of(exception_type))
        else:
            emit('sent', body.number, body.line)

    def on_opcode(body, frame):
        # Some instructions raise again what was caught before, and no event tells which exception that is. It
        # is the one that the body handles, save where 3.11 leaves a handler: there the one under way goes on.
        code = frame.f_code
        body.offset = offset = frame.f_lasti
        op, argument = code.co_code[offset], code.co_code[offset + 1]
        if op == reraise:
            if not since_311 or argument != 1:
                body.exception = handled(code)
        elif op == end_finally or (op == raise_varargs and argument == 0):
            body.exception = handled(code)
        elif op == end_async_for and not since_311:
            body.exception = handled(code)

    def on_return(body, frame, raised, value):
        code = frame.f_code
        op = code.co_code[body.offset] if body.offset >= 0 else -1
        delegates = op == yield_from or (since_311 and op == yield_value and
                                         code.co_code[body.offset + 3] & 3 >= 2)
        if not raised and (op == yield_value or op == yield_from):
            body.silent, body.paused = delegates and shown(delegate_of(frame)), True
            if not body.silent:
                emit('yielded', body.number, frame.f_lineno, summary(unwrap(value)))
            return
        del bodies[id_(frame)]
        if body.number == 0:
            return
        if not raised:
            emit('returned', body.number, frame.f_lineno, summary(value))
        else:
            emit('raised', body.number, frame.f_lineno, body.exception)

    def entered(frame, code):
        if first_entry(frame):
            body = bodies[id_(frame)] = Body(0)
            body.entry = 'start'
        else:
            body = bodies.get(id_(frame))
            if body is None:
                return
            body.entry = '' if body.silent else 'resume'
        body.line = frame.f_lineno
        body.paused = False
        frame.f_trace_opcodes = True

    def on_event(frame, event, raised, argument):
        code = frame.f_code
        if not (code.co_flags & BODY and own(code)):
            if event == 'call':
                frame.f_trace_lines = False
                hook = begins.get(id_(code))
                if hook:
                    hook(frame)
            elif event == 'return':
                hook = ends.get(id_(code))
                if hook:
                    hook(frame, argument)
            return
        if event == 'call':
            entered(frame, code)
            return
        body = bodies.get(id_(frame))
        if body is None or event == 'line':
            return
        if event == 'opcode':
            if body.paused:             # 3.11 enters a body without an event when throw() ended its delegate
                body.paused = False
                body.entry = '' if body.silent else 'resume'
            if body.entry:
                settle(body, frame, None)
            on_opcode(body, frame)
        elif event == 'exception':
            if body.entry:
                settle(body, frame, argument[0])
            body.exception = escaping(argument[1], code)
        elif event == 'return':
            on_return(body, frame, raised, argument)

    begin_tracing = install_c_trace(on_event, builtin_called)
    if has_threads:
        import threading
        threading.settrace(begin_tracing)


def install_c_trace(on_event, builtin_called):
    """Sets a trace function as C code would; gives what does so in the thread that calls it.

    sys.settrace would do for the events, but before each one CPython copies the local variables of the frame
    into a dictionary, which keeps objects alive after the program has let go of them. A C trace function gets
    the frame as it is; and unlike sys.settrace it is told whether a frame is left by an exception.
    """
    import ctypes
    words = ('call', 'exception', 'line', 'return', 'c_call', 'c_exception', 'c_return', 'opcode')
    py_object, cast = ctypes.py_object, ctypes.cast

    def trace(_, frame, what, argument):
        value = cast(argument, py_object).value if argument else None
        on_event(frame, words[what], not argument, value)
        return 0

    prototype = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, py_object, ctypes.c_int, ctypes.c_void_p)
    thunk = prototype(trace)
    set_trace = ctypes.pythonapi.PyEval_SetTrace
    set_trace.argtypes, set_trace.restype = (prototype, py_object), None
    c_call = words.index('c_call')

    def profile(_, frame, what, argument):
        if what == c_call:
            builtin_called(cast(argument, py_object).value, None)
        return 0

    profile_thunk = prototype(profile)
    set_profile = ctypes.pythonapi.PyEval_SetProfile
    set_profile.argtypes, set_profile.restype = (prototype, py_object), None

    def begin_tracing(frame=None, event=None, argument=None):
        if builtin_called:
            set_profile(profile_thunk, profile_thunk)
        set_trace(thunk, thunk)
    begin_tracing()
    return begin_tracing
