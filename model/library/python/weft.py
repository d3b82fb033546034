# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""What a program can tell weft about itself, and ask of the schedule.

    import weft

    weft.always(balance >= 0, "no debts")       # must hold whenever the program comes here
    weft.eventually(lambda: done, "it ends")    # must hold when the program ends
    weft.note("paid", amount)                   # shown with a failure
    if weft.choose(2, "network"):               # 0 or 1, as the schedule has it
        raise ConnectionError

The file is the same in weft's model and on any other Python, where choose() gives 0, note() does nothing, and
always() and eventually() raise AssertionError like an assertion does.
"""
import atexit

try:
    import _weft_schedule
except ImportError:
    _weft_schedule = None

__all__ = ["always", "eventually", "note", "choose"]


def always(condition, what="always"):
    """Raises AssertionError if the condition does not hold; weft hears of it even if it is caught."""
    if not condition:
        _break(what)
        raise AssertionError(what)


def eventually(condition, what="eventually"):
    """Calls the condition when the program ends; it must hold then."""
    def check():
        if not condition():
            _break(what)
            raise AssertionError(what)
    atexit.register(check)


def note(*values):
    """Keeps a line for the report of a failure."""
    if _weft_schedule is not None:
        _weft_schedule.note(" ".join(map(str, values)))


def choose(bound, what="choice"):
    """A number from 0 to bound - 1."""
    if bound < 1:
        raise ValueError("weft.choose() needs at least one option")
    if _weft_schedule is None:
        return 0
    return _weft_schedule.choose(bound, what)


def _break(what):
    if _weft_schedule is not None:
        _weft_schedule.broken(what)
