#!/usr/bin/env node
// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Pyodide, CPython compiled to WebAssembly, as an interpreter that weft can drive: it speaks the protocol of
// recorder.py (see `serve` there), with the tracing of that very file. It is the reference for versions of
// which a machine has no native build.
//
//   npm install pyodide@314.0.7            in a folder, with this file beside its node_modules
//   weft conform --record --live FOLDER/pyodide_interpreter.mjs --heap-bytes 68719476736
//
// What a caller may rely on: level `calls` as from a native CPython, and the same order of hashing. There is no
// process for each program: one interpreter runs them one after the other and puts back what they may have
// changed, so threads, signals and the end of the process are not to be had. A limit on memory applies to the
// whole of node.
import fs from 'node:fs';
import { loadPyodide } from 'pyodide';

const HARNESS = `
import atexit, builtins, gc, io, os, sys, types, warnings

FOLDER = '/weft'
namespace = {'__name__': 'weft_recorder', '__file__': FOLDER + '/recorder.py'}
exec(compile(RECORDER, '<recorder>', 'exec'), namespace)
MAIN_NAME = namespace['MAIN_NAME']
first_path, first_modules = list(sys.path), set(sys.modules)
first_builtins, first_filters = dict(vars(builtins)), list(warnings.filters)
gc.set_threshold(1 << 30)


class Ending:
    """How the program ended: its status, and the exception that nobody caught."""
    def __init__(self, emit):
        self.status, self.emit = 0, emit
        self.arguments = namespace['make_summary']()[1]

    def uncaught(self, error):
        self.status = 1
        place = message = ''
        if isinstance(error, SyntaxError) and error.__traceback__ is None:
            place, message = '%s:%s:%s' % (error.filename, error.lineno, error.offset), error.msg
        self.emit('uncaught', type(error).__name__, message or self.arguments(error), place)
        sys.excepthook(type(error), error, error.__traceback__)

    def exits(self, code):
        if code is None:
            return
        if isinstance(code, int):
            self.status = code & 0xff
        else:
            self.status = 1
            print(code, file=sys.stderr)


def run_main(code, names, ending):
    try:
        exec(code, names)
    except SystemExit as error:
        ending.exits(error.code)
    except BaseException as error:
        ending.uncaught(error.with_traceback(error.__traceback__.tb_next))


def run_program(source, ending):
    try:
        code = compile(source, MAIN_NAME, 'exec', dont_inherit=True)
    except BaseException as error:
        ending.uncaught(error.with_traceback(None))
        return
    main = types.ModuleType('__main__')
    main.__file__, main.__builtins__ = FOLDER + '/' + MAIN_NAME, builtins
    sys.modules['__main__'] = main
    run_main(code, main.__dict__, ending)
    atexit._run_exitfuncs()
    del sys.modules['__main__'], main, code
    gc.collect()


def put_back(real_main):
    sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__
    sys.unraisablehook, sys.excepthook = sys.__unraisablehook__, sys.__excepthook__
    sys.displayhook = sys.__displayhook__
    sys.setrecursionlimit(1000)
    sys.set_asyncgen_hooks(None, None)
    sys.modules['__main__'] = real_main
    sys.path[:] = first_path
    for name in set(sys.modules) - first_modules:
        if getattr(sys.modules[name], '__file__', None) and sys.modules[name].__file__.startswith(FOLDER):
            del sys.modules[name]
    for name in set(vars(builtins)) - set(first_builtins):
        delattr(builtins, name)
    vars(builtins).update(first_builtins)
    warnings.resetwarnings()
    warnings.filters[:] = first_filters
    gc.enable()
    gc.collect()


def scratch(name):
    return os.open('/' + name, os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND)


def taken(fd, name, limit):
    os.close(fd)
    with open('/' + name, 'rb') as stream:
        return stream.read(limit).replace(FOLDER.encode() + b'/', b'')


def run(level, name, files, limit):
    for path, text in files:
        target = os.path.join(FOLDER, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, 'wb') as stream:
            stream.write(text)
    if any(word in text for _, text in files for word in namespace['OWN_TRACING'] + namespace['THREADS']):
        level = 'output'
    if level == 'loop':
        level = 'calls'                 # the loop that Pyodide has is not asyncio's own
    fds = [scratch(part) for part in ('out', 'err', 'events')]
    emit = namespace['make_writer'](fds[2])
    summary, _, name_of = namespace['make_summary'](((FOLDER + '/', ''), (MAIN_NAME, name)))
    real_main, ending = sys.modules['__main__'], Ending(emit)
    sys.stdout = open(fds[0], 'w', encoding='utf-8', closefd=False)
    sys.stderr = open(fds[1], 'w', encoding='utf-8', errors='backslashreplace', closefd=False)
    streams = sys.stdout, sys.stderr
    sys.argv[:] = [name]
    sys.path[:] = [FOLDER] + first_path
    os.chdir(FOLDER)
    if level == 'calls':
        namespace['trace_by_monitoring'](emit, summary, name_of, FOLDER + '/')
    try:
        run_program(files[0][1], ending)
    finally:
        if level == 'calls':
            sys.monitoring.set_events(4, 0)
            sys.monitoring.free_tool_id(4)
            sys.monitoring.restart_events()
    for stream in streams:
        stream.flush()
    put_back(real_main)
    for path, _ in files:
        os.unlink(os.path.join(FOLDER, path))
    parts = [taken(fd, part, limit) for fd, part in zip(fds, ('out', 'err', 'events'))]
    head = 'done %d %s %d %d %d\\n' % ((ending.status << 8, level) + tuple(map(len, parts)))
    return head.encode() + b''.join(parts)


class Request:
    """The bytes of a request, taken from the front."""
    def __init__(self, take):
        self.take = take

    def line(self):
        text = b''
        while not text.endswith(b'\\n'):
            text += self.take(1)
        return text.decode().split()

    def answer(self):
        _, level, name_size, count, limit, _, family, _ = self.line()
        name, files = self.take(int(name_size)).decode(), []
        for index in range(int(count)):
            path_size, size = self.line()
            path = self.take(int(path_size)).decode()
            files.append((path if index else MAIN_NAME, self.take(int(size))))
        if family != '-':
            refusal = b'refused\\tthis interpreter\\tit cannot be run under a schedule\\n'
            return b'done 768 output 0 0 %d\\n' % len(refusal) + refusal
        return run(level, name, files, int(limit))


def serve_one(take):
    return Request(lambda count: bytes(take(count).to_py()) if count else b'').answer()


os.makedirs(FOLDER, exist_ok=True)
hello = 'weft %d %s %s 1\\n' % (namespace['PROTOCOL'], sys.implementation.name, namespace['version']())
`;

// Blocks until all the bytes are there; the end of the input is the end of the work.
function take(count) {
    const bytes = Buffer.alloc(count);
    for (let have = 0; have < count;) {
        let more = 0;
        try {
            more = fs.readSync(0, bytes, have, count - have);
        } catch (error) {
            if (error.code === 'EAGAIN')
                continue;
            throw error;
        }
        if (more === 0)
            process.exit(0);
        have += more;
    }
    return new Uint8Array(bytes);
}

function give(bytes) {
    for (let sent = 0; sent < bytes.length;) {
        try {
            sent += fs.writeSync(1, bytes, sent);
        } catch (error) {
            if (error.code !== 'EAGAIN')
                throw error;
        }
    }
}

console.log = console.error;
const python = await loadPyodide({ env: { PYTHONHASHSEED: '0', TZ: 'UTC', HOME: '/' } });
python.globals.set('RECORDER', fs.readFileSync('sitecustomize.py', 'utf8'));
python.runPython(HARNESS);
give(Buffer.from(python.globals.get('hello')));
const serveOne = python.globals.get('serve_one');
for (;;) {
    const answer = serveOne(take);
    give(answer.toJs());
    answer.destroy();
}
