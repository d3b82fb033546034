# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""The commands shown in the documents, run: what a reader sees there is what weft prints.

A fenced block marked `console` is a session: a line `$ COMMAND`, then the output of that command, errors
included. A line `...` of the output stands for any number of lines. Commands run in the root of the project
with weft in the PATH. A `python` block below a link to a file that ends in a colon is that file.
`python3 tests/cli/documented_commands.py --write` puts the real output in.
"""

import os
import re
import subprocess
import sys

import command_line

SESSION = re.compile(r"(?ms)^```console\n(.*?)^```$")
QUOTED_FILE = re.compile(r"(?ms)^\[[^\]\n]+\]\((?P<path>[^)\n]+\.py)\):\n\n```python\n(?P<text>.*?)^```$")
SKIPPED = 77


def documents(root):
    yield os.path.join(root, "README.md")
    for folder, _, names in sorted(os.walk(os.path.join(root, "docs"))):
        yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith(".md"))


def commands_of(session):
    """(command, output) for each command of a session."""
    for part in re.split(r"(?m)^\$ ", session)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def run(command, root, program):
    environment = dict(os.environ, LC_ALL="C.UTF-8", COLUMNS="110",
                       PATH=os.path.dirname(program) + os.pathsep + os.environ.get("PATH", "/usr/bin:/bin"))
    result = subprocess.run(["bash", "-c", command], cwd=root, env=environment, stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                            timeout=command_line.TIMEOUT_SECONDS)
    return result.stdout


def agrees(shown, real):
    pattern = "".join("(?:.*\n)*" if line == "...\n" else re.escape(line)
                      for line in shown.splitlines(keepends=True))
    return re.fullmatch(pattern, real) is not None


def check(path, root, program):
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    wrong = 0
    for session in SESSION.findall(text):
        for command, shown in commands_of(session):
            real = run(command, root, program)
            if not agrees(shown, real):
                wrong += 1
                print(f"{os.path.relpath(path, root)}: $ {command}\n--- shown\n{shown}--- real\n{real}")
    return wrong + check_quoted_files(path, root, text)


def check_quoted_files(path, root, text):
    wrong = 0
    for quoted in QUOTED_FILE.finditer(text):
        with open(os.path.join(os.path.dirname(path), quoted["path"]), encoding="utf-8") as stream:
            if stream.read() != quoted["text"]:
                wrong += 1
                print(f"{os.path.relpath(path, root)}: {quoted['path']} is not what is shown")
    return wrong


def write(path, root, program):
    def replace(match):
        session = match.group(1)
        for command, shown in commands_of(session):
            real = run(command, root, program)
            if not agrees(shown, real):
                session = session.replace(f"$ {command}\n{shown}", f"$ {command}\n{real}")
        return f"```console\n{session}```"

    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(SESSION.sub(replace, text))


def main():
    root = command_line.SOURCE
    program = command_line.PROGRAM or os.path.join(root, "build/release/tools/weft")
    if not os.path.exists(program):
        print("weft was not built: the documents were not checked")
        return SKIPPED
    if sys.argv[1:] == ["--write"]:
        for path in documents(root):
            write(path, root, program)
        return 0
    wrong = sum(check(path, root, program) for path in documents(root))
    if wrong:
        print("when the new output is right: python3 tests/cli/documented_commands.py --write")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
