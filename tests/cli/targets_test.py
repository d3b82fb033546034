# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""weft targets, and --on and --live with one. Nothing beyond python3 is needed, and nothing is fetched."""

import json
import os
import sys
import unittest

import command_line

WORKER = os.path.join(command_line.SOURCE, "traces", "targets", "workers", "example_worker.py")


class Targets(command_line.TestCase):
    def environment(self, **changes):
        return dict(os.environ, XDG_CACHE_HOME=self.folder, **changes)

    def test_the_list_names_every_target_with_its_version_or_how_to_get_it(self):
        result = self.weft("targets", environment=self.environment())
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertRegex(result.stdout, r"(?m)^python3 +cpython 3\.\d+\.\d+ +3\.\d+ ")
        self.assertRegex(result.stdout, r"(?m)^micropython .*weft targets install micropython")

    def test_the_list_as_json(self):
        rows = json.loads(self.weft("targets", "--json", environment=self.environment()).stdout)
        self.assertTrue(rows[0]["found"])
        self.assertIn("missing", next(row for row in rows if row["name"] == "skulpt"))

    def test_probing_shows_each_feature_and_is_kept(self):
        first = self.weft("targets", "probe", "python3", environment=self.environment())
        self.assertRegex(first.stdout, r"(?m)^  yes  yield_from$")
        self.assertEqual(len(os.listdir(os.path.join(self.folder, "weft", "targets", "capabilities"))), 1)
        listed = self.weft("targets", environment=self.environment()).stdout
        self.assertRegex(listed, r"(?m)^python3 .* \d+ of \d+ features$")

    def test_a_worker_of_ones_own_is_a_target(self):
        program = self.write("p.py", "print('from', 'a worker')\nraise KeyError(1)\n")
        result = self.weft("run", "--on", f"target:{sys.executable} {WORKER}", program)
        self.assertEqual((result.returncode, result.stdout), (1, "from a worker\n"))

    def test_a_ready_made_worker_runs_a_program(self):
        program = self.write("p.py", "print(sum(x for x in [1, 2]))\n")
        self.assertEqual(self.weft("run", "--on", "target:python3", program).stdout, "3\n")

    def test_a_missing_target_says_how_to_get_it(self):
        program = self.write("p.py", "print(1)\n")
        result = self.weft("run", "--on", "micropython", program, environment=self.environment())
        self.assertEqual(result.returncode, 3)
        self.assertRegex(result.stderr, "weft targets install micropython|needs node")

    def test_installing_without_npm_is_a_clear_error(self):
        result = self.weft("targets", "install", "skulpt", environment=self.environment(PATH="/nowhere"))
        self.assertEqual(result.returncode, 3, result.stderr)
        self.assertIn("there is no npm in PATH", result.stderr)
        self.assertEqual(os.listdir(os.path.join(self.folder, "weft", "targets")), [])

    def test_what_weft_does_not_install_is_said(self):
        bare = self.environment(PATH="/nowhere", HOME=self.folder, PYENV_ROOT=self.folder)
        result = self.weft("targets", "install", "python3.6", environment=bare)
        self.assertEqual(result.returncode, 3)
        self.assertIn("pyenv install 3.6", result.stderr)

    def test_wrong_usage(self):
        for arguments in (("fetch",), ("install",), ("install", "nonsense")):
            result = self.weft("targets", *arguments, environment=self.environment())
            self.assertEqual(result.returncode, 2, arguments)
            self.assertEqual(len(result.stderr.splitlines()), 1)

    def test_what_was_found_elsewhere_is_right_here(self):
        folder = os.path.join(command_line.SOURCE, "docs", "findings")
        for name in sorted(os.listdir(folder)):
            path = os.path.join(folder, name)
            real = self.weft("run", "--on", "target:python3", path)
            profile = "%d.%d" % sys.version_info[:2]
            model = self.weft("run", "--profile", profile, path)
            self.assertEqual((model.returncode, model.stdout), (real.returncode, real.stdout), name)
            self.assertEqual(real.returncode, 0, name)

    def test_conform_takes_a_target(self):
        self.write("corpus/programs/first/a.py", "print(1)\n")
        result = self.weft("conform", "--corpus", "corpus", "--no-recorded", "--live", "target:python3")
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)


if __name__ == "__main__":
    unittest.main()
