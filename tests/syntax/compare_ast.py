#!/usr/bin/env python3
# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Lets the running CPython judge the parser: the same tree, positions included, for every file named.

    compare_ast.py DUMPER PATH...

A PATH is a .py file or a folder of them. A file that CPython refuses must be refused, with the same type
of error on the same line. Files in another encoding than UTF-8 are left out. Under 3.11 the variables of
every code object are compared too; from 3.12 on comprehensions have no code objects of their own.
"""
import ast
import pathlib
import re
import subprocess
import sys
import warnings

MINOR = sys.version_info[1]
OLDEST_MINOR = 10
SKIPPED = 77
POSITION = ("lineno", "col_offset", "end_lineno", "end_col_offset")
LEFT_OUT = {"type_comment", "str"}


def string_repr(text):
    quote = '"' if "'" in text and '"' not in text else "'"
    short = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\", quote: "\\" + quote}

    def one(match):
        char = match.group()
        if char in short:
            return short[char]
        return "\\x%02x" % ord(char) if ord(char) < 256 else "\\u%04x" % ord(char)

    return quote + re.sub("[\x00-\x1f\x7f-\xa0\xad\\\\\ud800-\udfff" + quote + "]", one, text) + quote


def value_text(value):
    return string_repr(value) if isinstance(value, str) else repr(value)


def dump(node, parts, inside_f_string=False):
    """Writes a node as model/syntax/dump.cpp does, by appending to `parts`."""
    if isinstance(node, list):
        parts.append("[")
        for number, item in enumerate(node):
            if number:
                parts.append(", ")
            dump(item, parts, inside_f_string)
        parts.append("]")
        return
    if not isinstance(node, ast.AST):
        parts.append(value_text(node))
        return
    parts.append(type(node).__name__ + "(")
    comma = ""
    inner = inside_f_string or isinstance(node, ast.JoinedStr)
    for field in node._fields:
        value = getattr(node, field, None)
        if field in LEFT_OUT or (field == "type_params" and not value):
            continue
        may_be_none = field == "value" and isinstance(node, (ast.Constant, MATCH_SINGLETON))
        if value is None and not may_be_none:
            continue
        parts.append(comma + field + "=")
        comma = ", "
        dump(value, parts, inner)
    if node._attributes and (MINOR >= 12 or not inside_f_string):
        for field in POSITION:
            parts.append(f"{comma}{field}={getattr(node, field)}")
            comma = ", "
    parts.append(")")


def scope_texts(code):
    """The code objects of a program, written as the dumper writes its scopes."""
    kind = ("async generator" if code.co_flags & 0x200 else "generator" if code.co_flags & 0x20
            else "coroutine" if code.co_flags & 0x80 else "plain")
    names = (code.co_varnames, sorted(code.co_cellvars), sorted(code.co_freevars))
    groups = "".join("(" + "".join(name + " " for name in group) + ")" for group in names)
    yield f"{code.co_qualname} {kind}{groups}"
    for constant in code.co_consts:
        if isinstance(constant, type(code)):
            yield from scope_texts(constant)


MATCH_SINGLETON = getattr(ast, "MatchSingleton", ast.Constant)


def expected(path, source):
    try:
        tree = ast.parse(source, str(path))
        code = compile(source, str(path), "exec", dont_inherit=True)
    except SyntaxError as error:
        return ["error", type(error).__name__, str(error.lineno), str(error.offset), str(error.msg)]
    except (ValueError, RecursionError, MemoryError, UnicodeError) as error:
        return ["error", type(error).__name__, "0", "0", str(error)]
    parts = []
    dump(tree, parts)
    return ["ok", "".join(parts), list(scope_texts(code)) if MINOR >= 11 else []]


def first_difference(ours, theirs):
    for number, (one, other) in enumerate(zip(ours, theirs)):
        if one != other:
            begin = max(0, number - 120)
            return f"  ours:   ...{ours[begin:number + 160]}\n  python: ...{theirs[begin:number + 160]}"
    return f"  one is longer: {ours[-80:]} | {theirs[-80:]}"


def differs(ours, theirs):
    """The text of a disagreement, or None."""
    if ours[0] == "error" and ours[1] == "Unsupported":
        return None
    if ours[0] != theirs[0]:
        return f"  ours:   {' '.join(ours)[:300]}\n  python: {str(theirs)[:300]}"
    if ours[0] == "error":
        is_limit = theirs[1] in ("ValueError", "RecursionError", "MemoryError")
        same = ours[1:3] == theirs[1:3] or is_limit
        return None if same else f"  ours:   {ours}\n  python: {theirs}"
    if ours[1] != theirs[1]:
        return first_difference(ours[1], theirs[1])
    # The compiler drops code that cannot run: there may be scopes without a code object, never the reverse.
    missing = set(theirs[2]) - set(ours[2].split(";")) if MINOR == 11 else ()
    return "".join(f"  python's code object: {text}\n" for text in sorted(missing))


def files_of(arguments):
    for argument in arguments:
        path = pathlib.Path(argument)
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path]


def is_utf8(source):
    try:
        source.decode("utf-8")
    except UnicodeError:
        return False
    return not re.search(rb"^[ \t\f]*#.*?coding[:=][ \t]*(?!utf)", b"\n".join(source.split(b"\n")[:2]), re.M)


def main():
    if MINOR < OLDEST_MINOR:
        print(f"Python 3.{OLDEST_MINOR} or later is needed: nothing was compared")
        return SKIPPED
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(100000)
    dumper = subprocess.Popen([sys.argv[1]], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              encoding="utf-8", errors="surrogatepass")
    count = bad = refused = 0
    for path in files_of(sys.argv[2:]):
        source = path.read_bytes()
        if not is_utf8(source):
            continue
        count += 1
        dumper.stdin.write(f"{MINOR}\t{path}\n")
        dumper.stdin.flush()
        ours = dumper.stdout.readline().rstrip("\n").split("\t")
        refused += ours[:2] == ["error", "Unsupported"]
        difference = differs(ours, expected(path, source))
        if difference:
            bad += 1
            print(f"{path}: the trees differ\n{difference}")
    dumper.stdin.close()
    dumper.wait()
    print(f"{count} files, {bad} differ, {refused} refused as unsupported (Python 3.{MINOR})")
    return 1 if bad or count == 0 or dumper.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
