# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Writes model/library/module_names.cpp: the names that CPython's modules have, version by version.

Usage: list_module_names.py OUTPUT PYTHON... (one interpreter for each minor version, oldest first)
"""
import json
import subprocess
import sys

MODULES = """
__future__ _thread abc array asyncio asyncio.base_events asyncio.base_futures asyncio.base_tasks
asyncio.constants asyncio.coroutines asyncio.events asyncio.exceptions asyncio.format_helpers asyncio.futures
asyncio.locks asyncio.log asyncio.mixins asyncio.queues asyncio.runners asyncio.selector_events
asyncio.taskgroups asyncio.tasks asyncio.threads asyncio.timeouts asyncio.unix_events atexit bisect builtins
collections collections.abc concurrent concurrent.futures concurrent.futures._base concurrent.futures.thread
contextlib contextvars copy copyreg dataclasses enum errno functools gc genericpath heapq inspect io itertools
json json.decoder json.encoder keyword linecache logging math numbers operator os os.path pickle posixpath
pprint queue random re reprlib statistics string struct sys textwrap threading time traceback types typing
unittest unittest.mock warnings weakref
""".split()

# The platform-bound ones that no interpreter on Linux has are left out: there their import fails as it should.
FIND = """
import importlib.util, json, sys
found = []
for module in json.loads(sys.stdin.read()):
    try:
        if module in sys.builtin_module_names or importlib.util.find_spec(module) is not None:
            found.append(module)
    except (ImportError, ValueError):
        pass
print(json.dumps(found))
"""

# Packages for the tests of CPython itself: not in sys.stdlib_module_names, yet there.
MORE = ["test", "_testcapi", "_testinternalcapi", "_testbuffer", "_testmultiphase", "xxsubtype", "xxlimited"]

ASK = """
import importlib, json, sys
names = {}
for module in sys.argv[1:]:
    try:
        names[module] = dir(importlib.import_module(module))
    except ImportError:
        names[module] = []
print(json.dumps([sys.version_info[1], sorted(sys.stdlib_module_names) if hasattr(sys, "stdlib_module_names") else [],
                  names]))
"""

HEADER = """// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The names that CPython's modules have, and in which versions: written by scripts/list_module_names.py.
// Each line is a module and its names; NAME:A is there since 3.A, NAME:A:B from 3.A to 3.B.

#include "model/library/module_names.h"

namespace weft::model {

const std::vector<ModuleNames>& module_names()
{
    static const std::vector<ModuleNames> k_modules{
"""

SKIPPED = {"__builtins__", "__cached__", "__loader__", "__spec__", "__package__", "__path__", "__warningregistry__"}


def spans(versions, first, last):
    since = "" if min(versions) == first else str(min(versions))
    until = "" if max(versions) == last else str(max(versions))
    if until:
        return ":%s:%s" % (since, until)
    return ":" + since if since else ""


def quoted(words, indent):
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) + 1 > 96:
            lines.append(line)
            line = ""
        line += word + " "
    lines.append(line)
    return ("\n" + indent).join('"%s"' % each for each in lines)


def main():
    output, interpreters = sys.argv[1], sys.argv[2:]
    found = {}
    standard = set()
    for interpreter in interpreters:
        answer = subprocess.run([interpreter, "-c", ASK] + MODULES, stdout=subprocess.PIPE, check=True)
        minor, top_level, names = json.loads(answer.stdout)
        standard.update(top_level)
        for module, attributes in names.items():
            for name in attributes:
                if name not in SKIPPED:
                    found.setdefault(module, {}).setdefault(name, []).append(minor)
    candidates = json.dumps(sorted(standard.union(MORE)))
    present = {}
    for interpreter in interpreters:
        answer = subprocess.run([interpreter, "-c", FIND], input=candidates.encode(), stdout=subprocess.PIPE, check=True)
        version = subprocess.run([interpreter, "-c", "import sys; print(sys.version_info[1])"], stdout=subprocess.PIPE,
                                 check=True)
        for module in json.loads(answer.stdout):
            present.setdefault(module, []).append(int(version.stdout))
    minors = sorted({minor for names in found.values() for versions in names.values() for minor in versions})
    with open(output, "w") as file:
        file.write(HEADER)
        for module in sorted(found):
            words = [name + spans(found[module][name], minors[0], minors[-1]) for name in sorted(found[module])]
            file.write('        {"%s",\n         %s},\n' % (module, quoted(words, " " * 9)))
        file.write("    };\n    return k_modules;\n}\n\n")
        file.write("std::string_view standard_module_names()\n{\n    return ")
        file.write(quoted(sorted(standard), " " * 11))
        file.write(";\n}\n\nstd::string_view importable_module_names()\n{\n    return ")
        words = [module + spans(present[module], minors[0], minors[-1]) for module in sorted(present)]
        file.write(quoted(words, " " * 11))
        file.write(";\n}\n\n}  // namespace weft::model\n")


main()
