# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""keyword: the reserved words of Python."""

from sys import version_info as _version_info

_version = _version_info[1]

__all__ = ["iskeyword", "kwlist"]

kwlist = (
    "False None True and as assert break class continue def del elif else except finally for from global if "
    "import in is lambda nonlocal not or pass raise return try while with yield"
).split()
if _version >= 7:
    kwlist[6:6] = ["async", "await"]
if _version == 9:
    kwlist.insert(3, "__peg_parser__")
iskeyword = frozenset(kwlist).__contains__
if _version >= 9:
    __all__ += ["issoftkeyword", "softkwlist"]
    softkwlist = [] if _version == 9 else ["_", "case", "match"] if _version < 12 else ["_", "case",
        "match", "type"]
    issoftkeyword = frozenset(softkwlist).__contains__
