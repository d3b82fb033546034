# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""The worker for CPython 3.6 to 3.14 and PyPy: many programs in one process, at level `output`.

It speaks the protocol of docs/targets.md. Fast, because it does not fork: each program gets a fresh
`__main__`, and what it may have changed in the interpreter is put back afterwards. What a program leaves
behind is collected before its answer is sent, wherever that is cheap, so that late finalisers print into
their own program's output; where it is not (PyPy), `print` is bound to the program that called it.

asyncio is the interpreter's own, on a loop whose clock is virtual: sleeping takes no time, and a loop that
waits for what nothing can bring ends the program as a `deadlock`.

Beside it lies weft_recorder.py, the recorder's text, for its summaries of exceptions. Pyodide imports this
file as a module and calls `run_program`.
"""
import builtins
import gc
import linecache
import os
import sys
import traceback
import types
import warnings

import weft_recorder

NAME = 'prog.py'
COUNTS_REFERENCES = hasattr(sys, 'getrefcount') and sys.implementation.name == 'cpython'
COLLECT_EVERY = 200                 # programs, where a collection is dear


class Deadlock(BaseException):
    """The loop waits, and nothing can wake it."""


class Out(object):
    """A text stream that keeps what is written, until the program is over."""
    encoding, errors, closed, name, mode = 'utf-8', 'strict', False, '<stdout>', 'w'

    def __init__(self):
        self.parts, self.shut = [], False

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError('write() argument must be str, not %s' % type(text).__name__)
        if not self.shut:
            self.parts.append(text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def writable(self):
        return True

    def getvalue(self):
        return ''.join(self.parts)


# --- asyncio's own loop under a virtual clock ---

def make_loop_virtual():
    import asyncio
    import threading

    class Selector(object):
        def __init__(self, real, loop):
            self.real, self.loop = real, loop

        def __getattr__(self, name):
            return getattr(self.real, name)

        def select(self, timeout=None):
            ready = self.real.select(0)
            if ready or timeout == 0:
                return ready
            if threading.active_count() > 1:
                return self.real.select(0.01)       # only a thread can bring what is waited for
            if timeout is None:
                for stream in (sys.stdout, sys.stderr):
                    stream.shut = True              # no more code of the program is seen
                raise Deadlock
            self.loop.weft_time += timeout
            return []

    class _UnixSelectorEventLoop(asyncio.SelectorEventLoop):
        weft_time = 0.0

        def __init__(self):
            super().__init__()
            self._selector = Selector(self._selector, self)
            self._clock_resolution = 1e-9

        def time(self):
            return self.weft_time

    _UnixSelectorEventLoop.__module__ = 'asyncio.unix_events'
    policy = getattr(asyncio.unix_events, '_UnixDefaultEventLoopPolicy', None)
    (policy or asyncio.DefaultEventLoopPolicy)._loop_factory = _UnixSelectorEventLoop
    return asyncio


class State(object):
    """What belongs to the interpreter and outlives a program."""

    def __init__(self):
        self.builtins, self.path, self.argv = dict(vars(builtins)), list(sys.path), [NAME]
        self.main = sys.modules['__main__']
        self.recursion_limit = sys.getrecursionlimit()
        self.filters, self.warn = list(warnings.filters), {name: getattr(warnings, name) for name in (
            'showwarning', 'formatwarning', '_showwarnmsg', '_showwarnmsg_impl') if hasattr(warnings, name)}
        self.hooks = {name: getattr(sys, name) for name in ('excepthook', 'displayhook', 'unraisablehook')
                      if hasattr(sys, name)}
        self.switch_interval = sys.getswitchinterval()
        self.programs, self.asyncio = 0, None
        self.arguments_of = weft_recorder.make_summary()[1]

    def put_back_builtins(self, names=vars(builtins)):
        names.update(self.builtins)     # by methods alone: any builtin may be gone
        if len(names) != len(self.builtins):
            for name in set(names) - set(self.builtins):
                del names[name]

    def put_back(self):
        sys.modules['__main__'] = self.main
        sys.path[:] = self.path
        for name, hook in self.hooks.items():
            setattr(sys, name, hook)
        if sys.getrecursionlimit() != self.recursion_limit:
            sys.setrecursionlimit(self.recursion_limit)
        if sys.gettrace() or sys.getprofile():
            sys.settrace(None)
            sys.setprofile(None)
        if warnings.filters != self.filters:
            warnings.resetwarnings()
            warnings.filters[:] = self.filters
        vars(warnings).update(self.warn)
        sys.set_asyncgen_hooks(None, None)
        if hasattr(sys, 'set_coroutine_origin_tracking_depth'):
            sys.set_coroutine_origin_tracking_depth(0)
        elif sys.get_coroutine_wrapper():
            sys.set_coroutine_wrapper(None)
        if self.asyncio:
            self.asyncio._set_running_loop(None)
            self.asyncio.set_event_loop_policy(None)

    def collect(self):
        gc.disable()                # when automatic collections happen is nobody's semantics
        if COUNTS_REFERENCES:
            gc.collect(0)           # with collections off, all that the program made is of this generation
        elif self.programs % COLLECT_EVERY == 0:
            gc.collect()


def bound_print(out):
    real = print

    def print_(*values, **options):
        options.setdefault('file', out)
        real(*values, **options)
    print_.__name__ = print_.__qualname__ = 'print'
    return print_


def end_threads():
    threading = sys.modules.get('threading')
    if threading and threading.active_count() > 1:
        for thread in threading.enumerate():
            if thread is not threading.current_thread() and not thread.daemon:
                thread.join()


def show_uncaught(error):
    kind, trace = type(error), error.__traceback__
    try:
        if sys.excepthook is sys.__excepthook__:
            traceback.print_exception(kind, error, trace)   # unlike the hook it knows linecache's lines
        else:
            sys.excepthook(kind, error, trace)
    except BaseException:
        print('Error in sys.excepthook', file=sys.stderr)


def execute(code, names, state):
    """Gives (outcome, exit status, type, message)."""
    try:
        try:
            exec(code, names)
        finally:
            state.put_back_builtins()
        end_threads()
    except SystemExit as error:
        code = error.code
        if code is not None and not isinstance(code, int):
            print(code, file=sys.stderr)
        status = 0 if code is None else code & 255 if isinstance(code, int) else 1
        return ('exited' if status else 'finished'), status, '', ''
    except Deadlock:
        return 'deadlock', 1, '', ''
    except BaseException as error:
        show_uncaught(error.with_traceback(error.__traceback__.tb_next))
        return 'raised', 1, type(error).__name__, state.arguments_of(error)
    return 'finished', 0, '', ''


def run_program(source, state):
    """Gives (outcome, exit status, output, errors, type, message)."""
    state.programs += 1
    if 'asyncio' in source and not state.asyncio:
        state.asyncio = make_loop_virtual()
    out, err = Out(), Out()
    streams = sys.stdout, sys.stderr
    sys.stdout, sys.stderr, sys.argv = out, err, [NAME]
    linecache.cache[NAME] = len(source), None, source.splitlines(True), NAME
    try:
        code = compile(source, NAME, 'exec', dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        result = 'syntax_error', 1, type(error).__name__, getattr(error, 'msg', str(error))
    else:
        main = sys.modules['__main__'] = types.ModuleType('__main__')
        main.__file__, main.__builtins__ = NAME, builtins
        if not COUNTS_REFERENCES:
            main.print = bound_print(out)
        result = execute(code, main.__dict__, state)
        atexit = sys.modules.get('atexit')
        if atexit and hasattr(atexit, '_run_exitfuncs'):
            atexit._run_exitfuncs()
        code = main = None
        sys.modules['__main__'] = state.main
    state.collect()
    if sys.stdout is not out or sys.stderr is not err:
        sys.stdout, sys.stderr = out, err
        gc.collect()
    state.put_back()
    sys.stdout, sys.stderr = streams
    return result[:2] + (out.getvalue(), err.getvalue()) + result[2:]


def answer(result):
    texts = [text.encode('utf-8', 'surrogatepass') for text in result[2:]]
    head = 'done %s %d %d %d %d %d\n' % (result[:2] + tuple(map(len, texts)))
    return head.encode('ascii') + b''.join(texts)


def hello():
    implementation, version = sys.implementation.name, '.'.join(map(str, sys.version_info[:3]))
    own = version
    if implementation == 'pypy':
        own = '.'.join(map(str, sys.pypy_version_info[:3]))
    return ('weft-target 1 %s %s %s\n' % (implementation, own, version)).encode('ascii')


def main():
    requests, answers = open(os.dup(0), 'rb'), open(os.dup(1), 'wb')
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)   # a program that writes there cannot harm the protocol
    sys.path[:] = [entry for entry in sys.path if entry != os.path.dirname(os.path.abspath(__file__))]
    sys.stdout = sys.stderr = Out()
    sys.stdout.shut = True          # late finalisers belong to nobody
    state = State()
    if hasattr(gc, 'freeze'):
        gc.collect()
        gc.freeze()
    answers.write(hello())
    answers.flush()
    for line in iter(requests.readline, b''):
        source = requests.read(int(line.split()[1])).decode('utf-8')
        answers.write(answer(run_program(source, state)))
        answers.flush()


if __name__ == '__main__':
    main()
