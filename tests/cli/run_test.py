# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""weft run: output, tracebacks and exit statuses are those of Python."""

import json
import os
import sys
import unittest

import command_line

GENERATOR = """def g():
    try:
        yield 1
    finally:
        print("closed")

a = g()
print(next(a))
"""


class Run(command_line.TestCase):
    def run_text(self, text, *arguments):
        self.write("prog.py", text)
        return self.weft("run", "prog.py", *arguments)

    def test_it_prints_what_the_program_prints(self):
        result = self.run_text(GENERATOR)
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "1\nclosed\n", ""))

    def test_an_uncaught_exception_is_printed_with_a_traceback(self):
        result = self.run_text("def f(x):\n    return 1 // x\n\nf(0)\n", "--profile", "3.8")
        self.assertEqual(result.returncode, 1)
        self.assertEqual(result.stderr, 'Traceback (most recent call last):\n'
                         '  File "prog.py", line 4, in <module>\n    f(0)\n'
                         '  File "prog.py", line 2, in f\n    return 1 // x\n'
                         "ZeroDivisionError: integer division or modulo by zero\n")

    def test_from_3_11_on_the_traceback_marks_the_operation(self):
        result = self.run_text("def f(x):\n    return 1 // x\n\nf(0)\n", "--profile", "3.11")
        self.assertIn("    return 1 // x\n           ~~^^~~\n", result.stderr)

    def test_the_chain_of_exceptions_is_printed(self):
        result = self.run_text("try:\n    {}['k']\nexcept KeyError as e:\n    raise ValueError('x') from e\n",
                               "--profile", "3.10")
        self.assertIn("KeyError: 'k'\n\nThe above exception was the direct cause of the following exception:\n\n"
                      "Traceback (most recent call last):\n", result.stderr)
        self.assertTrue(result.stderr.endswith("ValueError: x\n"))

    def test_the_exit_status_is_the_programs(self):
        for code, status, err in (("0", 0, ""), ("None", 0, ""), ("7", 7, ""), ("256 + 5", 5, ""), ("-1", 255, ""),
                                  ("'bye'", 1, "bye\n"), ("True", 1, ""), ("(1, 2)", 1, "(1, 2)\n")):
            result = self.run_text(f"raise SystemExit({code})\n")
            self.assertEqual((result.returncode, result.stderr), (status, err), code)

    def test_the_rules_follow_the_profile(self):
        text = "def g():\n    raise StopIteration\n    yield\ntry:\n    next(g())\nexcept Exception as e:\n    print(type(e).__name__)\n"
        self.assertEqual(self.run_text(text, "--profile", "3.6").stdout, "StopIteration\n")
        self.assertEqual(self.run_text(text, "--profile", "3.7").stdout, "RuntimeError\n")

    def test_modules_beside_the_program_can_be_imported(self):
        self.write("helper.py", "value = 42\n")
        self.assertEqual(self.run_text("import helper\nprint(helper.value)\n").stdout, "42\n")

    def test_a_trace_is_written(self):
        self.assertEqual(self.run_text(GENERATOR, "--trace", "t.json").returncode, 0)
        with open(os.path.join(self.folder, "t.json"), encoding="utf-8") as stream:
            trace = json.load(stream)
        self.assertEqual(trace["engine"]["kind"], "model")
        self.assertEqual([event["kind"] for event in trace["events"]], ["started", "yielded", "resumed", "raised"][:2])
        self.assertEqual(trace["out"], ["1\n", "closed\n"])

    def test_two_runs_write_the_same_bytes(self):
        self.run_text(GENERATOR, "--trace", "a.json")
        self.run_text(GENERATOR, "--trace", "b.json")
        with open(os.path.join(self.folder, "a.json"), "rb") as a, open(os.path.join(self.folder, "b.json"), "rb") as b:
            self.assertEqual(a.read(), b.read())

    def test_a_real_python_can_run_it_instead(self):
        result = self.run_text(GENERATOR, "--on", sys.executable)
        self.assertEqual((result.returncode, result.stdout), (0, "1\nclosed\n"))

    def test_a_profile_that_the_interpreter_does_not_have_is_wrong_usage(self):
        result = self.run_text(GENERATOR, "--on", sys.executable, "--profile", "3.6")
        self.assertEqual(result.returncode, 2)

    def test_a_trace_that_cannot_be_written_is_said(self):
        result = self.run_text(GENERATOR, "--trace", "no/such/folder/t.json")
        self.assertEqual(result.returncode, 3)
        self.assertIn("no/such/folder/t.json", result.stderr)


if __name__ == "__main__":
    sys.exit(unittest.main())
