# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""The worker for Cython: each program is made an extension module and imported by a process of its own.

It speaks the protocol of docs/targets.md. What Cython or the compiler of C refuse is a `syntax_error`.
Programs get `from __future__ import generator_stop`, which Cython 0.29 needs for Python 3.7's rule.
"""
import os
import subprocess
import sys
import sysconfig
import tempfile

import weft_recorder

FLAGS = ['-O0', '-w', '-shared', '-fPIC', '-I' + sysconfig.get_paths()['include']]
IMPORT = '''
import os, sys
sys.path.insert(0, os.getcwd())
status, kind, message = 0, '', ''
try:
    import prog
except SystemExit as error:
    code = error.code
    status = 0 if code is None else code & 255 if isinstance(code, int) else 1
except BaseException as error:
    import weft_recorder
    status, kind = 1, type(error).__name__
    message = weft_recorder.make_summary()[1](error)
    sys.excepthook(type(error), error, error.__traceback__)
sys.stdout.flush()
with open('outcome', 'w') as stream:
    stream.write('%d\\n%s\\n%s' % (status, kind, message))
'''


def compiled(folder):
    """An empty text when the program became prog.so, else why not."""
    steps = (['cython3', '-3', '-X', 'binding=True', 'prog.py', '-o', 'prog.c'],
             ['gcc'] + FLAGS + ['prog.c', '-o', 'prog.so'])
    for step in steps:
        done = subprocess.run(step, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT)
        if done.returncode:
            return done.stdout.decode('utf-8', 'replace') or 'the compiler failed'
    return ''


def run_program(source, own_folder):
    """Gives (outcome, exit status, output, errors, type, message), the texts as bytes."""
    with tempfile.TemporaryDirectory(dir=own_folder) as folder:
        with open(os.path.join(folder, 'prog.py'), 'wb') as stream:
            stream.write(b'from __future__ import generator_stop\n' + source)
        complaint = compiled(folder)
        if complaint:
            last = [line for line in complaint.splitlines() if line.startswith('prog.py:')]
            message = last[0].split(': ', 1)[-1] if last else complaint[:200]
            return 'syntax_error', 1, b'', complaint.encode(), b'SyntaxError', message.encode()
        os.unlink(os.path.join(folder, 'prog.py'))
        environment = dict(os.environ, PYTHONPATH=own_folder)
        done = subprocess.run([sys.executable, '-c', IMPORT], cwd=folder, env=environment,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        try:
            with open(os.path.join(folder, 'outcome')) as stream:
                status, kind, message = stream.read().split('\n', 2)
        except OSError:
            return 'crashed', 134, done.stdout, done.stderr, b'', b'status %d' % done.returncode
        outcome = 'raised' if kind else 'exited' if int(status) else 'finished'
        return outcome, int(status), done.stdout, done.stderr, kind.encode(), message.encode()


def main():
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    own_folder = os.getcwd()
    said = subprocess.run(['cython3', '--version'], stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout
    version, python = said.split()[-1].decode(), '.'.join(map(str, sys.version_info[:3]))
    answers.write(('weft-target 1 cython %s %s\n' % (version, python)).encode())
    answers.flush()
    for line in iter(requests.readline, b''):
        outcome, status, *texts = run_program(requests.read(int(line.split()[1])), own_folder)
        sizes = ' '.join(str(len(text)) for text in texts)
        answers.write(('done %s %d %s\n' % (outcome, status, sizes)).encode() + b''.join(texts))
        answers.flush()


assert weft_recorder.PROTOCOL       # it lies here for the programs' processes
main()
