#!/usr/bin/env python3
# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""What the recorder shows, on every CPython that this machine has: the interpreter that runs the test, those
in PATH and those that pyenv keeps. Versions without level `calls` (3.6, 3.7) are checked for their output.

usage: recorder_test.py COMPANION.so [TEST...]      the companion is what gives a program virtual time
"""
import glob
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
RECORDER = os.path.join(HERE, '..', '..', 'traces', 'reference', 'recorder.py')
MINORS = range(6, 15)
COMPANION = sys.argv.pop(1) if len(sys.argv) > 1 and sys.argv[1].endswith('.so') else ''


def interpreters():
    """(name, path) of one interpreter for each version, oldest first."""
    root = os.environ.get('PYENV_ROOT', os.path.expanduser('~/.pyenv'))
    found = []
    for minor in MINORS:
        path = '/usr/bin/python3.%d' % minor
        kept = sorted(glob.glob(os.path.join(root, 'versions', '3.%d.*' % minor, 'bin', 'python')))
        if os.path.exists(path) or kept:
            found.append(('3.%d' % minor, path if os.path.exists(path) else kept[-1]))
    return found or [('this', sys.executable)]


def record(python, source, *arguments):
    """(wait status, level, output, errors, events without their lines) of a program."""
    folder = tempfile.mkdtemp(prefix='weft-test-')
    try:
        path = os.path.join(folder, 'prog.py')
        with open(path, 'w') as out:
            out.write(source)
        command = [python, RECORDER] + list(arguments) + ['--time', COMPANION] * bool(COMPANION) + [path]
        answer = subprocess.run(command, stdout=subprocess.PIPE, timeout=120)
    finally:
        shutil.rmtree(folder)
    _, head, rest = answer.stdout.split(b'\n', 2)
    word, status, level, out_size, err_size, event_size = head.decode().split()
    assert word == 'done'
    out, err = int(out_size), int(out_size) + int(err_size)
    assert len(rest) == err + int(event_size)
    events = [line.split('\t') for line in rest[err:].decode().splitlines()]
    return int(status), level, rest[:out].decode(), rest[out:err].decode(), without_unanswered_exits(events)


def without_unanswered_exits(events):
    """Rule 5 of docs/trace_format.md, and no lines."""
    kept = []
    for fields in events:
        event = ' '.join(fields[:2] + fields[3:])
        ends = event == 'raised %s GeneratorExit()' % fields[1]
        if ends and kept and kept[-1] == 'thrown %s GeneratorExit' % fields[1]:
            kept.pop()
        else:
            kept.append(event)
    return kept


class Recorder(unittest.TestCase):
    maxDiff = None

    def check(self, source, expected, output='', since=(3, 6)):
        """The events of a program are these where a version shows them; its output is this in all."""
        for name, python in interpreters():
            if name != 'this' and tuple(map(int, name.split('.'))) < since:
                continue
            with self.subTest(version=name):
                _, level, out, err, shown = record(python, source)
                self.assertEqual(out, output, err)
                if level == 'calls':
                    self.assertEqual(shown, expected.strip().split('\n') if expected else [])
                else:
                    self.assertIn(name, ('3.6', '3.7'))

    def test_a_value_through_a_chain_shows_the_innermost_body_only(self):
        self.check("""
def a():
    x = yield 1
    return x
def b():
    return (yield from a())
def c():
    r = yield from b()
    yield r
g = c()
next(g)
g.send("s")
""", """
started 1 generator c
started 2 generator b
started 3 generator a
yielded 3 1
sent 3
returned 3 's'
returned 2 's'
yielded 1 's'
""")

    def test_an_exception_goes_to_the_innermost_body_first(self):
        self.check("""
def a():
    try:
        yield 1
    except ValueError:
        yield 2
def b():
    try:
        yield from a()
    except KeyError:
        yield 3
g = b()
next(g)
g.throw(ValueError())
g.throw(KeyError())
""", """
started 1 generator b
started 2 generator a
yielded 2 1
thrown 2 ValueError
yielded 2 2
thrown 2 KeyError
raised 2 KeyError()
yielded 1 3
""")

    def test_a_plain_iterator_makes_the_delegating_body_speak(self):
        self.check("""
class Answers:
    def __iter__(self): return self
    def __next__(self): return 'n'
    def throw(self, *a): return 't'
def g():
    yield from [1]
    yield from Answers()
it = g()
next(it)
next(it)
it.throw(ValueError)
next(it)
""", """
started 1 generator g
yielded 1 1
sent 1
yielded 1 'n'
sent 1
yielded 1 'n'
""")

    def test_a_delegate_that_ends_in_throw_lets_the_body_go_on(self):
        self.check("""
class Ends:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *a): raise StopIteration(3)
def g():
    yield (yield from Ends())
it = g()
next(it)
it.throw(ValueError)
""", """
started 1 generator g
yielded 1 1
sent 1
yielded 1 3
""")

    def test_a_frame_that_takes_the_place_of_another_is_a_new_body(self):
        self.check("""
def g(): yield 1
for _ in range(3):
    it = g()
    next(it)
    it = None
    try: g().throw(ValueError)
    except ValueError: pass
""", """
started 1 generator g
yielded 1 1
started 2 generator g
yielded 2 1
started 3 generator g
yielded 3 1
""")

    def test_an_iterator_around_a_body_is_not_that_body(self):
        self.check("""
def a():
    yield 1
    yield 2
def g():
    yield from map(str, a())
it = g()
next(it)
next(it)
""", """
started 1 generator g
started 2 generator a
yielded 2 1
yielded 1 '1'
sent 1
sent 2
yielded 2 2
yielded 1 '2'
""")

    def test_the_exception_that_leaves_is_the_one_shown(self):
        bodies = {
            'finally': "try: yield\n    finally: swallow()",
            'bare': "try: yield\n    except KeyError:\n        swallow()\n        raise",
            'named': "try: yield\n    except KeyError as e:\n        raise ValueError(1)",
            'unmatched': "try: yield\n    except OSError: pass",
            'with': "with manager(): yield",
            'nested': "try:\n        try: yield\n        finally: swallow()\n    except OSError: pass",
            'loop': "for _ in [1]:\n        try: yield\n        finally:\n            for _ in []: pass",
            'other in finally': "try: yield\n    finally:\n        try: raise OSError\n"
                                "        except OSError: swallow()",
            'loop in finally': "try: yield\n    finally:\n        for _ in Ends(): pass",
            'handler in handler': "try: yield\n    except KeyError:\n        try: raise OSError\n"
                                  "        except OSError as e: swallow()\n        raise",
            'yield in handler': "try: raise OSError\n    except OSError as e: yield",
            'again': "try: yield\n    except KeyError as e:\n        swallow()\n        raise e",
        }
        for name, body in sorted(bodies.items()):
            left = 'ValueError(1)' if name == 'named' else "KeyError('k')"
            self.check("""
class manager:
    def __enter__(self): pass
    def __exit__(self, *a): swallow()
class Ends:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
def swallow():
    try: raise ZeroDivisionError
    except ZeroDivisionError: pass
def g():
    %s
it = g()
next(it)
try: it.throw(KeyError('k'))
except Exception: pass
""" % body, """
started 1 generator g
yielded 1 None
thrown 1 KeyError
raised 1 %s
""" % left)

    def test_a_body_that_has_not_started_is_not_shown(self):
        self.check("""
def g(): yield
g().close()
try: g().throw(ValueError)
except ValueError: print('left')
list(x for x in [1])
""", """
started 1 generator <genexpr>
yielded 1 1
sent 1
returned 1 None
""", 'left\n')

    def test_stop_iteration_leaves_as_runtime_error(self):
        self.check("""
def g():
    raise StopIteration(1)
    yield
try: next(g())
except RuntimeError: pass
""", """
started 1 generator g
raised 1 RuntimeError('generator raised StopIteration')
""", since=(3, 7))

    def test_coroutines_and_async_generators_are_bodies(self):
        self.check("""
import types
@types.coroutine
def pause(): return (yield 'p')
async def numbers():
    await pause()
    yield 5
async def main():
    async for n in numbers():
        return n
c = main()
c.send(None)
try: c.send(None)
except StopIteration as e: print(e.value)
""", """
started 1 coroutine main
started 2 async_generator numbers
started 3 generator pause
yielded 3 'p'
sent 3
returned 3 None
yielded 2 5
returned 1 5
""", '5\n')

    def test_objects_die_when_they_die_without_the_recorder(self):
        self.check("""
class Loud:
    def __init__(self, name): self.name = name
    def __del__(self): print(self.name)
def g(first):
    second = Loud('second')
    del first
    print('after first')
    second = None
    print('after second')
    yield Loud('yielded')
    print('resumed')
def f():
    local = Loud('local')
    del local
    print('after local')
f()
it = g(Loud('first'))
next(it)
print('paused')
next(it, None)
print('ended')
""", """
started 1 generator g
yielded 1 <Loud>
sent 1
returned 1 None
""", 'local\nafter local\nfirst\nafter first\nsecond\nafter second\nyielded\npaused\nresumed\nended\n')

    def test_the_program_is_the_main_program(self):
        self.check("""
import sys
print(__name__, sys.argv, [m for m in sys.modules if 'recorder' in m or 'customize' in m])
print(sys._getframe().f_back, sys.excepthook is sys.__excepthook__)
""", '', "__main__ ['prog.py'] []\nNone True\n", since=(3, 8))

    def test_what_runs_at_the_end_is_recorded(self):
        self.check("""
def g():
    try: yield 1
    finally: print('closed', list(h()))
def h(): yield 2
it = g()
next(it)
print('end')
""", """
started 1 generator g
yielded 1 1
thrown 1 GeneratorExit
started 2 generator h
yielded 2 2
sent 2
returned 2 None
raised 1 GeneratorExit()
""", 'end\nclosed [2]\n')

    def test_an_uncaught_exception_is_reported_with_its_arguments(self):
        for name, python in interpreters():
            with self.subTest(version=name):
                status, _, _, err, shown = record(python, "raise ValueError(1, 'two')\n")
                self.assertEqual((status >> 8, shown), (1, ["uncaught ValueError "]), err)


@unittest.skipUnless(COMPANION, 'needs the companion')
class VirtualTime(unittest.TestCase):
    maxDiff = None

    def check(self, source, output, since=(3, 6), ends=None):
        """The output is this; `ends` is the last event of a program that does not end by itself."""
        for name, python in interpreters():
            if name != 'this' and tuple(map(int, name.split('.'))) < since:
                continue
            with self.subTest(version=name):
                _, _, out, err, shown = record(python, source, '--output')
                self.assertEqual(out, output, err)
                self.assertEqual(shown, [ends] if ends else [])

    def test_clocks_begin_at_fixed_points_and_stand_while_code_runs(self):
        self.check("""
import time, datetime
print(time.time(), time.monotonic(), time.perf_counter(), time.process_time())
for _ in range(100000): pass
print(time.time(), time.monotonic(), datetime.datetime.now())
""", '1700000000.0 1000.0 1000.0 0.0\n1700000000.0 1000.0 2023-11-14 22:13:20\n')

    def test_a_day_of_sleep_takes_no_time(self):
        self.check("""
import time
time.sleep(86400)
time.sleep(0)
print(time.monotonic(), time.time())
""", '87400.0 1700086400.0\n')

    def test_until_3_10_sleep_ends_at_a_whole_microsecond(self):
        for name, python in interpreters():
            with self.subTest(version=name):
                _, _, out, _, _ = record(python, "import time\ntime.sleep(1e-9)\nprint(time.monotonic())")
                old = name in ('3.6', '3.7', '3.8', '3.9', '3.10')
                self.assertEqual(out, '1000.000001\n' if old else '1000.000000001\n')

    def test_the_loop_wakes_exactly_when_a_timer_is_due(self):
        self.check("""
import asyncio
loop = asyncio.new_event_loop()
async def late(delay):
    await asyncio.sleep(delay)
    print(delay, loop.time())
async def main():
    await asyncio.gather(*[asyncio.ensure_future(late(d)) for d in (3600, 0.1, 0.0005, 1e-7, 100000.25)])
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
""", '1e-07 1000.0000001\n0.0005 1000.0005\n0.1 1000.1\n3600 4600.0\n100000.25 101000.25\n')

    def test_a_program_cannot_see_that_time_is_virtual(self):
        self.check("""
import asyncio, os, sys, time, traceback
print(repr(time.sleep), repr(time.monotonic), type(asyncio.new_event_loop()).__name__)
try: time.sleep('x')
except TypeError: print(len(traceback.extract_tb(sys.exc_info()[2])))
print([k for k in os.environ if 'LD_' in k], [f for f in os.listdir('.') if f.endswith('.so')])
print(time.get_clock_info('monotonic').resolution)
""", '<built-in function sleep> <built-in function monotonic> _UnixSelectorEventLoop\n1\n[] []\n1e-09\n')

    def test_threads_run_one_at_a_time_until_they_wait(self):
        self.check("""
import queue, threading, time
def work(name, pause):
    for i in range(2):
        print(name, i, time.monotonic())
        time.sleep(pause)
threads = [threading.Thread(target=work, args=a) for a in (('a', 2), ('b', 3))]
for t in threads: t.start()
print('main')
for t in threads: t.join()
q = queue.Queue()
t = threading.Thread(target=lambda: [q.put(i) for i in range(2)] and time.sleep(1) or q.put(None))
t.start()
print(q.get(), q.get(), q.get(), time.monotonic())
e = threading.Event()
print(e.wait(5), time.monotonic())
threading.Timer(60, e.set).start()
print(e.wait(), time.monotonic())
""", 'a 0 1000.0\nb 0 1000.0\nmain\na 1 1002.0\nb 1 1003.0\n0 1 None 1007.0\nFalse 1012.0\nTrue 1072.0\n')

    def test_sets_of_tasks_are_gone_through_in_an_order_that_repeats(self):
        self.check("""
import asyncio
async def main():
    tasks = [asyncio.ensure_future(asyncio.sleep(1)) for _ in range(20)]
    print([tasks.index(t) for t in set(tasks)])
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
""", str(list(range(20))) + '\n')

    def test_the_loop_is_watched(self):
        for name, python in interpreters():
            with self.subTest(version=name):
                _, level, _, err, shown = record(python, """
import asyncio
def fails(): raise KeyError(1)
async def main(loop):
    loop.call_later(9, fails).cancel()
    task = asyncio.ensure_future(asyncio.sleep(5))
    loop.call_later(1, task.cancel)
    await asyncio.sleep(1.5)
    task.cancel()
    await asyncio.wait([task])
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.set_exception_handler(lambda loop, context: None)
loop.call_soon(fails)
loop.run_until_complete(main(loop))
""", '--loop')
                if level == 'output':
                    self.assertIn(name, ('3.6', '3.7'))
                    continue
                path = '__weft_program__.py:3: KeyError(1)'
                events = [event for event in shown if event.startswith('loop')]
                told = [event for event in events if 'exception_handler' in event]
                self.assertTrue(told and told[0].endswith(path), told)
                self.assertEqual([event for event in events if event not in told], [
                    'loop 1 0 scheduled fails', 'loop 1 0 task_created main', 'loop 1 0 handle_ran',
                    'loop 1 0 task_stepped', 'loop 2 0 timer_set 1009.0 fails', 'loop 2 0 handle_cancelled',
                    'loop 2 0 task_created sleep', 'loop 3 0 timer_set 1001.0', 'loop 4 0 timer_set 1001.5',
                    'loop 2 0 task_stepped', 'loop 5 0 timer_set 1005.0', 'loop 1 0 time 1001.0',
                    'loop 3 0 handle_ran', 'loop 2 0 cancel_requested', 'loop 2 0 task_stepped',
                    'loop 5 0 handle_cancelled', 'loop 2 0 task_finished cancelled', 'loop 1 0 time 1001.5',
                    'loop 4 0 handle_ran', 'loop 1 0 task_stepped', 'loop 2 0 cancel_requested',
                    'loop 1 0 task_stepped', 'loop 1 0 task_finished returned None'], err)

    def test_a_task_dies_when_it_dies_while_the_loop_is_watched(self):
        for name, python in interpreters():
            with self.subTest(version=name):
                _, _, out, err, _ = record(python, """
import asyncio, weakref
async def bad():
    await asyncio.sleep(2)
    raise ValueError
async def main(loop):
    task = asyncio.ensure_future(bad())
    known = weakref.ref(task)
    del task
    await asyncio.sleep(3)
    print(known())
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.set_exception_handler(lambda loop, context: print('told'))
loop.run_until_complete(main(loop))
""", '--loop')
                self.assertEqual(out, 'told\nNone\n', err)

    def test_bodies_are_traced_in_every_thread(self):
        for name, python in interpreters():
            with self.subTest(version=name):
                _, level, _, err, shown = record(python, """
import threading, time
def g():
    time.sleep(1)
    yield threading.current_thread().name
it = g()
t = threading.Thread(target=next, args=(it,), name='first')
u = threading.Thread(target=list, args=(g(),), name='second')
for one in (t, u): one.start()
for one in (t, u): one.join()
""")
                if level == 'calls':
                    self.assertEqual(shown, ["started 1 generator g", "started 2 generator g",
                                             "yielded 1 'first'", "yielded 2 'second'", "sent 2",
                                             "returned 2 None"], err)
                else:
                    self.assertIn(name, ('3.6', '3.7'))

    def test_a_loop_with_nothing_to_do_is_a_deadlock(self):
        self.check("""
import asyncio
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
async def sub(): await loop.create_future()
async def main():
    await loop.create_task(sub())
print('begins', end='')
loop.run_until_complete(main())
""", 'begins', (3, 8), 'deadlock Task-1 waits for Task-2; Task-2 waits for <Future>')

    def test_a_loop_without_tasks_says_what_it_runs_for(self):
        self.check("""
import asyncio
loop = asyncio.new_event_loop()
loop.run_until_complete(loop.create_future())
""", '', ends='deadlock MainThread runs a loop until <Future>')
        self.check('import asyncio\nasyncio.new_event_loop().run_forever()\n', '',
                   ends='deadlock MainThread runs a loop for ever')

    def test_threads_that_wait_for_each_other_are_a_deadlock(self):
        self.check("""
import threading
a, b = threading.Lock(), threading.Event()
a.acquire()
def work():
    a.acquire()
    b.set()
threading.Thread(target=work, name='worker').start()
b.wait()
""", '', ends='deadlock MainThread waits at line 9; worker waits at line 6')


if __name__ == '__main__':
    unittest.main()
