# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""weft versions: groups of versions, what changes between neighbours, and the rules that may make it."""

import json
import sys
import unittest

import command_line

SAME = "print('always the same')\n"
CLOSES = """def numbers():
    try:
        yield 1
    except GeneratorExit:
        return 5

g = numbers()
next(g)
print(g.close())
"""
NEEDS_ASYNCIO = """import asyncio

async def main():
    print(await asyncio.wait_for(asyncio.sleep(1, "done"), 2))

asyncio.run(main())
"""


class Versions(command_line.TestCase):
    def versions(self, text, *arguments):
        return self.weft("versions", self.write("prog.py", text), *arguments)

    def test_a_program_that_never_changes(self):
        result = self.versions(SAME)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertRegex(result.stdout, r"^3\.6 to 3\.14 .*\nnothing changes\n$")

    def test_versions_that_agree_stand_on_one_line_and_the_change_is_shown(self):
        result = self.versions(CLOSES)
        self.assertEqual((result.returncode, result.stderr), (1, ""))
        self.assertRegex(result.stdout, r"(?m)^3\.6 to 3\.12 ")
        self.assertRegex(result.stdout, r"(?m)^3\.13, 3\.14 ")
        self.assertIn("None", result.stdout)
        self.assertRegex(result.stdout, r'(?m)^  3\.12 : "None"\n  3\.13 : "5"$')
        self.assertRegex(result.stdout, r"(?m)^  rule \w+ \(since 3\.13\): .*close\(\)")

    def test_only_the_profiles_that_are_given(self):
        result = self.versions(CLOSES, "--profile", "3.12", "--profile", "3.8")
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertRegex(result.stdout, r"^3\.8, 3\.12 ")

    def test_neighbours_are_the_profiles_that_were_asked_for(self):
        result = self.versions(CLOSES, "--profile", "3.14", "--profile", "3.8")
        self.assertEqual(result.returncode, 1)
        self.assertIn("3.14", result.stdout)

    def test_versions_that_the_model_refuses_say_what_it_does_not_know(self):
        result = self.versions(NEEDS_ASYNCIO)
        self.assertRegex(result.stdout, r"(?m)^3\.6, 3\.7 +refused: not supported: .*asyncio")
        self.assertNotIn("3.7 ->", result.stdout)

    def test_a_program_that_every_version_refuses_is_bad_input(self):
        result = self.versions("import socket\n")
        self.assertEqual(result.returncode, 3)
        self.assertIn("socket", result.stdout)

    def test_json_says_the_same(self):
        result = self.versions(CLOSES, "--json")
        self.assertEqual(result.returncode, 1)
        report = json.loads(result.stdout)
        self.assertEqual([group["profiles"] for group in report["groups"]],
                         [["3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.12"], ["3.13", "3.14"]])
        change, = report["changes"]
        self.assertEqual((change["before"], change["after"]), ("3.12", "3.13"))
        self.assertEqual(change["difference"]["place"], "out")
        rules = [rule for rule in change["rules"] if "close()" in rule["text"]]
        self.assertIn("3.13", [rule["since"] for rule in rules])
        self.assertEqual(report["live"], [])

    def test_a_real_python_is_compared_with_the_model_of_its_version(self):
        result = self.versions(SAME, "--on", sys.executable)
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertRegex(result.stdout, r"(?m)^cpython 3\.\d+\.\d+\S* agrees with the model of 3\.\d+$")

    def test_an_interpreter_that_is_none_is_bad_input(self):
        result = self.versions(SAME, "--on", "no_such_python")
        self.assertEqual((result.returncode, result.stdout), (3, ""))
        self.assertIn("no_such_python", result.stderr)

    def test_a_missing_program_is_bad_input(self):
        result = self.weft("versions", "no_such_file.py")
        self.assertEqual((result.returncode, result.stdout), (3, ""))


if __name__ == "__main__":
    sys.exit(unittest.main())
