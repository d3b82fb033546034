# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Programs that ask for more than there is: each ends with the name of its budget, before the machine
notices.

Every program runs below a bound on addresses that stands in for a small machine.
"""

import resource
import subprocess
import sys
import unittest

import command_line

# Addresses, not memory: the stacks of 130,000 fibers take 9 GiB of them and touch little.
ADDRESSES = 24 << 30

HEAP = "the budget of heap_bytes ran out: "
STEPS = "the budget of steps ran out: "

# What is asked for in one operation, or made by native code without a step of the program in between.
AT_ONCE = {
    "a repeated text": ("x = 'x' * 10**12", HEAP),
    "repeated bytes": ("x = b'x' * 10**12", HEAP),
    "a repeated list": ("x = [0] * 10**12", HEAP),
    "a repeated tuple": ("x = (0,) * 10**12", HEAP),
    "zeros": ("x = bytes(10**12)", HEAP),
    "a power": ("x = 2 ** 10**11", HEAP),
    "a power of a power": ("x = 10 ** 10 ** 20", HEAP),
    "a shifted number": ("x = 1 << 10**12", HEAP),
    "a list of a range": ("x = list(range(10**12))", HEAP),
    "a padded text": ("x = 'x'.ljust(10**12)", HEAP),
    "a formatted number": ("x = '%*d' % (10**12, 1)", HEAP),
    "a formatted text": ("x = format('x', '1000000000000')", HEAP),
    "tabs": ("x = '\\t'.expandtabs(10**12)", HEAP),
    "a text replaced by a long one": ("x = 'x' * 10**6\ny = x.replace('x', x)", HEAP),
    "a long text joined": ("x = ['x' * 10**6] * 10**6\ny = ''.join(x)", HEAP),
    "a long text split": ("x = 'x ' * 10**7\ny = x.split()", HEAP),
    "a translated text": ("x = 'x' * 10**6\ny = x.translate({120: x})", HEAP),
    "an endless iterator": ("import itertools\nx = list(itertools.count())", HEAP),
    "an endless search": ("x = any(iter(int, 1))", STEPS),
    "a nested repr": ("x = [1]\nfor i in range(70):\n    x = [x, x]\nrepr(x)", STEPS),
    "a nested hash": ("x = (1,)\nfor i in range(70):\n    x = (x, x)\nhash(x)", STEPS),
    "a long product": ("x = 3 ** 10**8\ny = x * x", STEPS),
    "a long number in digits": ("x = str(1 << 10**8)", STEPS),
}

# What grows step by step.
BY_AND_BY = {
    "a list of lists": "x = []\nwhile True:\n    x.append([1])",
    "a list of texts": "x = []\nwhile True:\n    x.append('x' * 100000)",
    "a list of generators": "def g():\n    yield\nx = []\nwhile True:\n    x.append(g())",
    "a linked list": "class Node:\n    pass\nx = None\n"
                     "while True:\n    y = Node()\n    y.next = x\n    x = y",
    "a text": "x = 'x'\nwhile True:\n    x += x",
    "a bytearray": "x = bytearray(b'x')\nwhile True:\n    x += x",
    "a number": "x = 1\nwhile True:\n    x = x << 100000",
    "a dict": "x = {}\nwhile True:\n    x[len(x)] = 'y' * 500",
    "a set": "x = set()\nwhile True:\n    x.add('y' * 500 + str(len(x)))",
    "a deque": "import collections\nx = collections.deque()\nwhile True:\n    x.extend(range(1000))",
}


def has_address_sanitizer():
    with open(command_line.PROGRAM, "rb") as program:
        return b"__asan_init" in program.read()


def bound_addresses():
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES))


class Budgets(command_line.TestCase):
    def ends_with(self, program, expected, *options):
        """Runs a program under the bound; it must end by itself with this line."""
        self.write("hog.py", program + "\n")
        if command_line.PROGRAM is None:
            self.skipTest("weft was not built")
        # AddressSanitizer needs terabytes of addresses for its notes: there the budgets stand alone.
        bound = None if has_address_sanitizer() else bound_addresses
        result = subprocess.run([command_line.PROGRAM, "run", "hog.py", *options], capture_output=True,
                                text=True, cwd=self.folder, timeout=command_line.TIMEOUT_SECONDS,
                                preexec_fn=bound)
        self.assertEqual(result.returncode, 4, result.stderr)
        self.assertIn("weft run: hog.py: " + expected, result.stderr)
        return result

    def test_one_operation_never_takes_more_than_there_is(self):
        for name, (program, expected) in AT_ONCE.items():
            with self.subTest(name):
                # Before 3.11 numbers of any length may be written out.
                self.ends_with(program, expected, "--profile", "3.6", "--heap-bytes", "50000000",
                               "--steps", "10000000")

    def test_the_standard_budgets_end_a_hog(self):
        self.ends_with("x = []\nwhile True:\n    x.append('x' * 10**6)", HEAP + str(512 << 20))
        self.ends_with("while True:\n    pass", STEPS + "50000000")

    def test_what_grows_ends_with_the_heap(self):
        for name, program in BY_AND_BY.items():
            with self.subTest(name):
                self.ends_with(program, HEAP + "20000000", "--heap-bytes", "20000000")

    def test_suspended_generators_end_with_the_fibers(self):
        program = "def g():\n    yield\nx = []\nwhile True:\n    x.append(g())\n    next(x[-1])"
        self.ends_with(program, "the budget of fibers ran out: 20000", "--fibers", "20000")

    def test_suspended_stacks_count_as_heap(self):
        # What stands before the yield keeps this body on a stack of its own.
        program = "def g():\n    x = [*(), (yield)]\nx = []\nwhile True:\n    x.append(g())\n    next(x[-1])"
        self.ends_with(program, HEAP)

    def test_what_was_freed_may_be_used_again(self):
        self.write("frugal.py", "for i in range(100):\n    x = 'x' * 10**6\n    y = [0] * 10**5\n"
                                "print('done')\n")
        result = self.weft("run", "frugal.py", "--heap-bytes", "5000000")
        self.assertEqual((result.returncode, result.stdout), (0, "done\n"), result.stderr)

    def test_the_heap_ends_at_the_same_step_every_time(self):
        program = ("x = []\nwhile True:\n    x.append([len(x)])\n"
                   "    if len(x) % 1000 == 0:\n        print(len(x))")
        first = self.ends_with(program, HEAP, "--heap-bytes", "30000000")
        second = self.ends_with(program, HEAP, "--heap-bytes", "30000000")
        self.assertGreater(len(first.stdout), 1000)
        self.assertEqual(first.stdout, second.stdout)

    def test_what_no_machine_has_is_a_memory_error(self):
        self.write("beyond.py", "for make in (lambda: 'x' * 10**18, lambda: [0] * 2**61, "
                                "lambda: bytes(10**18)):\n"
                                "    try:\n        make()\n"
                                "    except MemoryError as error:\n        print(repr(error))\n")
        result = self.weft("run", "beyond.py")
        self.assertEqual((result.returncode, result.stdout), (0, "MemoryError()\n" * 3), result.stderr)


if __name__ == "__main__":
    sys.exit(unittest.main())
