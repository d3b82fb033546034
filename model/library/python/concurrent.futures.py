# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""concurrent.futures on simulated threads; process pools are refused."""

import sys

from concurrent.futures._base import (
    ALL_COMPLETED, CancelledError, Executor, FIRST_COMPLETED, FIRST_EXCEPTION, Future, TimeoutError,
    as_completed, wait)

__all__ = ("FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "Future",
           "Executor", "wait", "as_completed", "ThreadPoolExecutor")

if sys.version_info >= (3, 7):
    from concurrent.futures._base import BrokenExecutor
if sys.version_info >= (3, 8):
    from concurrent.futures._base import InvalidStateError


def __getattr__(name):
    if name == "ThreadPoolExecutor":
        import concurrent.futures.thread
        return concurrent.futures.thread.ThreadPoolExecutor
    from _weft_source import missing_attribute
    return missing_attribute(__name__, name)
