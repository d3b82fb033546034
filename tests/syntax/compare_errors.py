#!/usr/bin/env python3
# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Compares the errors for broken snippets with those of the running CPython: type, line, message and column.

    compare_errors.py DUMPER SNIPPETS [--verbose]

SNIPPETS is a text file of programs divided by lines that hold only "%%". Type and line must agree for every
snippet, message and column for all but the share below: they change between CPython's releases.
"""
import pathlib
import subprocess
import sys
import tempfile
import warnings

MINOR = sys.version_info[1]
OLDEST_MINOR = 10
SKIPPED = 77
EXACT_AT_LEAST = 0.95


def expected(source):
    try:
        compile(source, "<snippet>", "exec", dont_inherit=True)
    except SyntaxError as error:
        return ["error", type(error).__name__, str(error.lineno), str(error.offset), str(error.msg)]
    return ["ok"]


def main():
    if MINOR < OLDEST_MINOR:
        print(f"Python 3.{OLDEST_MINOR} or later is needed: nothing was compared")
        return SKIPPED
    warnings.simplefilter("ignore")
    dumper_path, snippets_path = sys.argv[1:3]
    verbose = "--verbose" in sys.argv
    snippets = pathlib.Path(snippets_path).read_text(encoding="utf-8").split("%%\n")
    wrong = inexact = 0
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, snippet in enumerate(snippets):
            path = pathlib.Path(folder) / f"{number}.py"
            path.write_text(snippet, encoding="utf-8")
            paths.append(f"{MINOR}\t{path}\n")
        answers = subprocess.run([dumper_path], input="".join(paths), stdout=subprocess.PIPE,
                                 encoding="utf-8", check=True).stdout.splitlines()
    for snippet, answer in zip(snippets, answers):
        ours = answer.split("\t")
        ours = ours[:1] if ours[0] == "ok" else ours
        theirs = expected(snippet)
        if ours == theirs:
            continue
        is_wrong = ours[:3] != theirs[:3]
        wrong += is_wrong
        inexact += not is_wrong
        if is_wrong or verbose:
            kind = "WRONG" if is_wrong else "inexact"
            print(f"{kind}:\n{snippet}  ours:   {ours}\n  python: {theirs}")
    count = len(snippets)
    print(f"{count} snippets, {wrong} wrong, {inexact} with another message or column (Python 3.{MINOR})")
    return 1 if wrong or len(answers) != count or inexact > (1 - EXACT_AT_LEAST) * count else 0


if __name__ == "__main__":
    sys.exit(main())
