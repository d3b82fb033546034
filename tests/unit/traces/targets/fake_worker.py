# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""A worker that misbehaves on request: the program is one word that says how."""
import os
import signal
import sys

requests, answers = sys.stdin.buffer, sys.stdout.buffer
kept = []


def done(outcome, status, *texts):
    texts = [text.encode() for text in texts]
    head = 'done %s %d %s\n' % (outcome, status, ' '.join(str(len(text)) for text in texts))
    answers.write(head.encode() + b''.join(texts))


def hog():
    while True:
        kept.append(bytearray(b'x') * (1 << 22))


def memory_error():
    kept.append(bytearray(1 << 40))


GREETINGS = {'greet_garbage': b'hello\n', 'greet_other': b'weft-target 9 fake 1.0 3.11\n',
             'greet_old': b'weft-target 1 fake 1.0 2.7\n', 'greet_nothing': b''}
greeting = GREETINGS.get(sys.argv[-1], b'weft-target 1 fake 1.0 3.11.2\n')
answers.write(greeting)
answers.flush()
if not greeting:
    sys.exit('no greeting today')
for line in iter(requests.readline, b''):
    word = requests.read(int(line.split()[1])).decode()
    if word == 'hang':
        signal.pause()
    elif word == 'crash':
        os.kill(os.getpid(), signal.SIGSEGV)
    elif word == 'exit':
        sys.exit(3)
    elif word == 'close':
        os.close(0)
        os.close(1)
        signal.pause()
    elif word == 'garbage':
        answers.write(b'Segmentation fault (core dumped)\n')
    elif word == 'no_newline':
        answers.write(b'x' * 5000)
    elif word == 'half':
        answers.write(b'done finished 0 1')
        answers.flush()
        os._exit(0)
    elif word == 'half_and_silence':
        answers.write(b'done finished 0 1')
        answers.flush()
        signal.pause()
    elif word == 'cut':
        answers.write(b'done finished 0 100 0 0 0\nonly this')
        answers.flush()
        os._exit(0)
    elif word == 'huge':
        answers.write(b'done finished 0 99999999999999 0 0 0\n')
    elif word == 'negative':
        answers.write(b'done finished 0 -1 0 0 0\n')
    elif word == 'unknown_outcome':
        answers.write(b'done exploded 0 0 0 0 0\n')
    elif word == 'flood':
        done('finished', 0, 'y' * 100000, '', '', '')
    elif word == 'raise':
        done('raised', 1, 'before\n', 'Traceback', 'ValueError', "'no'")
    elif word == 'bytes':
        answers.write(b'done finished 0 1 0 0 0\n\xff')
    elif word == 'hog':
        hog()
    elif word == 'memory_error':
        memory_error()
    else:
        done('finished', 0, 'pid %d\n' % os.getpid() if word == 'pid' else word + '\n', '', '', '')
    answers.flush()
