# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""The recorder: runs Python programs unchanged inside a real CPython and records what they do.

How it gets in.  The interpreter is started as `python __weft_program__.py` with this file on its path as
`sitecustomize`, which CPython imports at the end of its own start-up.  There the recorder waits for programs
and forks a child for each.  The child arms the tracing and raises ImportError, which `site` ignores: so the
module vanishes, and CPython goes on to run `__weft_program__.py` as its main program, with no frame below it,
with its own traceback, its own exit and its own tear-down.  All of that is part of what is recorded.

What is recorded: standard output, standard error, exit status, an uncaught exception; and at level `calls`
what the generators, coroutines and async generators of the program's own files do (docs/trace_format.md),
by sys.monitoring from 3.12 on, by a trace function with opcode events before that, from 3.8 on.

What a caller may rely on: no object of the program is kept alive by the recorder, not even for one event; no
code of the program runs because of it; each event is written at once, so a crash loses nothing. What runs
while events are recorded is held by closures and imports nothing: it must still work while CPython tears
itself down.

Time is virtual: the recorder's companion (companion/) lies between the interpreter and the C library, so
that a program which sleeps an hour takes no time, and its threads run one at a time, in an order of their
own. Without the companion, and for programs that deal with the world outside, time is the host's.

Used by a person:  python3.11 recorder.py [--output|--loop] [--time COMPANION] PROGRAM.py   prints the record.
Used by weft:      traces/reference/interpreter_engine.cpp speaks the protocol of `serve` below.

It travels as one text, with the files of PARTS before this one. Pure standard library; 3.6 to 3.14, of which
3.6 and 3.7 at level `output` only.
"""
import os
import sys

# As in traces/CMakeLists.txt.
PARTS = ('recorder_values.py', 'recorder_calls.py', 'recorder_loop.py', 'recorder_time.py',
         'recorder_choices.py')
MAIN_NAME = '__weft_program__.py'       # unlikely on purpose: it is replaced by the program's name in outputs
PROTOCOL = 3
COMPANION = 'weft_virtual_time.so'      # preloaded from the folder, where there is one
FOLDER = os.path.dirname(os.path.abspath(__file__))
EVENTS_MAX, A_CENTURY = 64 << 20, 3155760000000000000
REQUEST_FD, RESPONSE_FD, EVENT_FD, OUT_FD, ERR_FD = 200, 201, 202, 203, 204

# A program that itself uses the tracing of the interpreter must have it to itself.
OWN_TRACING = (b'settrace', b'setprofile', b'gettrace', b'getprofile', b'monitoring')
# What comes from outside the process comes in the host's time.
OUTSIDE = (b'subprocess', b'multiprocessing', b'socket', b'signal', b'open_connection', b'start_server',
           b'os.fork')
# What several threads do at a time has no order, unless they run in virtual time.
THREADS = (b'threading', b'_thread', b'run_in_executor', b'concurrent.futures')


# --- The child: arms the recording and lets CPython run the program ---

def watch_uncaught(emit, argument_summary, name_of):
    """Reports the exception that CPython is about to print; the program sees nothing of it from 3.8 on."""
    syntax_error, isinstance_ = SyntaxError, isinstance

    def report(kind, value, tb):
        place = message = ''
        if isinstance_(value, syntax_error) and tb is None:
            place, message = '%s:%s:%s' % (value.filename, value.lineno, value.offset), value.msg
        emit('uncaught', name_of(kind), message or argument_summary(value), place)

    def audit(event, arguments):
        if event == 'sys.excepthook':
            report(*arguments[1:])

    def excepthook(kind, value, tb, original=sys.excepthook):
        report(kind, value, tb)
        original(kind, value, tb)

    if sys.version_info >= (3, 8):
        sys.addaudithook(audit)
    else:
        sys.excepthook = excepthook         # there are no audit hooks before 3.8


def can_trace():
    if sys.implementation.name != 'cpython' or not (3, 8) <= sys.version_info < (3, 15):
        return False
    try:
        import ctypes
        return bool(ctypes)
    except ImportError:
        return sys.version_info >= (3, 12)


def prepare_child(folder, request):
    os.dup2(OUT_FD, 1)
    os.dup2(ERR_FD, 2)
    # Where a schedule decides, the child asks for it.
    for fd in (OUT_FD, ERR_FD) + (() if request.family else (REQUEST_FD, RESPONSE_FD)):
        os.close(fd)
    if hasattr(sys, 'argv'):
        sys.argv[0] = request.name
    if folder in sys.path:
        sys.path.remove(folder)
    for variable in ('PYTHONPATH', 'LD_PRELOAD'):
        os.environ.pop(variable, None)
    own_name = (folder + '/', ''), (MAIN_NAME, request.name)
    summary, argument_summary, name_of = make_summary(own_name)
    emit = make_writer(EVENT_FD)
    watch_uncaught(emit, argument_summary, name_of)
    import gc
    if hasattr(gc, 'set_threshold'):
        gc.set_threshold(1 << 30)       # when automatic collections happen is nobody's semantics
    if request.time_end:
        start_virtual_time(emit, folder + '/', request.time_end)
    if request.has_tasks and has_companion():
        number_tasks()
    if request.family and not request.time_end:
        emit('refused', 'this interpreter', 'it cannot be run under a schedule')
        os._exit(3)
    if request.family:
        follow_schedule(emit, request, folder + '/')
    if request.has_weft:
        provide_weft()
    hooks = NO_HOOKS
    if request.level == 'loop':
        watch = make_watch(emit, summary, name_of, make_shown(folder + '/')[0])
        emit, hooks = watch[0], watch[1:]
        gc.collect()                    # asyncio is old as well: see `serve`
    if request.level != 'output' and sys.version_info >= (3, 12):
        trace_by_monitoring(emit, summary, name_of, folder + '/', hooks)
    elif request.level != 'output':
        trace_by_opcodes(emit, summary, name_of, folder + '/', request.has_threads, hooks)


# --- The parent: receives programs, forks, collects ---

def leave():
    """Ends the worker, whose caller is gone, and takes its folder along."""
    try:
        clear_folder(FOLDER)
        os.unlink(os.path.join(FOLDER, 'sitecustomize.py'))
        os.rmdir(FOLDER)
    finally:
        os._exit(0)


def read_exactly(fd, count):
    parts = []
    while count:
        part = os.read(fd, min(count, 1 << 20))
        if not part:
            leave()
        parts.append(part)
        count -= len(part)
    return b''.join(parts)


def read_line(fd):
    line = b''
    while not line.endswith(b'\n'):
        line += read_exactly(fd, 1)
    return line.decode('utf-8').split()


def write_all(fd, data):
    view = memoryview(data)
    while len(view):
        view = view[os.write(fd, view):]


def scratch_file(folder):
    try:
        return os.open(folder, os.O_TMPFILE | os.O_RDWR | os.O_APPEND, 0o600)
    except (AttributeError, OSError):
        path = os.path.join(folder, '.weft_scratch')
        fd = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_APPEND, 0o600)
        os.unlink(path)
        return fd


def clear_folder(folder):
    for parent, folders, files in os.walk(folder, topdown=False):
        for name in files:
            if parent != folder or name != 'sitecustomize.py':
                os.unlink(os.path.join(parent, name))
        for name in folders:
            path = os.path.join(parent, name)
            os.unlink(path) if os.path.islink(path) else os.rmdir(path)


class Request(object):
    """What is asked for, as far as it can be done."""
    def __init__(self, words):
        self.level, self.limit, self.time_end = words[1], int(words[4]), int(words[5])
        self.family, self.steps = '' if words[6] == '-' else words[6], int(words[7])
        self.name = read_exactly(REQUEST_FD, int(words[2])).decode('utf-8')
        self.files, self.has_threads, self.has_tasks, self.has_weft = int(words[3]), False, False, False


def receive_program(folder, traces):
    """Reads one request and writes its files."""
    words = read_line(REQUEST_FD)
    if len(words) != 8 or words[0] != 'run':
        leave()
    request, texts, names = Request(words), [], []
    for index in range(request.files):
        name_size, size = read_line(REQUEST_FD)
        path = read_exactly(REQUEST_FD, int(name_size)).decode('utf-8')
        path = os.path.join(folder, MAIN_NAME if index == 0 else path)
        if os.path.dirname(path) != folder:
            os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'wb') as out:
            data = read_exactly(REQUEST_FD, int(size))
            out.write(data)
        texts.append(data)
        names.append(os.path.basename(path))
        # What `except*` raises again in 3.11 cannot be told from outside.
        unclear = sys.version_info[:2] == (3, 11) and (b'except*' in data or b'except *' in data)
        if not traces or unclear or any(word in data for word in OWN_TRACING):
            request.level = 'output'
        if not has_companion() or not request.family and any(word in data for word in OUTSIDE):
            request.time_end = 0
        request.has_tasks = request.has_tasks or b'asyncio' in data
        request.has_threads = request.has_threads or any(word in data for word in THREADS)
    request.has_weft = 'weft.py' not in names and any(b'weft' in data for data in texts)
    if request.family:
        request.has_tasks = True        # what the program imports may use it
        import_once(texts)
    if request.has_threads and not request.time_end:
        request.level = 'output'
    if request.level == 'loop' and not (request.has_tasks and request.time_end):
        request.level = 'calls'
    return request


def read_back(fd, limit):
    size = os.fstat(fd).st_size
    data = b''
    while len(data) < min(size, limit):
        part = os.pread(fd, min(size, limit) - len(data), len(data))
        if not part:
            break
        data += part
    os.ftruncate(fd, 0)
    return data


def version():
    return '.'.join(map(str, sys.version_info[:3]))


def refuse_old_interpreters():
    if sys.version_info < (3, 6):
        os.write(1, ('weft %d python %s 0\n' % (PROTOCOL, version())).encode('ascii'))
        os._exit(1)


def serve():
    """The worker.

    Request:  `run LEVEL NAME_BYTES FILES LIMIT TIME_END FAMILY STEPS\\n` and the name; for each file
              `NAME_BYTES SIZE\\n`, its name and its bytes. The first file is the program; the others lie
              beside it. Of each output LIMIT bytes are sent back. TIME_END is how long virtual time lasts, in
              ns; with 0 time is the host's. FAMILY is what is left to choice, `-` for nothing, and STEPS how
              many callbacks the program's loops may then run; the child asks as in recorder_choices.py.
    Response: `done STATUS LEVEL OUT ERR EVENTS\\n`, then that many bytes of each. STATUS is the status of
              wait(), LEVEL is what was recorded: `output` for a program that uses the interpreter's tracing.
    The first thing written is `weft PROTOCOL IMPLEMENTATION VERSION TRACES\\n`.
    """
    folder = FOLDER
    os.dup2(0, REQUEST_FD)
    os.dup2(1, RESPONSE_FD)
    for target in (EVENT_FD, OUT_FD, ERR_FD):
        fd = scratch_file(folder)
        os.dup2(fd, target)
        os.close(fd)
    if os.path.exists(os.path.join(folder, COMPANION)):
        os.unlink(os.path.join(folder, COMPANION))      # it is loaded, and the program's folder is empty
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    os.close(null)
    traces = can_trace()                # imports what tracing needs, once for all children
    hello = 'weft %d %s %s %d\n' % (PROTOCOL, sys.implementation.name, version(), traces)
    write_all(RESPONSE_FD, hello.encode('ascii'))
    import gc
    gc.collect()                        # what is here now is old; the youngest objects are the program's
    while True:
        request = receive_program(folder, traces)
        child = os.fork()
        if child == 0:
            prepare_child(folder, request)
            return
        _, status = os.waitpid(child, 0)
        limits = ((OUT_FD, request.limit), (ERR_FD, request.limit), (EVENT_FD, EVENTS_MAX))
        parts = [read_back(fd, most) for fd, most in limits]
        head = 'done %d %s %d %d %d\n' % ((status, request.level) + tuple(len(part) for part in parts))
        write_all(RESPONSE_FD, head.encode('ascii') + b''.join(parts))
        clear_folder(folder)


# --- By hand ---

def beside(path):
    """The .py files in the folder of a program whose names its text mentions after `import` or `from`."""
    import re
    folder, waiting, found = os.path.dirname(os.path.abspath(path)), [path], []
    while waiting:
        with open(waiting.pop(), 'rb') as source:
            names = re.findall(br'\b(?:import|from)\s+(\w+)', source.read())
        for name in names:
            helper = os.path.join(folder, name.decode('utf-8', 'replace') + '.py')
            if os.path.isfile(helper) and helper not in found and helper != os.path.abspath(path):
                found.append(helper)
                waiting.append(helper)
    return sorted(found)


def main(arguments):
    import shutil
    import subprocess
    import tempfile
    level = 'output' if '--output' in arguments else 'loop' if '--loop' in arguments else 'calls'
    companion = arguments.pop(arguments.index('--time') + 1) if '--time' in arguments[:-1] else ''
    paths = [argument for argument in arguments if not argument.startswith('-')]
    if len(paths) != 1:
        sys.stderr.write('usage: recorder.py [--output|--loop] [--time COMPANION] PROGRAM.py\n')
        return 2
    files = [paths[0]] + beside(paths[0])
    name = os.path.basename(paths[0]).encode()
    data = ('run %s %d %d %d %d - 0\n' % (level, len(name), len(files), 64 << 20, A_CENTURY)).encode() + name
    for path in files:
        with open(path, 'rb') as source:
            text = source.read()
        name = os.path.basename(path).encode()
        data += ('%d %d\n' % (len(name), len(text))).encode() + name + text
    folder = os.path.realpath(tempfile.mkdtemp(prefix='weft-'))
    with open(os.path.join(folder, 'sitecustomize.py'), 'wb') as whole:
        for part in PARTS + (os.path.basename(__file__),):
            with open(os.path.join(FOLDER, part), 'rb') as text:
                whole.write(text.read())
    environment = {'PATH': os.environ.get('PATH', ''), 'LC_ALL': 'C.UTF-8', 'PYTHONPATH': folder, 'TZ': 'UTC',
                   'PYTHONHASHSEED': '0', 'PYTHONIOENCODING': 'utf-8:strict', 'PYTHONNOUSERSITE': '1',
                   'PYTHONDONTWRITEBYTECODE': '1'}
    if companion:
        shutil.copy(companion, os.path.join(folder, COMPANION))
        environment['LD_PRELOAD'] = './' + COMPANION
    worker = subprocess.Popen([sys.executable, MAIN_NAME], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              cwd=folder, env=environment)
    sys.stdout.buffer.write(worker.communicate(data)[0])
    return 0


if __name__ == 'sitecustomize':
    refuse_old_interpreters()
    serve()
    raise ImportError('the recorder has done its part', name='sitecustomize')
if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
