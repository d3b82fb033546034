#!/usr/bin/env python3
# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Records what CPython answers to the expressions of this folder.

    record.py PYTHON [PYTHON ...]

Each *.txt file holds expressions, one a line; `;;` stands for a line break, and the last part is the
expression. Under each expression stand the answers: versions, then repr() of the value or the exception and
its text. Running the script again replaces the answers by those of the interpreters given (one a version
from 3.6 on), so the difference can be reviewed. expressions_test.cpp asks the model the same.
"""
import json
import pathlib
import subprocess
import sys

ASK = r"""
import json, sys, warnings
warnings.simplefilter("ignore")
answers = []
for expression in json.load(sys.stdin):
    names = {"__name__": "__main__"}
    *before, last = expression.split(";;")
    try:
        exec("\n".join(before), names)
        answer = repr(eval(last, names))
    except Exception as error:
        answer = ": ".join(part for part in (type(error).__name__, str(error)) if part)
    answers.append(answer)
print(sys.version_info[1])
print(json.dumps(answers))
"""


def answers_of(python, expressions):
    done = subprocess.run([python, "-B", "-c", ASK], input=json.dumps(expressions), stdout=subprocess.PIPE,
                          universal_newlines=True, check=True)
    minor, answers = done.stdout.splitlines()
    return int(minor), json.loads(answers)


def record(path, pythons):
    lines = path.read_text(encoding="utf-8").splitlines()
    expressions = [line for line in lines if line and not line.startswith("  ")]
    asked = sorted(answers_of(python, expressions) for python in pythons)
    out = []
    for index, expression in enumerate(expressions):
        out.append(expression)
        spans = []
        for minor, answers in asked:
            if spans and spans[-1][2] == answers[index]:
                spans[-1][1] = minor
            else:
                spans.append([minor, minor, answers[index]])
        out += ["  3.%d-3.%d %s" % tuple(span) for span in spans]
    path.write_text("\n".join(out) + "\n", encoding="utf-8")


for text_file in sorted(pathlib.Path(__file__).parent.glob("*.txt")):
    record(text_file, sys.argv[1:])
