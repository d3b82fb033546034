# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Checks of the source text itself: python3 tests/tidy/tidy.py

Prints each problem as file:line: what, and exits with 1 when there is one. Warnings fail nothing.
A file that must break a rule stands in tests/tidy/allowed.txt with the rule and the reason.
"""

import os
import sys

import document_rules
import project_files
import source_rules

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

CODE_RULES = [source_rules.check_layout, source_rules.check_licence, source_rules.check_length,
              source_rules.check_words, source_rules.check_machine_paths]
CPP_RULES = [source_rules.check_banned]
CPP_WARNINGS = [source_rules.warn_length, source_rules.warn_function_length]
DOCUMENT_RULES = [document_rules.check_title, document_rules.check_links, source_rules.check_machine_paths]


def read_allowed():
    """Lines `path rule reason`, where rule is the name of the check without `check_`."""
    allowed = set()
    with open(os.path.join(ROOT, "tests/tidy/allowed.txt"), encoding="utf-8") as stream:
        for line in stream:
            if line.strip() and not line.startswith("#"):
                path, rule, reason = line.split(None, 2)
                allowed.add((path, rule))
    return allowed


def problems(files, allowed):
    unused = set(allowed)

    def run(rules, file):
        for rule in rules:
            key = (file.path, rule.__name__.replace("check_", ""))
            found = list(rule(file))
            if found and key in allowed:
                unused.discard(key)
            else:
                yield from found

    for file in files:
        if file.is_code:
            yield from run(CODE_RULES, file)
        if file.is_cpp:
            yield from run(CPP_RULES, file)
        if file.is_document:
            yield from run(DOCUMENT_RULES, file)
    yield from document_rules.check_room_readmes(files)
    for path, rule in sorted(unused):
        yield f"tests/tidy/allowed.txt: {path} no longer breaks {rule}: take the line out"


def main():
    files = project_files.list_files(ROOT)
    for file in files:
        if file.is_cpp:
            for rule in CPP_WARNINGS:
                for warning in rule(file):
                    print(f"warning: {warning}")
    found = list(problems(files, read_allowed()))
    for problem in found:
        print(problem)
    print(f"{len(files)} files, {len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
