# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Writes docs/differences.md: where the model differs from CPython, and where the versions of CPython differ.

The first part comes from traces/corpus/differs, the second from the rules in model/rules/*.h. Without an
argument it checks that the page is up to date; with --write it writes it.
"""

import glob
import os
import re
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
PAGE = "docs/differences.md"
FIRST, LAST = 6, 14

HEAD = """# Differences

What `weft conform` compares is whether the model does what CPython did. This page lists where it does not,
with the reason, and then where the versions of CPython differ from each other, which the model follows. It
is written by `python3 tests/conformance/differences.py --write` from `traces/corpus/differs` and
`model/rules/`; do not edit it by hand.

## Where the model differs from CPython

Each line is a program of the corpus (`traces/corpus/programs/`) and the versions of CPython that it
concerns. A version with a patch level stands where the releases of one minor version differ: the model
follows the recorded one, and other releases are met only by live comparisons. `weft conform` counts these
cases apart, and fails when one of them no longer shows.

"""

RULES_HEAD = """
## Where the versions of CPython differ

The model has one table of rules, in `model/rules/`. A rule holds in the versions of its column; before them
and after them the model does what those versions do. Where a rule is a bug of CPython the text says so, and
the link leads to the issue that tells what should happen.
"""

RULE = re.compile(r'X\(\s*(\w+),\s*(\d+),\s*(\d+),\s*"([^"]*)",\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\)')


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as stream:
        return stream.read()


def listed():
    """(program, versions, reason) for each line of the list."""
    entries = []
    for line in read("traces/corpus/differs").splitlines():
        if line.strip() and not line.startswith("#"):
            entries.append(line.split(None, 2))
    return entries


def rules(path):
    """(name, since, until, link, sentence) for each rule of a header, oldest first."""
    text = read(path).replace("\\\n", "\n")
    found = []
    for name, since, until, link, sentence in RULE.findall(text):
        words = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', sentence)).replace('\\"', '"')
        found.append((name, int(since), int(until), link, words))
    return found


def versions(since, until):
    if since == until:
        return "3.%d" % since
    if since <= FIRST:
        return "to 3.%d" % until
    return "since 3.%d" % since if until >= LAST else "3.%d to 3.%d" % (since, until)


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def page():
    text = HEAD
    rows = [("`%s`" % title, wanted.replace(",", ", "), reason) for title, wanted, reason in listed()]
    text += table(("program", "CPython", "reason"), rows) if rows else "None is known.\n"
    text += RULES_HEAD
    for path in sorted(glob.glob(os.path.join(ROOT, "model", "rules", "*.h"))):
        path = os.path.relpath(path, ROOT).replace(os.sep, "/")
        found = rules(path)
        if read(path).count("X(") - 1 > len(found):
            raise ValueError("%s: a rule cannot be read" % path)
        area = os.path.basename(path)[:-2]
        text += "\n### %s\n\n" % area.capitalize()
        rows = [("[%s](%s)" % (sentence, link), versions(since, until), "`%s`" % name)
                for name, since, until, link, sentence in found]
        text += table(("rule", "holds", "name"), sorted(rows, key=lambda row: row[2]))
    return text


def main():
    wanted = page()
    if sys.argv[1:] == ["--write"]:
        with open(os.path.join(ROOT, PAGE), "w", encoding="utf-8") as stream:
            stream.write(wanted)
        return 0
    if not os.path.exists(os.path.join(ROOT, PAGE)) or read(PAGE) != wanted:
        print("%s is out of date: run python3 tests/conformance/differences.py --write" % PAGE)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
