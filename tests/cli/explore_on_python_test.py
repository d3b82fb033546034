# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""weft explore --on: programs that the model refuses, explored on a real CPython."""

import json
import os
import sys
import unittest

import command_line
import explore_test as programs

PYTHON = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else sys.executable

# sqlite3 is no module of the model.
ACCOUNTS = """import asyncio
import sqlite3

base = sqlite3.connect(":memory:")
base.execute("create table account (balance integer)")
base.execute("insert into account values (100)")

async def pay(amount):
    [[seen]] = base.execute("select balance from account")
    await asyncio.sleep(0.01)
    base.execute("update account set balance = ?", (seen - amount,))

async def main():
    first = asyncio.ensure_future(pay(10))
    await asyncio.sleep(0.012)
    await pay(20)
    await first
    [[balance]] = base.execute("select balance from account")
    assert balance == 70, balance

asyncio.run(main())
"""


class ExploreOnPython(command_line.TestCase):
    def explore(self, text, *arguments):
        self.write("prog.py", text)
        result = self.weft("explore", "prog.py", "--on", PYTHON, "--json", *arguments)
        self.assertIn(result.returncode, (0, 1), result.stderr)
        answer = json.loads(result.stdout)
        self.assertEqual(result.returncode, 1 if answer["failures"] else 0)
        return answer

    def on_the_model(self, text, *arguments):
        result = self.weft("explore", "prog.py", "--json", *arguments)
        return json.loads(result.stdout)

    def test_a_program_that_the_model_refuses(self):
        answer = self.explore(ACCOUNTS, "--first", "--traces", ".")
        [failure] = answer["failures"]
        self.assertEqual((failure["kind"], failure["place"]), ("assertion", "prog.py:19"))
        self.assertEqual([d["taken"] for d in failure["deviations"]],
                         ["half as long again: timer of Task-2 in pay@10"])
        result = self.weft("replay", "prog-1.json", "--on", PYTHON)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        self.assertEqual(self.weft("explore", "prog.py").returncode, 3)

    def test_the_whole_space_is_that_of_the_model(self):
        for family in ("timing", "reordering"):
            arguments = ("--strategy", "exhaustive", "--family", family, "--runs", "40")
            here = self.explore(programs.ORDER, *arguments)
            self.assertEqual(here, self.on_the_model(programs.ORDER, *arguments))
        arguments = ("--strategy", "exhaustive", "--family", "faults", "--faults", "1")
        here = self.explore(programs.LEAK, *arguments)
        self.assertEqual(here, self.on_the_model(programs.LEAK, *arguments))

    def test_kinds_of_faults_strike_as_on_the_model(self):
        arguments = ("--fault", "message,twice,cleanup,start,collect", "--strategy", "exhaustive")
        here = self.explore(programs.LEAK, *arguments)
        self.assertEqual(here, self.on_the_model(programs.LEAK, *arguments))

    def test_what_cannot_be_had_is_refused_by_name(self):
        self.write("prog.py", "import socket\nsocket.socket().connect(('localhost', 9))\n")
        self.write("fine.py", programs.ORDER)
        for arguments, status, said in (
                (("prog.py",), 3, "socket.connect: what comes from outside the process is in no schedule"),
                (("fine.py", "--strategy", "surw"), 2, "surw looks at the steps of a run"),
                (("fine.py", "--fault", "throw"), 3, "throw: only the model does so"),
                (("fine.py", "--profile", "3.11"), 2, "--profile is of the model")):
            result = self.weft("explore", *arguments, "--on", PYTHON)
            self.assertEqual(result.returncode, status, result.stdout + result.stderr)
            self.assertIn(said, result.stderr)


if __name__ == "__main__":
    unittest.main()
