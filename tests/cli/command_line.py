# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""What the tests of command lines share: run weft, look at its status, output and errors.

    class Run(command_line.TestCase):
        def test_a_missing_file_is_bad_input(self):
            result = self.weft("run", "no_such_file.py")
            self.assertEqual(result.returncode, 3)

Each test starts in an empty folder of its own. A test that needs weft is skipped where it was not built.
"""

import os
import subprocess
import tempfile
import unittest

SOURCE = os.environ.get("WEFT_SOURCE_DIR") or os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
PROGRAM = os.environ.get("WEFT_PROGRAM")
# Far beyond what any of these commands takes: only a hang meets it.
TIMEOUT_SECONDS = 120


class TestCase(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def write(self, name, text):
        """Writes a file into the test's folder and returns its path."""
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(text)
        return path

    def weft(self, *arguments, **options):
        if PROGRAM is None or not os.path.exists(PROGRAM):
            self.skipTest("weft was not built")
        return self.run_command(PROGRAM, *arguments, **options)

    def run_command(self, *command, input="", environment=None):
        """Runs a command without a terminal; the result has returncode, stdout and stderr."""
        return subprocess.run(command, input=input, capture_output=True, text=True, cwd=self.folder,
                              env=environment, timeout=TIMEOUT_SECONDS)
