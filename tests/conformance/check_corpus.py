# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Runs `weft conform` on the corpus with the given arguments; fails when a case does that is not listed.

The live part compares with the interpreter that runs this script.
"""

import json
import os
import subprocess
import sys

# Fewer would mean that the corpus, or its recordings, are not where they should be.
PROGRAMS_AT_LEAST = 500
RECORDED_AT_LEAST = 8


def main(arguments):
    if "--no-live" not in arguments:
        arguments = arguments + ["--live", sys.executable]
    command = [os.environ["WEFT_PROGRAM"], "conform", "--json", "--time-limit", "60000"] + arguments
    root = os.environ["WEFT_SOURCE_DIR"]
    result = subprocess.run(command, cwd=root, stdout=subprocess.PIPE, encoding="utf-8")
    report = json.loads(result.stdout)
    for case in report["cases"]:
        if case["verdict"] not in ("agreed", "listed", "not_for_version", "not_recorded"):
            reference = report["references"][case["reference"]]
            name = reference.get("version", reference["profile"])
            print(name, case["program"], case["verdict"], case.get("reason", ""))
    for title in report.get("list_errors", []):
        print("the list of known differences names", title, "which is no program of the corpus")
    compared = {case["program"] for case in report["cases"] if case["verdict"] in ("agreed", "listed")}
    print(len(compared), "programs compared with", len(report["references"]), "references")
    if len(compared) < PROGRAMS_AT_LEAST:
        print("the corpus is not whole")
        return 1
    if "--no-live" in arguments and len(report["references"]) < RECORDED_AT_LEAST:
        print("versions are missing among the recordings")
        return 1
    return 0 if result.returncode == 0 and report["passed"] else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
