# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""docs/rule_index.md: which rule of Python is carried out by which function.

A function of model/ that a Python program can observe has a comment above it that names its rule and links
to it. This script gathers those links. Run it with --write after adding one; without it the script fails
when the file is out of date. Lines are compared as a set, so that a merge may leave any order.
"""

import os
import re
import sys

import project_files

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
INDEX = "docs/rule_index.md"
HEAD = """# Rule index

Which rule of Python is carried out where. Generated from the links above the functions of `model/` by
`python3 tests/tidy/rule_index.py --write`; do not edit by hand.

| rule | function | file |
|---|---|---|
"""

LINK = re.compile(r"https://[^\s)>]+")
FUNCTION = re.compile(r"([\w~]+(?:<[\w:, ]*>)?(?:::[\w~]+)*(?:::operator\W+)?)\s*\(")


def rules_of(file):
    """(link, rule, function, path) for each link in a comment of the file."""
    rules = []
    comment = []
    lines = file.text.split("\n")
    for number, line in enumerate(lines):
        text = line.strip()
        if text.startswith("//"):
            comment.append(text.lstrip("/").strip())
            continue
        for link in LINK.findall("\n".join(comment)):
            function = function_name(lines[number:])
            rules.append((link.rstrip(".,;"), rule_name(comment), function, file.path))
        comment = []
    return rules


def rule_name(comment):
    """What the first sentence of the comment names: up to its colon, else the whole sentence."""
    prose = [line for line in comment if not line.startswith(("Copyright", "SPDX", "http")) and line]
    sentence = re.split(r"(?:: |:$|\. |\.$)", " ".join(prose), maxsplit=1)[0]
    return LINK.sub("", sentence).replace("|", "\\|").strip()


def function_name(lines):
    """The function that the declaration at the head of these lines declares."""
    declaration = re.split(r"[{;]", "\n".join(lines[:8]), maxsplit=1)[0]
    if re.match(r"\s*(#|namespace\b|struct\b|class\b|enum\b|$)", declaration):
        named = re.match(r"\s*(?:struct|class|enum(?: class)?)\s+(\w+)", declaration)
        return named.group(1) if named else "(the file)"
    found = FUNCTION.search(declaration)
    return found.group(1) if found else declaration.split("=")[0].split()[-1]


def render(files):
    rows = set()
    for file in files:
        if file.is_cpp and file.path.startswith("model/"):
            for link, rule, function, path in rules_of(file):
                rows.add(f"| [{rule}]({link}) | `{function}` | [{path}](../{path}) |\n")
    return HEAD + "".join(sorted(rows, key=lambda row: (row.split("](")[1], row)))


def main():
    path = os.path.join(ROOT, INDEX)
    wanted = render(project_files.list_files(ROOT))
    if sys.argv[1:] == ["--write"]:
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(wanted)
        return 0
    with open(path, encoding="utf-8") as stream:
        have = stream.read()
    missing = sorted(set(wanted.split("\n")) - set(have.split("\n")))
    surplus = sorted(set(have.split("\n")) - set(wanted.split("\n")))
    for line in missing:
        print(f"missing: {line}")
    for line in surplus:
        print(f"no longer true: {line}")
    if missing or surplus:
        print(f"{INDEX} is out of date: run python3 tests/tidy/rule_index.py --write")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
