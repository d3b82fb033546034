# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Rules for code: layout, licence, length, and calls that would let chance or the host's clock in.

Each rule is a function from a File to problems, one string each; tidy_test.py holds samples for each.
"""

import re

COLUMNS_MAX = 110
LINES_MAX = 800
LINES_EXPLAINED = 500
FUNCTION_LINES_MAX = 70

LICENCE = ("Copyright 2026 The weft authors", "SPDX-License-Identifier: Apache-2.0")

# (pattern, why it is refused, folders in which it is allowed)
BANNED = [
    (r"\bstd::rand\b|(?<![\w.:>])s?rand\s*\(", "draws from a hidden state: use sim's random numbers", ()),
    (r"\brandom_device\b", "is not repeatable: take a seed", ()),
    (r"\bstd::\w+_distribution\b", "gives other numbers with another library: use sim's random numbers", ()),
    (r"\bstd::(mt19937|minstd_rand|default_random_engine)\w*", "there is one generator: sim's", ()),
    (r"\bstd::hash\b", "its order differs between libraries: sort, or hash by our own function", ()),
    (r"(?<![\w.>])(std|)::time\s*\(|(?<![\w.:>])time\s*\(\s*(nullptr|NULL|0)\s*\)",
     "reads the host's clock: use the virtual clock", ("tools/",)),
    (r"\b(system|steady|high_resolution)_clock\b|\bclock_gettime\b|\bgettimeofday\b",
     "reads the host's clock: use the virtual clock", ("tools/", "traces/reference/", "bench/")),
    (r"\bsleep_(for|until)\b|\b[un](ano)?sleep\s*\(|(?<![\w>])::sleep\s*\(", "waits in real time",
     ("traces/reference/",)),
    (r"\bcatch\s*\(\s*\.\.\.\s*\)(?!\s*\{[^{}]*\bthrow;)", "swallows the unwinding of a fiber: rethrow",
     ("tools/", "tests/")),
]

UNFINISHED = re.compile(r"\b(TODO|XXX|HACK)\b")
MACHINE_PATH = re.compile(r"(?<![\w.])/(root|work|home/\w+|Users/\w+)/")


def check_layout(file):
    text = file.text
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > COLUMNS_MAX:
            yield f"{file.path}:{number}: {len(line)} columns, at most {COLUMNS_MAX}"
        if line != line.rstrip():
            yield f"{file.path}:{number}: space at the end of the line"
        if "\t" in line:
            yield f"{file.path}:{number}: a tab"
    if text and not text.endswith("\n"):
        yield f"{file.path}: no newline at the end"


def check_licence(file):
    """C++, Python and shell files say whose they are in the first lines; build lists are too short for it."""
    if file.path.endswith(("CMakeLists.txt", ".cmake", ".in")):
        return
    head = "\n".join(file.text.split("\n")[:3])
    for line in LICENCE:
        if line not in head:
            yield f"{file.path}: the first lines do not say '{line}'"


def check_length(file):
    lines = file.text.count("\n")
    if lines > LINES_MAX:
        yield f"{file.path}: {lines} lines, at most {LINES_MAX}"


def check_words(file):
    for number, line in enumerate(file.text.split("\n"), 1):
        if UNFINISHED.search(line):
            yield f"{file.path}:{number}: unfinished: {line.strip()}"


def check_machine_paths(file):
    for number, line in enumerate(file.text.split("\n"), 1):
        match = MACHINE_PATH.search(line)
        if match:
            yield f"{file.path}:{number}: a path of one machine: {match.group(0)}"


def check_banned(file):
    code = without_comments_and_strings(file.text)
    for pattern, reason, allowed in BANNED:
        if any(("/" + file.path).find("/" + folder) >= 0 for folder in allowed):
            continue
        for match in re.finditer(pattern, code):
            number = code.count("\n", 0, match.start()) + 1
            yield f"{file.path}:{number}: {match.group(0).strip()} {reason}"


def warn_length(file):
    lines = file.text.count("\n")
    if LINES_EXPLAINED < lines <= LINES_MAX:
        yield f"{file.path}: {lines} lines, more than {LINES_EXPLAINED} want a reason"


def warn_function_length(file):
    """Functions whose braces stand in the first column, as clang-format puts them outside of classes."""
    start = None
    for number, line in enumerate(file.text.split("\n"), 1):
        if line == "{":
            start = number
        elif line.startswith("}") and start is not None:
            lines = number - start - 1
            if lines > FUNCTION_LINES_MAX:
                yield f"{file.path}:{start - 1}: a function of {lines} lines, better {FUNCTION_LINES_MAX}"
            start = None


CODE_TOKENS = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)"'
    r'|"(?:\\.|[^"\\\n])*"|(?<!\d)\'(?:\\.|[^\'\\\n])+\'',
    re.DOTALL)


def without_comments_and_strings(text):
    """The code with comments and literals blanked out and every line where it was."""
    def blank(match):
        return re.sub(r"[^\n]", " ", match.group(0))
    return CODE_TOKENS.sub(blank, text)
