# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""The layout of C++ files is what clang-format 14 makes of them: python3 tests/tidy/format.py [--write]

The version is pinned, because each version lays out some code differently. Where it is missing the check is
skipped (exit status 77) and says so.
"""

import os
import shutil
import subprocess
import sys

import project_files

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
VERSION = "14"
SKIPPED = 77


def find_program():
    for name in (f"clang-format-{VERSION}", "clang-format"):
        program = shutil.which(name)
        if program:
            answer = subprocess.run([program, "--version"], capture_output=True, text=True).stdout
            if f"version {VERSION}." in answer:
                return program
    return None


def main():
    program = find_program()
    if program is None:
        print(f"clang-format {VERSION} is not here: the layout was not checked")
        return SKIPPED
    paths = [file.path for file in project_files.list_files(ROOT) if file.is_cpp]
    if not paths:
        return 0
    mode = ["-i"] if sys.argv[1:] == ["--write"] else ["--dry-run", "-Werror", "-ferror-limit=1"]
    result = subprocess.run([program, "--style=file", *mode, *paths], cwd=ROOT)
    if result.returncode != 0:
        print("run python3 tests/tidy/format.py --write")
    return 1 if result.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
