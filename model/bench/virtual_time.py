# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Runs a program on a real Python whose event loops have a virtual clock, as the model's have.

    python3 model/bench/virtual_time.py PROGRAM

Nothing is waited for: the clock jumps to the next timer. The loop has no selector and no sockets, so what is
measured beside the model is asyncio itself.
"""

import asyncio
import runpy
import sys
import warnings


class Selector:
    def __init__(self):
        self.loop = None

    def select(self, timeout=None):
        loop = self.loop
        if timeout is None and not loop._stopping:
            raise RuntimeError("nothing is ready and no timer is set")
        if timeout and loop._scheduled:
            loop.now = loop._scheduled[0]._when
        return []

    def close(self):
        pass


class Loop(asyncio.SelectorEventLoop):
    now = 0.0

    def __init__(self):
        selector = Selector()
        super().__init__(selector)
        selector.loop = self

    def time(self):
        return self.now

    def _make_self_pipe(self):
        pass

    def _close_self_pipe(self):
        pass

    def _write_to_self(self):
        pass


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        return Loop()


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    asyncio.set_event_loop_policy(Policy())
    runpy.run_path(sys.argv[1], run_name="__main__")
