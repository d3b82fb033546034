# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""textwrap: dedent and indent."""

__all__ = ["dedent", "indent"]


def _is_blank(line):
    return not line.strip(" \t")


def dedent(text):
    lines = text.split("\n")
    margin = None
    for line in lines:
        if _is_blank(line):
            continue
        indent = line[:len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = indent
            continue
        same = 0
        while same < min(len(margin), len(indent)) and margin[same] == indent[same]:
            same += 1
        margin = margin[:same]
    margin = margin or ""
    return "\n".join("" if _is_blank(line) else line[len(margin):] for line in lines)


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return "".join(prefix + line if predicate(line) else line for line in text.splitlines(True))
