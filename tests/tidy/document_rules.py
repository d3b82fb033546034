# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Rules for documents: one title, links that lead somewhere, a README in each room."""

import os
import re

ROOMS = ("sim", "traces", "model", "properties", "tools", "tests")
ROOM_LINES_MAX = 30

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def check_title(file):
    """One title, on the first line: a second one is a second document."""
    text = without_code(file.text)
    if not text.startswith("# "):
        yield f"{file.path}: the first line is not its title"
    titles = re.findall(r"(?m)^# .*$", text)
    if len(titles) > 1:
        yield f"{file.path}: {len(titles)} titles, one a document: {', '.join(titles)}"


def check_links(file):
    """A relative link names a file that exists and, after `#`, a heading that this file has."""
    for target in LINK.findall(without_code(file.text)):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        folder = os.path.dirname(file.path)
        full = os.path.join(file.root, os.path.normpath(os.path.join(folder, path)) if path else file.path)
        if not os.path.exists(full):
            yield f"{file.path}: the link {target} leads nowhere"
        elif anchor and full.endswith(".md") and anchor not in anchors(full):
            yield f"{file.path}: the link {target} names no heading"


def check_room_readmes(files):
    """Every top-level room says in at most 30 lines what lives there."""
    by_path = {file.path: file for file in files}
    for room in ROOMS:
        readme = by_path.get(f"{room}/README.md")
        if readme is None:
            yield f"{room}/README.md is missing"
        elif readme.text.count("\n") > ROOM_LINES_MAX:
            yield f"{room}/README.md: {readme.text.count(chr(10))} lines, at most {ROOM_LINES_MAX}"


def anchors(path):
    with open(path, encoding="utf-8") as stream:
        headings = re.findall(r"(?m)^#+ (.*)$", without_code(stream.read()))
    return {re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-") for heading in headings}


def without_code(text):
    """The text with fenced code and inline code taken out: neither holds headings or links."""
    text = re.sub(r"(?ms)^```.*?^```$", "", text)
    return re.sub(r"`[^`\n]+`", "`code`", text)
