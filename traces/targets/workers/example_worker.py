# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""The smallest worker: any Python 3 as a target, `weft run --on 'target:python3 example_worker.py' FILE`.

docs/targets.md explains each line of the protocol. To make a worker for another implementation, keep the
loop at the end and replace `run_program`.
"""
import contextlib
import io
import sys


def run_program(source):
    """Gives (outcome, exit status, output, errors, type of the exception, its message)."""
    out = io.StringIO()
    try:
        code = compile(source, 'prog.py', 'exec', dont_inherit=True)
    except SyntaxError as error:
        return 'syntax_error', 1, '', '', type(error).__name__, error.msg
    try:
        with contextlib.redirect_stdout(out):
            exec(code, {'__name__': '__main__'})
    except SystemExit as error:
        status = error.code if isinstance(error.code, int) else int(error.code is not None)
        return ('exited' if status else 'finished'), status & 255, out.getvalue(), '', '', ''
    except BaseException as error:
        message = ', '.join(map(repr, error.args))
        return 'raised', 1, out.getvalue(), '', type(error).__name__, message
    return 'finished', 0, out.getvalue(), '', '', ''


def main():
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    version = '.'.join(map(str, sys.version_info[:3]))
    answers.write(('weft-target 1 example %s %s\n' % (version, version)).encode())
    answers.flush()
    for line in requests:                           # run BYTES
        source = requests.read(int(line.split()[1])).decode()
        outcome, status, *texts = run_program(source)
        texts = [text.encode('utf-8', 'replace') for text in texts]
        head = 'done %s %d %s\n' % (outcome, status, ' '.join(str(len(text)) for text in texts))
        answers.write(head.encode() + b''.join(texts))
        answers.flush()


main()
