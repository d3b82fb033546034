# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""weft record, diff and replay."""

import json
import os
import sys
import unittest

import command_line

PROGRAM = """def inner():
    try:
        yield 1
    finally:
        print("inner ends")

def outer():
    result = yield from inner()
    yield result

g = outer()
next(g)
try:
    g.throw(ValueError("x"))
except ValueError as e:
    print(repr(e))
"""


class Traces(command_line.TestCase):
    def setUp(self):
        super().setUp()
        self.write("prog.py", PROGRAM)

    def record(self, name, *arguments):
        result = self.weft("record", "prog.py", "--on", sys.executable, "-o", name, *arguments)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result

    def edit(self, name, change):
        path = os.path.join(self.folder, name)
        with open(path, encoding="utf-8") as stream:
            trace = json.load(stream)
        change(trace)
        with open(path, "w", encoding="utf-8") as stream:
            json.dump(trace, stream)

    def test_a_recording_is_printed_or_written(self):
        printed = self.weft("record", "prog.py", "--on", sys.executable)
        self.assertEqual(printed.returncode, 0)
        result = self.record("a.json")
        self.assertRegex(result.stdout, r"^prog.py on cpython 3.*: finished, exit status 0; 6 events at level calls, in a.json\n$")
        with open(os.path.join(self.folder, "a.json"), encoding="utf-8") as stream:
            self.assertEqual(stream.read(), printed.stdout)

    def test_only_the_output_can_be_recorded(self):
        self.assertIn("; 0 events at level output", self.record("a.json", "--output-only").stdout)

    def test_the_loop_of_asyncio_is_told_by_both_and_repeats(self):
        self.write("loop.py", "import asyncio\nasyncio.run(asyncio.sleep(3600))\n")
        self.assertEqual(self.weft("run", "loop.py", "--profile", "%d.%d" % sys.version_info[:2],
                                   "--trace", "m.json").returncode, 0)
        result = self.weft("record", "loop.py", "--on", sys.executable, "-o", "r.json")
        self.assertIn(" at level loop", result.stdout)
        self.assertEqual(self.weft("diff", "m.json", "r.json").returncode, 0)
        for where in (("--on", sys.executable), ()):
            self.assertEqual(self.weft("replay", "r.json", *where).returncode, 0)
        with open(os.path.join(self.folder, "m.json"), encoding="utf-8") as stream:
            events = json.load(stream)["events"]
        self.assertIn({"kind": "time", "subject": 1, "seconds": "4600.0"}, events)
        self.assertIn({"kind": "timer_set", "subject": 1, "at": "4600.0"}, events)

    def test_the_level_can_be_chosen(self):
        self.write("loop.py", "import asyncio\nasyncio.run(asyncio.sleep(1))\n")
        for level in ("output", "calls", "loop"):
            self.weft("run", "loop.py", "--level", level, "--trace", "m.json")
            with open(os.path.join(self.folder, "m.json"), encoding="utf-8") as stream:
                trace = json.load(stream)
            self.assertEqual((trace["level"], bool(trace["events"])), (level, level == "loop"))
        self.assertIn("'all' is not a level", self.weft("run", "loop.py", "--level", "all").stderr)

    def test_equal_traces_agree(self):
        self.record("a.json")
        self.record("b.json")
        result = self.weft("diff", "a.json", "b.json")
        self.assertEqual(result.returncode, 0)
        self.assertTrue(result.stdout.startswith("the traces agree: "))

    def test_the_first_difference_is_shown_with_its_source_line(self):
        self.record("a.json")
        self.record("b.json")

        def change(trace):
            trace["events"][2]["value"] = "2"
        self.edit("b.json", change)
        result = self.weft("diff", "a.json", "b.json")
        self.assertEqual(result.returncode, 1)
        self.assertIn("event 3 differs", result.stdout)
        self.assertIn("yielded 1", result.stdout)
        self.assertIn("yielded 2", result.stdout)
        self.assertIn("line 3: yield 1", result.stdout)
        self.assertEqual(result.stdout.splitlines()[-1], "repeat: weft diff a.json b.json")

    def test_a_difference_is_one_json_object(self):
        self.record("a.json")
        self.record("b.json")
        self.edit("b.json", lambda trace: trace["out"].__setitem__(0, "other\n"))
        result = self.weft("diff", "a.json", "b.json", "--json")
        self.assertEqual(result.returncode, 1)
        difference = json.loads(result.stdout)
        self.assertFalse(difference["agree"])
        self.assertEqual((difference["place"], difference["index"]), ("out", 1))

    def test_standard_error_is_compared_on_request(self):
        self.record("a.json")
        self.record("b.json")
        self.edit("b.json", lambda trace: trace["err"].append("noise\n"))
        self.assertEqual(self.weft("diff", "a.json", "b.json").returncode, 0)
        self.assertEqual(self.weft("diff", "a.json", "b.json", "--errors").returncode, 1)

    def test_a_recording_repeats_on_the_interpreter_and_on_the_model(self):
        self.record("a.json")
        for where in (("--on", sys.executable), ()):
            result = self.weft("replay", "a.json", *where)
            self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
            self.assertIn("a.json repeats on ", result.stdout)

    def test_a_trace_of_the_model_repeats_byte_for_byte(self):
        self.assertEqual(self.weft("run", "prog.py", "--trace", "m.json").returncode, 0)
        self.assertEqual(self.weft("replay", "m.json", "--trace", "again.json").returncode, 0)
        with open(os.path.join(self.folder, "m.json"), "rb") as a, open(os.path.join(self.folder, "again.json"), "rb") as b:
            self.assertEqual(a.read(), b.read())

    def test_what_does_not_repeat_is_shown(self):
        self.record("a.json")
        self.edit("a.json", lambda trace: trace["events"][0].__setitem__("name", "another"))
        result = self.weft("replay", "a.json")
        self.assertEqual(result.returncode, 1)
        self.assertIn("a.json does not repeat on model", result.stdout)
        self.assertEqual(result.stdout.splitlines()[-1], "repeat: weft replay a.json")


if __name__ == "__main__":
    sys.exit(unittest.main())
