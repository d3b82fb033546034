# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""weft conform on a small corpus: the table, failures, known differences, recording, machine formats."""

import json
import os
import sys
import unittest
import xml.etree.ElementTree

import command_line

LIVE = ("--live", sys.executable)
PROFILE = "%d.%d" % sys.version_info[:2]


class Conform(command_line.TestCase):
    def setUp(self):
        super().setUp()
        self.write("corpus/programs/first/a.py", "def g():\n    yield 1\nprint(list(g()))\n")
        self.write("corpus/programs/first/b.py", "import _shared\nprint(_shared.word)\n")
        self.write("corpus/programs/first/_shared.py", "word = 'shared'\n")
        self.write("corpus/programs/second/c.py", "# requires: 3.14\nprint('c')\n")

    def conform(self, *arguments):
        return self.weft("conform", "--corpus", "corpus", *arguments)

    def record(self):
        result = self.conform("--record", *LIVE)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result

    # A recording that no engine agrees with.
    def spoil(self):
        path = os.path.join(self.folder, "corpus/recorded/first/a.json")
        with open(path, encoding="utf-8") as stream:
            text = stream.read()
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(text.replace('yielded 1', 'yielded 2'))

    def test_a_table_by_topic_and_version(self):
        self.record()
        result = self.conform("--no-live")
        self.assertEqual(result.returncode, 0, result.stdout)
        lines = result.stdout.splitlines()
        self.assertEqual(lines[0].split(), ["topic", PROFILE])
        self.assertEqual(lines[1].split(), ["first", "2"])
        self.assertIn("2 cases compared: 2 agree, 0 fail, 0 known differences.", result.stdout)

    def test_a_live_interpreter_is_a_column(self):
        result = self.conform("--no-recorded", *LIVE)
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertRegex(result.stdout.splitlines()[0], r"^topic +3\.\d+\.\d+ live$")

    def test_recording_twice_changes_nothing(self):
        self.assertIn("3 programs recorded", self.record().stdout)
        self.assertIn(" 0 recordings changed", self.record().stdout)

    def test_a_failure_is_explained_and_can_be_repeated(self):
        self.record()
        self.spoil()
        result = self.conform("--no-live")
        self.assertEqual(result.returncode, 1)
        self.assertIn("1/2", result.stdout)
        self.assertIn("first/a (%s): differs" % PROFILE, result.stdout)
        self.assertIn("line 2: yield 1", result.stdout)
        self.assertIn("repeat: weft conform --corpus corpus --match first/a --profile %s --no-live" % PROFILE, result.stdout)

    def test_a_known_difference_is_no_failure(self):
        self.record()
        self.spoil()
        self.write("corpus/differs", "# comment\nfirst/a  3.8-3.14  The recording was spoilt.\n")
        result = self.conform("--no-live")
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertIn("first/a: The recording was spoilt.", result.stdout)

    def test_a_known_difference_that_does_not_show_is_a_failure(self):
        self.record()
        self.write("corpus/differs", "first/a  all  Not so.\n")
        result = self.conform("--no-live")
        self.assertEqual(result.returncode, 1)
        self.assertIn("is listed as a known difference, but agrees", result.stdout)

    def test_a_known_difference_of_other_releases_does_not_count(self):
        self.record()
        self.spoil()
        self.write("corpus/differs", "first/a  %s.90-%s.99  Another release.\n" % (PROFILE, PROFILE))
        self.assertEqual(self.conform("--no-live").returncode, 1)
        self.write("corpus/differs", "first/a  %s.0-%s.89  These releases.\n" % (PROFILE, PROFILE))
        self.assertEqual(self.conform("--no-live").returncode, 0)

    def test_a_list_that_cannot_be_read_is_bad_input(self):
        self.record()
        for versions in ("3.x", "3.11-3.9", "3.11.5-3.11.2", "3.11,", "2.7"):
            self.write("corpus/differs", "first/a  %s  A reason.\n" % versions)
            result = self.conform("--no-live")
            self.assertEqual(result.returncode, 3, versions)
            self.assertIn("differs:1: the second word must be", result.stderr)

    def test_a_known_difference_of_no_program_is_a_failure(self):
        self.record()
        self.write("corpus/differs", "first/z  all  There is none.\n")
        result = self.conform("--no-live")
        self.assertEqual(result.returncode, 1)
        self.assertIn("names first/z, which is no program of the corpus", result.stdout)

    def test_a_recording_of_another_text_is_refused(self):
        self.record()
        self.write("corpus/programs/first/a.py", "print('changed')\n")
        result = self.conform("--no-live")
        self.assertEqual(result.returncode, 1)
        self.assertIn("was recorded from another text of the program", result.stdout)

    def test_topics_and_matches_choose(self):
        self.record()
        result = self.conform("--no-live", "--topic", "first", "--match", "/b")
        self.assertIn("1 case compared: 1 agree", result.stdout)
        result = self.conform("--no-live", "--topic", "third")
        self.assertEqual(result.returncode, 3)

    def test_nothing_to_compare_with_is_said(self):
        result = self.conform("--no-live")
        self.assertEqual(result.returncode, 3)
        self.assertIn("nothing to compare with", result.stderr)

    def test_junit_has_a_case_for_each_program_and_version(self):
        self.record()
        self.spoil()
        self.conform("--no-live", "--junit", "out.xml")
        suites = xml.etree.ElementTree.parse(os.path.join(self.folder, "out.xml")).getroot()
        self.assertEqual([suite.get("name") for suite in suites], ["first", "second"])
        self.assertEqual(suites[0].get("failures"), "1")
        self.assertEqual(len(suites[0]), 2)

    def test_json_says_the_same(self):
        self.record()
        result = self.conform("--no-live", "--json")
        whole = json.loads(result.stdout)
        self.assertTrue(whole["passed"])
        self.assertEqual({case["verdict"] for case in whole["cases"]}, {"agreed", "not_for_version"})

    def test_threads_do_not_change_the_result(self):
        self.record()
        self.assertEqual(self.conform("--no-live", "--jobs", "1").stdout, self.conform("--no-live", "--jobs", "4").stdout)


if __name__ == "__main__":
    sys.exit(unittest.main())
