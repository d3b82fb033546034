#!/usr/bin/env python3
# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Checks that recording a trace changes nothing: each program of the corpus prints and ends the same without.

Where nothing is recorded the model takes short cuts (generators that are resumed alone, coroutines that run
where they are awaited); the comparison with recorded traces never goes that way.
"""

import concurrent.futures
import os
import subprocess
import sys
from pathlib import Path

PROFILES = ("3.8", "3.11", "3.13")


def outcome(arguments):
    """What a run printed and its status, without the line that repeats the command."""
    run = subprocess.run([os.environ["WEFT_PROGRAM"], "run", *arguments], capture_output=True, check=False)
    lines = [line for line in run.stderr.splitlines() if not line.startswith(b"repeat: ")]
    return run.stdout, lines, run.returncode


def differs(case):
    profile, program = case
    arguments = ["--profile", profile, str(program)]
    return outcome(arguments) != outcome(["--trace", os.devnull, *arguments])


def main():
    folder = Path(os.environ["WEFT_SOURCE_DIR"]) / "traces" / "corpus" / "programs"
    programs = sorted(path for path in folder.rglob("*.py") if not path.name.startswith("_"))
    cases = [(profile, program) for profile in PROFILES for program in programs]
    with concurrent.futures.ThreadPoolExecutor(2) as workers:
        wrong = [case for case, differ in zip(cases, workers.map(differs, cases)) if differ]
    for profile, program in wrong:
        print(f"{program.relative_to(folder)} under {profile} is another program when a trace is recorded")
    print(f"{len(cases)} pairs of runs, {len(wrong)} differ")
    sys.exit(1 if wrong or not cases else 0)


if __name__ == "__main__":
    main()
