#!/usr/bin/env python3
# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Check that the programs of the corpus are fit to be recorded.

Each program is run twice by every interpreter given, once with PYTHONHASHSEED=0 and once with a random
seed, from an empty directory. It passes when both runs print the same, end with the exit status that its
header announces (0 unless it says `# exit: N`), print no address and no path, and say nothing of a limit
they ran into. A header line `# requires: 3.8` leaves out the interpreters before that version. A program with
the header line `# time: virtual` is repeatable only in virtual time, which a plain interpreter does not have: of
it only the text is checked here.

    tests/programs/check_corpus.py                          # with the Python that runs this script
    tests/programs/check_corpus.py python3.8 python3.13     # with these
    tests/programs/check_corpus.py --groups -k close/ python3.8 python3.13

With --groups it also prints which versions answer alike. The exit status is 0 when all programs pass, 1 when
one does not, 2 when the command line or an interpreter is wrong.
"""
import argparse
import collections
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile

PROGRAMS = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'traces', 'corpus', 'programs')
LINES_MAX = 200
ADDRESS = re.compile(r'0x[0-9a-fA-F]{6,}')

Program = collections.namedtuple('Program', 'name path requires exit_status runs text')


def read_programs(root, select):
    """All programs below `root` whose name holds `select`, by name. Helpers beside them (`_x.py`) are none."""
    programs = []
    for folder, folders, files in os.walk(root):
        folders.sort()
        for file in sorted(files):
            path = os.path.join(folder, file)
            name = os.path.relpath(path, root).replace(os.sep, '/')
            if not file.endswith('.py') or file.startswith('_') or select not in name:
                continue
            with open(path, encoding='utf-8') as stream:
                text = stream.read()
            requires = re.search(r'^# requires: (\d+)\.(\d+)$', text, re.MULTILINE)
            status = re.search(r'^# exit: (\d+)$', text, re.MULTILINE)
            programs.append(Program(name, os.path.realpath(path),
                                    tuple(map(int, requires.groups())) if requires else (3, 6),
                                    int(status.group(1)) if status else 0,
                                    '\n# time: virtual\n' not in text, text))
    return programs


def version_of(interpreter):
    """The (major, minor) version of an interpreter, or None if it does not answer."""
    try:
        answer = subprocess.run([interpreter, '-c', 'import sys; print(*sys.version_info[:2])'],
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
        return tuple(int(part) for part in answer.stdout.split())
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None


def run(interpreter, program, seed, folder):
    """One run: (standard output, exit status, standard error)."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith('PYTHON')}
    environment.update(PYTHONHASHSEED=seed, PYTHONDONTWRITEBYTECODE='1', PYTHONIOENCODING='utf-8')
    try:
        done = subprocess.run([interpreter, program.path], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
    except subprocess.TimeoutExpired:
        return '', 'timeout', ''
    return done.stdout.decode('utf-8', 'replace'), done.returncode, done.stderr.decode('utf-8', 'replace')


def faults_of_text(program):
    """What is wrong with a program before it is run."""
    lines = program.text.split('\n')
    if not lines[0].startswith('# '):
        yield 'does not begin with a comment that says what it shows'
    if len(lines) > LINES_MAX:
        yield 'has more than %d lines' % LINES_MAX
    if '\t' in program.text:
        yield 'contains a tab'


def check(interpreter, program, folder):
    """The output of one program under one interpreter, and what is wrong with it."""
    first = run(interpreter, program, '0', folder)
    second = run(interpreter, program, 'random', folder)
    faults = []
    if first[:2] != second[:2]:
        faults.append('prints differently from run to run')
    if first[1] != program.exit_status:
        faults.append('exit status %s, not %s: %s' % (first[1], program.exit_status, first[2].strip()[-300:]))
    if ADDRESS.search(first[0]):
        faults.append('prints an address')
    if os.path.dirname(program.path) in first[0] or folder in first[0]:
        faults.append('prints a path')
    if not first[0] and not first[2]:
        faults.append('prints nothing')
    return first[0], faults


def groups_of(outputs):
    """Versions that answered alike: '3.6 3.7 | 3.8'."""
    groups = collections.OrderedDict()
    for version in sorted(outputs):
        groups.setdefault(outputs[version], []).append('%d.%d' % version)
    return ' | '.join(' '.join(group) for group in groups.values())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('interpreters', nargs='*', default=[sys.executable])
    parser.add_argument('--programs', default=PROGRAMS, help='the folder of the corpus')
    parser.add_argument('-k', '--select', default='', help='only programs whose name contains this')
    parser.add_argument('-j', '--jobs', type=int, default=2, help='how many to run at a time')
    parser.add_argument('--groups', action='store_true', help='print which versions answer alike')
    options = parser.parse_args()

    versions = {}
    for interpreter in options.interpreters:
        version = version_of(interpreter)
        if version is None:
            print('%s: not a Python that answers' % interpreter, file=sys.stderr)
            return 2
        versions[version] = interpreter
    programs = read_programs(options.programs, options.select)
    if not programs:
        print('no programs below %s' % options.programs, file=sys.stderr)
        return 2

    failed = 0
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        pending = [(program, {version: pool.submit(check, interpreter, program, folder)
                              for version, interpreter in versions.items() if version >= program.requires and program.runs})
                   for program in programs]
        for program, futures in pending:
            faults = list(faults_of_text(program))
            outputs = {}
            for version, future in sorted(futures.items()):
                outputs[version], found = future.result()
                faults += ['%d.%d: %s' % (version + (fault,)) for fault in found]
            failed += bool(faults)
            for fault in faults:
                print('FAILED %s: %s' % (program.name, fault))
            if options.groups:
                print('%-60s %s' % (program.name, groups_of(outputs)))
    print('%d programs, %d interpreters, %d failed' % (len(programs), len(versions), failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
