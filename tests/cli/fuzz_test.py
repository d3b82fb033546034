# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""weft fuzz: campaigns on the model and against python3, what they write, and going on."""

import json
import os
import sys
import unittest

import command_line


class Fuzz(command_line.TestCase):
    def test_the_model_keeps_its_invariants(self):
        result = self.weft("fuzz", "--count", "200", "--ci")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertEqual(result.stdout, "200 programs, 0 comparisons, 0 buckets\n")

    def test_a_program_of_a_campaign_is_the_same_each_time(self):
        one, same, other = (self.weft("fuzz", "--seed", seed, "--print", "17").stdout for seed in "112")
        self.assertEqual(one, same)
        self.assertNotEqual(one, other)

    def test_a_short_campaign_writes_its_folder_and_goes_on(self):
        for expected in 20, 40:
            result = self.weft("fuzz", "--count", "20", "--against", "python3", "--ci", "--out", "found",
                               "--resume")
            self.assertIn(result.returncode, (0, 1), result.stderr)
            self.assertIn("20 programs", result.stdout)
            with open(os.path.join(self.folder, "found", "state-1-0-of-1.json"), encoding="utf-8") as state:
                self.assertEqual(json.load(state)["next"], expected)
        for name in "summary.txt", "junit.xml", "findings.sarif":
            self.assertTrue(os.path.exists(os.path.join(self.folder, "found", name)), name)

    def test_a_program_that_agrees(self):
        program = self.write("prog.py", "def f():\n    yield 1\nprint(list(f()))\n")
        result = self.weft("fuzz", "--check", program, "--against", "python3")
        self.assertEqual((result.returncode, result.stdout), (0, "python3: agrees\n"))

    def test_a_program_that_differs(self):
        program = self.write("prog.py", "import sys\nprint(sys.version)\n")
        result = self.weft("fuzz", "--check", program, "--against", "python3")
        self.assertEqual(result.returncode, 1)
        self.assertIn("model and target", result.stdout)

    def test_the_shard_comes_from_an_array_job(self):
        environment = dict(os.environ, SLURM_ARRAY_TASK_ID="3", SLURM_ARRAY_TASK_MIN="1",
                           SLURM_ARRAY_TASK_COUNT="4")
        by_job = self.weft("fuzz", "--print", "5", environment=environment).stdout
        self.assertEqual(by_job, self.weft("fuzz", "--print", "5", "--shard", "3/4").stdout)
        self.assertNotEqual(by_job, self.weft("fuzz", "--print", "5").stdout)

    def test_bad_usage(self):
        for arguments in (["--shard", "3/2"], ["--without", "NoSuchFeature"], ["--count", "many"]):
            self.assertEqual(self.weft("fuzz", *arguments).returncode, 2, arguments)
        self.assertEqual(self.weft("fuzz", "--against", "no-such-python").returncode, 3)
        self.write("known.json", "{}")
        self.assertEqual(self.weft("fuzz", "--known", "known.json").returncode, 3)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
