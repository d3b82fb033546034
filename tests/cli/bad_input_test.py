# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Bad input: each kind has one clear line, an exit status of its own, and never a stack trace."""

import os
import signal
import stat
import subprocess
import sys
import unittest

import command_line

GOOD = "print('hello')\n"
TRACE = ('{"weft_trace": 1, "program": {"name": "a.py", "source": ["pass\\n"]}, "profile": "3.11",\n'
         '"engine": {"kind": "model", "name": "weft", "version": "0.1.0"},\n'
         '"schedule": {"strategy": "fifo", "seed": 0, "choices": []}, "level": "output", "shows": [],\n'
         '"outcome": {"kind": "finished"}, "exit_status": 0, "out": [], "err": [], "events": []}\n')

DEEP = """
class Deep:
    def __repr__(self): return repr(self)
    def __str__(self): return str(self)
    def __format__(self, spec): return format(self, spec)
    def __eq__(self, other): return self == other
    def __lt__(self, other): return other < self
    def __hash__(self): return hash(self)
    def __getattr__(self, name): return getattr(self, name + "x")
    def __iter__(self): return iter(self)
    def __call__(self): return self()
    def __len__(self): return len(self)
    def __bool__(self): return bool(self)
    def __add__(self, other): return self + other
    def __contains__(self, item): return item in self
    def __getitem__(self, key): return self[key]
def delegates():
    yield from delegates()
def loops():
    for item in loops():
        yield item
def makes():
    return next(makes_in(x for x in [0]))
def makes_in(given):
    return (makes() for x in given)
left, right, names = [], [], {}
for i in range(100000):
    left, right, names = [left], [right], {0: names}
deep = Deep()
for name, function in (
        ("repr", lambda: repr(deep)), ("str", lambda: str(deep)), ("format", lambda: f"{deep}"),
        ("percent", lambda: "%s" % deep), ("eq", lambda: deep == 1), ("lt", lambda: deep < deep),
        ("sorted", lambda: sorted([deep, deep])), ("hash", lambda: {deep: 1}), ("getattr", lambda: deep.name),
        ("iter", lambda: list(deep)), ("call", lambda: deep()), ("len", lambda: len(deep)),
        ("bool", lambda: not deep), ("add", lambda: deep + 1), ("contains", lambda: 1 in deep),
        ("item", lambda: deep[0]), ("yield from", lambda: next(delegates())), ("for", lambda: next(loops())),
        ("generator expressions", makes), ("lists compared", lambda: left == right),
        ("list shown", lambda: repr(left)), ("dict shown", lambda: repr(names))):
    try:
        function()
        print(name, "ended")
    except RecursionError as error:
        print(name + ":", type(error).__name__)
print("end")
"""


class BadInput(command_line.TestCase):
    def assert_one_line(self, result, status, *parts):
        """The status, and as the first line of the errors one that holds these parts."""
        self.assertEqual(result.returncode, status, result.stderr)
        first = result.stderr.splitlines()[0]
        for part in parts:
            self.assertIn(part, first)
        self.assertNotIn("terminate called", result.stderr)

    def script(self, name, text):
        path = self.write(name, text)
        os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)
        return path

    # Programs.

    def test_a_missing_program(self):
        for verb in ("run", "record"):
            self.assert_one_line(self.weft(verb, "missing.py"), 3, f"weft {verb}: missing.py: ")

    def test_a_directory_instead_of_a_program(self):
        self.assert_one_line(self.weft("run", self.folder), 3, "is a directory")

    @unittest.skipIf(os.geteuid() == 0, "root reads every file")
    def test_an_unreadable_program(self):
        os.chmod(self.write("secret.py", GOOD), 0)
        self.assert_one_line(self.weft("run", "secret.py"), 3, "secret.py: ")

    def test_broken_python_is_reported_as_python_does(self):
        self.write("broken.py", "x = 1\ny = = 2\n")
        result = self.weft("run", "broken.py")
        self.assertEqual(result.returncode, 3)
        self.assertEqual(result.stderr, '  File "broken.py", line 2\n    y = = 2\n        ^\n'
                                        "SyntaxError: invalid syntax\n")

    def test_a_program_that_is_not_utf_8(self):
        with open(os.path.join(self.folder, "latin.py"), "wb") as stream:
            stream.write(b"x = '\xe9'\n")
        result = self.weft("run", "latin.py")
        self.assertEqual(result.returncode, 3)
        self.assertIn("SyntaxError: ", result.stderr)
        self.assertIn("latin.py", result.stderr)

    def test_unsupported_python_is_named_with_its_place(self):
        self.write("socket.py", "import os\nprint('begins')\n")
        self.write("sockets.py", "print('begins')\nimport asyncore\n")
        result = self.weft("run", "sockets.py")
        self.assert_one_line(result, 3, "sockets.py:2:", "not supported", "asyncore")
        self.assertEqual(result.stdout, "")

    def test_unsupported_python_within_unsupported_python(self):
        self.write("generic.py", "class A[T]:\n    def m(self):\n        return [x for x in range(2)]\n")
        result = self.weft("run", "--profile", "3.13", "generic.py")
        self.assert_one_line(result, 3, "generic.py:1:", "not supported", "type parameters")

    # Where results go.

    def test_a_full_disk(self):
        self.write("good.py", GOOD)
        for arguments in (("run", "good.py"), ("record", "good.py"), ("--help",), ("run", "--help"), ("--version",)):
            if command_line.PROGRAM is None:
                self.skipTest("weft was not built")
            with open("/dev/full", "w", encoding="utf-8") as full:
                result = subprocess.run([command_line.PROGRAM, *arguments], stdout=full, stderr=subprocess.PIPE,
                                        text=True, cwd=self.folder, timeout=command_line.TIMEOUT_SECONDS)
            self.assert_one_line(result, 3, "standard output cannot be written")
        result = self.weft("run", "good.py", "--trace", "/dev/full")
        self.assert_one_line(result, 3, "weft run: /dev/full: cannot be written: No space left on device")
        self.assertEqual(result.stdout, "hello\n")

    def test_a_folder_that_cannot_be_written(self):
        self.write("good.py", GOOD)
        for place in ("/proc/trace.json", "nowhere/trace.json", self.folder):
            result = self.weft("run", "good.py", "--trace", place)
            self.assert_one_line(result, 3, f"weft run: {place}: cannot be written: ")
            self.assertEqual(result.stdout, "hello\n")

    def test_a_reader_that_goes_away(self):
        if command_line.PROGRAM is None:
            self.skipTest("weft was not built")
        self.write("long.py", "for i in range(100000):\n    print(i)\n")
        process = subprocess.Popen([command_line.PROGRAM, "run", "long.py"], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True, cwd=self.folder)
        self.assertEqual(process.stdout.readline(), "0\n")
        process.stdout.close()
        self.assertEqual(process.stderr.read(), "")
        process.stderr.close()
        self.assertEqual(process.wait(), -signal.SIGPIPE)

    # Programs that go deep.

    def test_source_that_is_nested_too_deeply(self):
        for name, text in (("brackets", "x = " + "(" * 100000 + ")" * 100000), ("lists", "x = " + "[" * 5000 + "]" * 5000),
                           ("signs", "x = " + "-" * 100000 + "1"), ("lambdas", "x = " + "lambda: " * 5000 + "1"),
                           ("powers", "x = " + "2**" * 20000 + "2"), ("calls", "f" + "(1)" * 50000),
                           ("attributes", "x = a" + ".b" * 50000), ("elifs", "if 1: pass\n" + "elif 1: pass\n" * 20000)):
            with self.subTest(name):
                self.write("deep.py", text + "\n")
                result = self.weft("run", "deep.py")
                self.assertEqual(result.returncode, 3, result.stderr[-200:])
                self.assertRegex(result.stderr.splitlines()[-1], "^SyntaxError: too many")

    def test_endless_recursion_of_every_kind_is_a_recursion_error(self):
        self.write("deep.py", DEEP)
        result = self.weft("run", "deep.py")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertEqual(result.stdout.splitlines()[-1], "end")
        for line in result.stdout.splitlines()[:-1]:
            self.assertRegex(line, ": RecursionError$")

    def test_finalisers_without_end_meet_a_budget(self):
        self.write("deep.py", "class A:\n    def __del__(self):\n        A()\nA()\n")
        self.assert_one_line(self.weft("run", "deep.py", "--steps", "100000"), 4, "the budget of steps ran out: 100000")

    # Budgets.

    def test_an_endless_loop_ends_with_the_budget_of_steps(self):
        self.write("loop.py", "while True:\n    pass\n")
        result = self.weft("run", "loop.py", "--steps", "10000")
        self.assert_one_line(result, 4, "loop.py: the budget of steps ran out: 10000")
        self.assertEqual(result.stderr.splitlines()[-1], "repeat: weft run loop.py --steps 10000")

    def test_endless_recursion_is_a_recursion_error(self):
        self.write("deep.py", "def f():\n    f()\nf()\n")
        result = self.weft("run", "deep.py")
        self.assertEqual(result.returncode, 1)
        self.assertIn("RecursionError: maximum recursion depth exceeded", result.stderr)
        self.assertIn("[Previous line repeated 9", result.stderr)

    def test_endless_output_ends_with_the_budget_of_output(self):
        self.write("flood.py", "while True:\n    print('x' * 1000)\n")
        self.assert_one_line(self.weft("run", "flood.py", "--output-bytes", "5000"), 4, "the budget of output_bytes")

    def test_a_memory_hog_ends_with_the_budget_of_heap(self):
        self.write("hog.py", "kept = []\nwhile True:\n    kept.append('x' * 100000)\n")
        self.assert_one_line(self.weft("run", "hog.py", "--heap-bytes", "50000000"), 4, "the budget of heap_bytes")

    def test_too_many_fibers(self):
        self.write("fibers.py", "def g():\n    yield\nkept = []\nwhile True:\n    kept.append(g())\n    next(kept[-1])\n")
        self.assert_one_line(self.weft("run", "fibers.py", "--fibers", "100"), 4, "the budget of fibers ran out: 100")

    def test_ctrl_c_ends_cleanly(self):
        if command_line.PROGRAM is None:
            self.skipTest("weft was not built")
        path = self.write("loop.py", "while True:\n    pass\n")
        process = subprocess.Popen([command_line.PROGRAM, "run", path, "--steps", "100000000000000"],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        # The signal is sent again until it is answered: the first ones may come before weft listens.
        while process.poll() is None:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(0.2)
            except subprocess.TimeoutExpired:
                pass
        out, err = process.communicate()
        self.assertIn(process.returncode, (130, -signal.SIGINT))
        self.assertLessEqual(len(err.splitlines()), 1, err)

    # Interpreters.

    def test_a_missing_interpreter(self):
        self.write("good.py", GOOD)
        for verb in ("run", "record"):
            self.assert_one_line(self.weft(verb, "good.py", "--on", "no-such-python"), 3, "no-such-python: no such")

    def test_an_interpreter_that_prints_garbage(self):
        self.write("good.py", GOOD)
        liar = self.script("liar", "#!/bin/bash\necho garbage\n")
        self.assert_one_line(self.weft("record", "good.py", "--on", liar), 3, "is not a Python that weft can drive")

    def test_an_interpreter_that_is_too_old(self):
        self.write("good.py", GOOD)
        old = self.script("old", "#!/bin/bash\necho weft 3 cpython 2.7.18 0\ncat\n")
        self.assert_one_line(self.weft("record", "good.py", "--on", old), 3, "is Python 2.7.18")

    def test_a_program_that_hangs_the_interpreter(self):
        self.write("hang.py", "while True:\n    pass\n")
        result = self.weft("run", "hang.py", "--on", sys.executable, "--time-limit", "300")
        self.assert_one_line(result, 4, "hang.py: stopped at the time limit of 300 ms")

    def test_a_program_that_kills_the_interpreter(self):
        self.write("crash.py", "import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)\n")
        result = self.weft("run", "crash.py", "--on", sys.executable)
        self.assert_one_line(result, 139, "crash.py: the interpreter died: signal 11")

    # Traces.

    def test_a_corrupt_trace(self):
        self.write("good.json", TRACE)
        for name, text, part in (("no.json", "", "no.json: "), ("half.json", TRACE[:200], "half.json: "),
                                 ("list.json", "[]", "list.json: "),
                                 ("version.json", TRACE.replace('"weft_trace": 1', '"weft_trace": 99'), "version"),
                                 ("type.json", TRACE.replace('"exit_status": 0', '"exit_status": "x"'), "exit_status")):
            self.write(name, text)
            self.assert_one_line(self.weft("diff", "good.json", name), 3, "weft diff: " + name, part)
            self.assert_one_line(self.weft("replay", name), 3, "weft replay: " + name, part)

    def test_a_directory_or_nothing_instead_of_a_trace(self):
        self.write("good.json", TRACE)
        self.assert_one_line(self.weft("diff", self.folder, "good.json"), 3, "is a directory")
        self.assert_one_line(self.weft("diff", "good.json", "missing.json"), 3, "missing.json: ")

    def test_a_huge_trace(self):
        path = self.write("huge.json", "")
        os.truncate(path, 80 << 20)
        self.assert_one_line(self.weft("replay", "huge.json"), 3, "huge.json: ")

    # The corpus.

    def test_a_corpus_that_is_not_there(self):
        self.assert_one_line(self.weft("conform", "--corpus", "nowhere", "--no-live"), 3, "nowhere/programs: ")

    def test_a_list_of_differences_without_a_reason(self):
        self.write("corpus/programs/one/a.py", GOOD)
        self.write("corpus/differs", "one/a all\n")
        self.assert_one_line(self.weft("conform", "--corpus", "corpus", "--no-live"), 3, "corpus/differs:1: ", "reason")


if __name__ == "__main__":
    sys.exit(unittest.main())
