#!/usr/bin/env python3
# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Evaluates random expressions with weft and with a Python, and compares the answers.

    differential.py [--seed N] [--count N] [--python PYTHON]

The expressions are about int, float, complex, str and bytes: operators, conversions, methods and formatting.
One program evaluates all of them and prints one line for each. WEFT_PROGRAM names the weft executable. What
the model refuses (case and character classes beyond Latin-1) is not generated. The same seed gives the same
expressions.
"""
import argparse
import os
import random
import subprocess
import sys
import tempfile

INTS = """0 1 -1 2 -2 3 7 -7 10 255 -255 256 2**31 -2**31 2**62 2**62-1 -2**62 -2**62-1 2**63 -2**63 2**64
10**18 10**20 -10**20 3**50 -3**50 2**200+1 -2**200-1 123456789 True False 1000 60 61 64 100""".split()
FLOATS = """0.0 -0.0 1.0 -1.0 0.1 1.5 -2.5 2.5 1e16 1e17 123456789.123 1e-5 1e-4 0.00012345 1e300 -1e300
5e-324 2.2250738585072014e-308 1.7976931348623157e308 float("inf") float("-inf") float("nan") 3.14159 1e22
1e23 9007199254740993.0 0.5 1e15 123456.789 99999.95 0.045 1/3 2/3*1e10""".split()
COMPLEXES = "1j 0j 1+2j -1-2j 1e10+1e-5j complex(0,-0.0) (-0-1j) 3.5j 2+0j".split()
STRINGS = ["''", "'a'", "'abc'", "'ABC'", "'Hello World'", "'  pad '", "'a,b,,c'", "'123'", "'-42'",
           "'1_000'", "'3.14'", "'tab\\there'", "'one\\ntwo\\r\\nthree\\r'", "'\\xe9'",
           "'na\\xefve caf\\xe9'", "'\\xdf'", "'aXbXc'", "'aaa'", "'abcabc'", "'They\\'re \"x\"'", "'\\\\'",
           "'\\x00\\x7f\\xff'", "'foo_bar9'", "'12ab'", "'A'", "' \\t\\n '", "'\\xdcn\\xef \\xc0\\xc9'",
           "'one two  three '", "('x'*10)"]
WIDE_STRINGS = ["'\\u20ac100'", "'\\u65e5\\u672c\\u8a9e'", "'\\U0001f600x'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'a,b,,c'", "b'\\x00\\xff'", "b'hello world'", "b' x '",
         "bytearray(b'abc')", "b'aaa'", "b'  a  b c  '", "b'one\\ntwo\\r\\nthree'", "bytearray(b'')"]
OTHERS = ["None", "[1]", "(1,2)", "{}"]
POSITIONS = "0 1 2 3 -1 -2 5 10 -3 100 None".split()
OPERATORS = "+ - * / // % ** << >> & | ^ == != < <= > >=".split()
EXPONENTS = "0 1 2 3 5 10 -1 -2 0.5 -0.5 True 64 100 2.0 1j 1+1j".split()
STR_METHODS = """.split({t}) .split() .split({t},{n}) .split(None,{n}) .rsplit({t},{n}) .rsplit(None,{n})
.splitlines() .splitlines(True) .partition({t}) .rpartition({t}) .strip() .strip({t}) .lstrip({t})
.rstrip({t}) .replace({t},{u}) .replace({t},{u},{n}) .find({t}) .find({t},{n}) .find({t},{n},{m})
.rfind({t},{n}) .index({t}) .count({t}) .count({t},{n}) .startswith({t}) .endswith({t}) .startswith({t},{n})
.endswith(({t},{u})) .join([{t},{u}]) .join({t}) .center({n}) .center(11,"*") .ljust(8,"x") .rjust(9)
.zfill(6) .expandtabs() .expandtabs(3) .isspace() .isprintable() .encode() .encode("ascii")
.encode("ascii","replace") .encode("ascii","backslashreplace") .encode("latin-1") [{n}] [{n}:{m}]
[{n}:{m}:{k}] +{t} *{n} =={t} <{t} .translate({{97:"X",98:None}}) .format(1,2) +{v} <{v}
.__len__()""".split()
CASE_METHODS = """.upper() .lower() .title() .capitalize() .swapcase() .casefold() .isalpha() .isdigit()
.isdecimal() .isnumeric() .isalnum() .islower() .isupper() .istitle() .isidentifier()""".split()
BYTES_METHODS = """.split({t}) .split() .rsplit({t},{n}) .rsplit(None,{n}) .replace({t},b"zz",{n})
.find({t}) .find(97) .rfind({t},{n}) .count({t}) .strip() .strip({t}) .partition({t}) .join([{t},b"x"])
.decode() .decode("latin-1") .decode("ascii","replace") .hex() .upper() .splitlines() [{n}] [{n}:{m}:{k}]
+{t} *{n} =={t} <{t} .startswith({t}) .endswith({t})""".split()
NUMBER_METHODS = """({i}).bit_length() ({i}).to_bytes(9,"big",signed=True) ({i}).to_bytes(2,"little")
int.from_bytes({b},"big") int.from_bytes({b},"little",signed=True) ({f}).as_integer_ratio() ({f}).hex()
({f}).is_integer() float.fromhex(({f}).hex()) int({s},0) int({s},16) int({s},36) float(repr({f}))
({c}).conjugate() hex({i}) oct({i}) bin({i}) hash({i}) hash(max(0,{f})) hash(min(0,{f}))
hash({c})""".split()


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, *lists):
        return self.random.choice(self.random.choice(lists))

    def chance(self, probability):
        return self.random.random() < probability

    def any_value(self):
        return self.pick(INTS, FLOATS, STRINGS, BYTES, COMPLEXES, OTHERS)

    def text(self):
        """A short text of few characters, so that searches and splits find something."""
        letters = [self.pick(["a", "b", " ", ",", "\\t", "\\n", "\\r", "A", "\\xe9", "\\u3000"])
                   for _ in range(self.random.randrange(8))]
        return "'%s'" % "".join(letters)

    def specification(self):
        parts = []
        if self.chance(.4):
            parts += [self.pick(["", "*", "x", "0", " "]), self.pick("<>=^")]
        parts += [self.pick("+- ")] if self.chance(.3) else []
        parts += ["#"] if self.chance(.2) else []
        parts += ["0"] if self.chance(.25) else []
        parts += [self.pick(["1", "5", "8", "12", "20"])] if self.chance(.5) else []
        parts += [self.pick(",_")] if self.chance(.2) else []
        parts += ["." + self.pick(["0", "1", "2", "3", "5", "10", "17", "20"])] if self.chance(.35) else []
        parts += [self.pick("bcdeEfFgGnosxX%dfgesx")] if self.chance(.8) else []
        return "".join(parts)

    def percent(self):
        parts = ["%"] + [flag for flag in "-+ #0" if self.chance(.15)]
        parts += [self.pick(["1", "5", "10"])] if self.chance(.4) else []
        parts += ["." + self.pick(["", "0", "1", "3", "8"])] if self.chance(.3) else []
        return "".join(parts) + self.pick("diouxXeEfFgGcrsadsfgr")

    def filled(self, template, texts):
        if texts is not BYTES:
            texts = texts + [self.text() for _ in range(len(texts))]
        return template.format(t=self.pick(texts), u=self.pick(texts), v=self.any_value(),
                               n=self.pick(POSITIONS), m=self.pick(POSITIONS), k=self.pick(POSITIONS),
                               i=self.pick(INTS), f=self.pick(FLOATS), c=self.pick(COMPLEXES),
                               b=self.pick(BYTES), s=self.pick(STRINGS))

    def operation(self):
        operator = self.pick(OPERATORS)
        left, right = self.pick(INTS, INTS, FLOATS, COMPLEXES), self.pick(INTS, INTS, FLOATS, COMPLEXES)
        if operator in ("**", "<<"):
            right = self.pick(EXPONENTS)
        return "(%s) %s (%s)" % (left, operator, right)

    def conversion(self):
        function = self.pick("- + ~ abs bool int float complex str repr ascii len".split())
        return "%s(%s)" % (function, self.any_value())

    def formatting(self):
        value = self.pick(INTS, FLOATS, COMPLEXES, STRINGS)
        kind = self.random.randrange(4)
        if kind == 0:
            return "%r %% (%s,)" % ("a%sb" % self.percent(), self.any_value())
        if kind == 1:
            return "%r.format(%s,%s)" % ("{:%s}|{!r:>10}" % self.specification(), value, self.any_value())
        return "format(%s,%r)" % (value, self.specification())

    def arithmetic_function(self):
        if self.chance(.3):
            return "pow(%s,%s,%s)" % (self.pick(INTS), self.pick(INTS[:20]), self.pick(INTS))
        if self.chance(.5):
            return "divmod(%s,%s)" % (self.pick(INTS, FLOATS), self.pick(INTS, FLOATS))
        return "round(%s,%s)" % (self.pick(INTS, FLOATS), self.pick("0 1 2 3 -1 -2 5 -5 15 20 -20".split()))

    def expression(self):
        kind = self.random.randrange(12)
        if kind < 3:
            return self.operation()
        if kind < 5:
            return self.formatting()
        if kind == 5:
            return self.conversion()
        if kind == 6:
            return self.arithmetic_function()
        if kind == 7:
            return self.filled(self.pick(NUMBER_METHODS), STRINGS)
        if kind == 8:
            return self.pick(BYTES) + self.filled(self.pick(BYTES_METHODS), BYTES)
        if kind == 9:
            return self.pick(STRINGS) + self.pick(CASE_METHODS)
        texts = STRINGS + WIDE_STRINGS
        return self.pick(texts, [self.text()]) + self.filled(self.pick(STR_METHODS), texts)


def program_of(expressions):
    lines = ["def show(number, thunk):",
             "    try:",
             "        print(number, ascii(thunk()))",
             "    except Exception as error:",
             "        print(number, type(error).__name__, ascii(str(error)))"]
    lines += ["show(%d, lambda: %s)" % pair for pair in enumerate(expressions)]
    return "\n".join(lines) + "\n"


def run(command):
    # What compilers warn about (1 is 1, 5()) is not the matter here.
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300,
                          env=dict(os.environ, PYTHONHASHSEED="0", PYTHONWARNINGS="ignore"))
    return done.stdout.decode().splitlines(), done.stderr.decode()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--python", default=sys.executable)
    options = parser.parse_args()
    weft = os.environ.get("WEFT_PROGRAM")
    if not weft or not os.path.exists(weft):
        print("skipped: WEFT_PROGRAM names no executable")
        return 77
    version = subprocess.run([options.python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"],
                             stdout=subprocess.PIPE, check=True).stdout.decode().strip()
    generator = Generator(options.seed)
    expressions = [generator.expression() for _ in range(options.count)]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "expressions.py")
        with open(path, "w", encoding="utf-8") as file:
            file.write(program_of(expressions))
        wanted, errors = run([options.python, "-B", path])
        if len(wanted) != len(expressions):
            print("python stopped early:", errors[-500:])
            return 1
        got, errors = run([weft, "run", "--profile", version, path])
    if len(got) != len(wanted):
        last = expressions[min(len(got), len(wanted) - 1)]
        print("weft stopped after %d of %d: %s" % (len(got), len(wanted), last))
        print(errors[-500:])
        return 1
    bad = [triple for triple in zip(expressions, wanted, got) if triple[1] != triple[2]]
    for expression, want, have in bad[:20]:
        print("%s\n    python %s\n    weft   %s" % (expression, want, have))
    print("%d expressions under %s, %d answered differently" % (len(expressions), version, len(bad)))
    return 1 if bad else 0


sys.exit(main())
