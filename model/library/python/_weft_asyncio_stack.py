# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Task.print_stack(). https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.print_stack"""

import traceback
from _weft_traceback import source_line_of


def print_stack(task, limit, file):
    entries = []
    for frame in task.get_stack(limit=limit):
        code, line = frame.f_code, frame.f_lineno
        entries.append((code.co_filename, line, code.co_name, source_line_of(frame, line)))
    error = task._exception
    if not entries:
        print("No stack for %r" % (task,), file=file)
    elif error is not None:
        print("Traceback for %r (most recent call last):" % (task,), file=file)
    else:
        print("Stack for %r (most recent call last):" % (task,), file=file)
    traceback.print_list(entries, file=file)
    if error is not None:
        for line in traceback.format_exception_only(error.__class__, error):
            print(line, file=file, end="")
