# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Which files the tidy checks look at, and how they are read.

The files are those that git knows or would add; a source tree without git is walked instead. Programs of
the corpus and recorded traces are data: their style is part of what they test, so no rule of layout holds.
"""

import os
import subprocess

DATA_FOLDERS = ("docs/examples/", "traces/corpus/", "tests/programs/", "tests/regress/", "tests/data/")
CODE_SUFFIXES = (".cpp", ".h", ".py", ".cmake", ".sh", ".in")
CODE_NAMES = ("CMakeLists.txt", "check", "demo", "run")


class File:
    def __init__(self, root, path):
        self.root = root
        self.path = path

    @property
    def text(self):
        with open(os.path.join(self.root, self.path), encoding="utf-8") as stream:
            return stream.read()

    @property
    def is_data(self):
        return self.path.startswith(DATA_FOLDERS)

    @property
    def is_cpp(self):
        return self.path.endswith((".cpp", ".h")) and not self.is_data

    @property
    def is_code(self):
        name = os.path.basename(self.path)
        return (name in CODE_NAMES or name.endswith(CODE_SUFFIXES)) and not self.is_data

    @property
    def is_document(self):
        return self.path.endswith(".md") and not self.is_data


def list_files(root):
    """Every file of the project, as File, in the order of their paths."""
    command = ["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listing = subprocess.run(command, check=True, capture_output=True).stdout
        paths = set(os.fsdecode(listing).split("\0")) - {""}
    except (OSError, subprocess.CalledProcessError):
        paths = set(walk(root))
    return [File(root, path) for path in sorted(paths) if os.path.isfile(os.path.join(root, path))]


def walk(root):
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in (".git", "build", "__pycache__")]
        for name in names:
            yield os.path.relpath(os.path.join(folder, name), root)
