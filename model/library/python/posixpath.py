# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""os.path: the functions that only look at the text of a path.

https://docs.python.org/3/library/os.path.html
"""

import genericpath

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
commonprefix = genericpath.commonprefix


def _text(value):
    from os import fspath
    value = fspath(value)
    if isinstance(value, bytes):
        from _weft_source import refuse
        refuse("os.path of bytes")
    return value


def normcase(s):
    return _text(s)


def isabs(s):
    return _text(s).startswith("/")


def join(a, *p):
    path = _text(a)
    for part in p:
        try:
            part = _text(part)
        except TypeError:
            raise TypeError("join() argument must be str, bytes, or os.PathLike object, not %r" % (
                type(part).__name__)) from None
        if part.startswith("/") or not path:
            path = part
        elif path.endswith("/"):
            path += part
        else:
            path += "/" + part
    return path


def split(p):
    p = _text(p)
    cut = p.rfind("/") + 1
    head, tail = p[:cut], p[cut:]
    if head.strip("/"):
        head = head.rstrip("/")
    return head, tail


def splitext(p):
    p = _text(p)
    dot = p.rfind(".")
    start = p.rfind("/") + 1
    if dot > start and p[start:dot].strip("."):
        return p[:dot], p[dot:]
    return p, ""


def splitdrive(p):
    return "", _text(p)


def basename(p):
    p = _text(p)
    return p[p.rfind("/") + 1:]


def dirname(p):
    return split(p)[0]


def normpath(path):
    path = _text(path)
    if not path:
        return "."
    slashes = 0
    if path.startswith("/"):
        slashes = 2 if path.startswith("//") and not path.startswith("///") else 1
    kept = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or (not slashes and not kept) or (kept and kept[-1] == ".."):
            kept.append(part)
        elif kept:
            kept.pop()
    return "/" * slashes + "/".join(kept) or "."


def commonpath(paths):
    paths = [_text(each) for each in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    absolute = {each.startswith("/") for each in paths}
    if len(absolute) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    parts = [[part for part in each.split("/") if part and part != "."] for each in paths]
    shortest, longest = min(parts), max(parts)
    common = shortest
    for index, part in enumerate(shortest):
        if part != longest[index]:
            common = shortest[:index]
            break
    return ("/" if absolute.pop() else "") + "/".join(common)
