# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""What explore finds and shrinks on the model comes again on a real CPython, under the same choices."""

import json
import os
import sys
import unittest

import command_line
import explore_known_bugs_test as known_bugs
import explore_test as programs

PYTHON = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else sys.executable

THREADS = """import threading, time

log = []

def work(name):
    time.sleep(0.1)
    log.append(name)

threads = [threading.Thread(target=work, args=name) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert log == ["a", "b"], log
"""

EXECUTOR = """import asyncio, time

balance = 0

def pay_in(amount):
    global balance
    seen = balance
    time.sleep(0.01)
    balance = seen + amount

async def main():
    loop = asyncio.get_running_loop()
    first = loop.run_in_executor(None, pay_in, 1)
    await asyncio.sleep(0.012)
    await asyncio.gather(first, loop.run_in_executor(None, pay_in, 1))
    assert balance == 2, balance

asyncio.run(main())
"""

# A program for each kind of failure, and the family that shows it.
KINDS = (
    ("assertion", programs.LATE_TIMER, "timing"),
    ("assertion", programs.ORDER, "reordering"),
    ("assertion", programs.LEAK, "faults"),
    ("exception", programs.ORDER.replace('assert ready, "', 'if not ready: raise LookupError("').replace(
        'consume"', 'consume")'), "reordering"),
    ("exit", programs.ORDER.replace("assert ready,", "if not ready: raise SystemExit(3) #"), "reordering"),
    ("deadlock", programs.DEADLOCK, "timing"),
    ("livelock", programs.LIVELOCK, "timing"),
    ("exception never retrieved", programs.NEVER_RETRIEVED, "timing"),
    ("coroutine never awaited", programs.NEVER_AWAITED, "timing"),
    ("exception in a callback", programs.IN_CALLBACK, "timing"),
    ("promise broken", programs.PROMISES, "timing"),
    ("output depends on the schedule", programs.TIE, "timing"),
    ("assertion", THREADS, "timing"),
    ("assertion", EXECUTOR, "timing"),
)


class ReplayOnPython(command_line.TestCase):
    def find(self, text, family, *arguments):
        """Explores a program on the model; the failures, each with a trace."""
        self.write("prog.py", text)
        steps = ("--steps", "5000") if text == programs.LIVELOCK else ()
        result = self.weft("explore", "prog.py", "--json", "--family", family, "--traces", ".", "--first",
                           *steps, *arguments)
        self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
        return json.loads(result.stdout)["failures"]

    def confirm(self, number=1, python=PYTHON):
        result = self.weft("replay", "prog-%d.json" % number, "--on", python, "--json")
        self.assertIn(result.returncode, (0, 1), result.stderr)
        answer = json.loads(result.stdout)
        self.assertEqual(result.returncode, 0 if answer["repeats"] else 1)
        return answer

    def test_each_kind_of_failure_is_confirmed(self):
        for kind, text, family in KINDS:
            expects = ("--expect", "same-output") if kind.startswith("output") else ()
            with self.subTest(kind=kind, family=family):
                failures = self.find(text, family, *expects)
                self.assertIn(kind, [failure["kind"] for failure in failures])
                for number in range(1, len(failures) + 1):
                    answer = self.confirm(number)
                    self.assertTrue(answer["repeats"], answer)
                    self.assertEqual((answer["taken"], answer["stopped_fitting"]), (answer["choices"], ""))
                    # A run that is cut short is cut elsewhere.
                    self.assertEqual(answer.get("same_events"), None if kind == "livelock" else True)

    def test_the_failure_is_gone_where_the_schedule_is(self):
        self.find(programs.LATE_TIMER, "timing")
        trace = os.path.join(self.folder, "prog-1.json")
        with open(trace, encoding="utf-8") as stream:
            document = json.load(stream)
        document["schedule"]["choices"] = [0 for _ in document["schedule"]["choices"]]
        document["schedule"]["names"] = ["duration: in time" + name[name.index(": timer"):]
                                         for name in document["schedule"]["names"]]
        with open(trace, "w", encoding="utf-8") as stream:
            json.dump(document, stream)
        result = self.weft("replay", trace, "--on", PYTHON)
        self.assertEqual(result.returncode, 1, result.stdout)
        self.assertIn("recorded: raised AssertionError(), exit status 1\n", result.stdout)
        self.assertIn("now:      finished, exit status 0\n", result.stdout)

    def test_where_the_schedule_stops_fitting_is_told(self):
        self.find(programs.ORDER, "reordering")
        trace = os.path.join(self.folder, "prog-1.json")
        with open(trace, encoding="utf-8") as stream:
            text = stream.read()
        with open(trace, "w", encoding="utf-8") as stream:
            stream.write(text.replace("ready: Task-3 in consumer", "ready: Task-3 in eater"))
        result = self.weft("replay", trace, "--on", PYTHON)
        self.assertEqual(result.returncode, 1, result.stdout)
        self.assertIn("does not repeat on cpython ", result.stdout)
        self.assertIn("the schedule stopped fitting at choice 1: the schedule takes option 1 "
                      "(Task-3 in eater@9), "
                      "but the run is at ready \"loop\" with 2 options: 0 (Task-2 in producer@5), "
                      "1 (Task-3 in consumer@9)\n", result.stdout)

    def test_the_cancel_that_wait_for_swallows(self):
        found = 0
        for minor, has_bug in ((8, True), (9, True), (10, True), (11, True), (12, False)):
            python = "python3.%d" % minor
            profile = "3.%d" % min(minor, 11)
            self.write("prog.py", known_bugs.WAIT_FOR)
            self.weft("explore", "prog.py", "--profile", profile, "--first", "--traces", ".")
            result = self.weft("replay", "prog-1.json", "--on", python)
            if result.returncode == 3 and "no such interpreter" in result.stderr:
                continue
            found += 1
            self.assertEqual(result.returncode, 0 if has_bug else 1, result.stdout + result.stderr)
            self.assertIn("AssertionError('the cancellation was swallowed') at prog.py:18", result.stdout)
        if not found:
            self.skipTest("none of CPython 3.8 to 3.12 is here")

    def test_what_comes_from_outside_is_refused(self):
        self.find(programs.LATE_TIMER, "timing")
        trace = os.path.join(self.folder, "prog-1.json")
        with open(trace, encoding="utf-8") as stream:
            document = json.load(stream)
        document["program"]["source"] = ["import socket\n",
                                         "socket.create_connection(('localhost', 9))\n"]
        with open(trace, "w", encoding="utf-8") as stream:
            json.dump(document, stream)
        result = self.weft("replay", trace, "--on", PYTHON)
        self.assertEqual(result.returncode, 3, result.stdout)
        self.assertIn("weft replay: socket.getaddrinfo: what comes from outside the process is in no "
                      "schedule", result.stderr)

    def test_an_edited_program_is_for_the_model(self):
        self.find(programs.ORDER, "reordering")
        result = self.weft("replay", "prog-1.json", "--on", PYTHON, "--program", "prog.py")
        self.assertEqual(result.returncode, 2)


if __name__ == "__main__":
    unittest.main()
