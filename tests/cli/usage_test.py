# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""The command line itself: help texts and errors of usage."""

import re
import sys
import unittest

import command_line

VERBS = ("run", "record", "diff", "conform", "explore", "shrink", "replay", "versions", "targets")


class Usage(command_line.TestCase):
    def test_the_help_of_weft_names_every_verb(self):
        result = self.weft("--help")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        for verb in VERBS:
            self.assertRegex(result.stdout, rf"(?m)^  {verb} +\w")
        self.assertIn("Exit status: 0 agreed", result.stdout)

    def test_the_help_of_a_verb_has_its_parts_in_order(self):
        for verb in VERBS:
            result = self.weft(verb, "--help")
            self.assertEqual((result.returncode, result.stderr), (0, ""))
            parts = [result.stdout.index(part) for part in (f"Usage: weft {verb} ", "Examples:\n", "Exit status: ")]
            self.assertEqual(parts, sorted(parts))
            purpose = result.stdout.splitlines()[0]
            self.assertTrue(purpose.endswith("."), purpose)

    def test_each_help_has_three_to_five_examples_with_a_comment_over_each(self):
        for verb in VERBS:
            examples = self.weft(verb, "--help").stdout.split("Examples:\n")[1].split("\n\n")[0]
            comments = re.findall(r"(?m)^  # ", examples)
            self.assertIn(len(comments), (3, 4, 5), verb)
            self.assertRegex(examples, rf"weft {verb} ")

    def test_help_texts_fit_a_terminal(self):
        for verb in VERBS:
            for line in self.weft(verb, "--help").stdout.splitlines():
                self.assertLessEqual(len(line), 110, line)

    def test_the_defaults_are_shown(self):
        self.assertRegex(self.weft("run", "--help").stdout, r"--profile VERSION +[^-]*\(default:\s+3\.11\)")
        self.assertIn("(default: python3)", self.weft("record", "--help").stdout)

    def test_the_version_is_said(self):
        self.assertRegex(self.weft("--version").stdout, r"^weft \d+\.\d+\.\d+\n$")

    def assert_usage_error(self, verb, result, *parts):
        self.assertEqual((result.returncode, result.stdout), (2, ""), result.stderr)
        self.assertEqual(len(result.stderr.splitlines()), 1, result.stderr)
        self.assertTrue(result.stderr.endswith(f"Try 'weft {verb} --help'.\n"), result.stderr)
        for part in parts:
            self.assertIn(part, result.stderr)

    def test_a_missing_argument(self):
        self.assert_usage_error("run", self.weft("run"), "FILE")
        self.assert_usage_error("diff", self.weft("diff", "a.json"), "B")

    def test_an_unknown_option(self):
        for verb in VERBS:
            self.assert_usage_error(verb, self.weft(verb, "a", "b", "--nonsense"), "--nonsense")

    def test_a_superfluous_argument(self):
        self.assert_usage_error("run", self.weft("run", "a.py", "b.py"), "b.py")

    def test_an_option_without_its_value(self):
        self.assert_usage_error("run", self.weft("run", "a.py", "--profile"), "--profile")

    def test_a_profile_that_is_none(self):
        for version in ("2.7", "3.5", "3.15", "eleven"):
            self.assert_usage_error("run", self.weft("run", "a.py", "--profile", version), version, "3.6 to 3.14")

    def test_a_number_that_is_none(self):
        for number in ("many", "-1", "1e6", "99999999999999999999999"):
            self.assert_usage_error("run", self.weft("run", "a.py", "--steps=" + number), "--steps")

    def test_an_unknown_strategy(self):
        self.assert_usage_error("run", self.weft("run", "a.py", "--strategy", "fastest"), "fastest", "fifo")

    def test_no_verb_and_an_unknown_verb(self):
        for arguments, part in (((), "a verb is missing"), (("sing",), "'sing' is not a verb")):
            result = self.weft(*arguments)
            self.assertEqual(result.returncode, 2)
            self.assertIn(part, result.stderr)
            self.assertIn("Try 'weft --help'.", result.stderr)


if __name__ == "__main__":
    sys.exit(unittest.main())
