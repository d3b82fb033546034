# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Known bugs of asyncio: weft explore finds them in the profiles that have them and not in the others."""

import json
import unittest

import command_line

# bpo-42130, https://github.com/python/cpython/issues/86296: what is awaited ends just as the cancel comes.
WAIT_FOR = """import asyncio

async def inner():
    await asyncio.sleep(0.1)

async def worker():
    await asyncio.wait_for(inner(), timeout=10)
    await asyncio.sleep(1)

async def main():
    task = asyncio.ensure_future(worker())
    await asyncio.sleep(0.15)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        return
    raise AssertionError("the cancellation was swallowed")

asyncio.run(main())
"""

# https://github.com/python/cpython/issues/112202: a notified waiter is cancelled, and nobody else is woken.
CONDITION = """import asyncio

async def waiter(condition, items, got):
    async with condition:
        while not items:
            await condition.wait()
        got.append(items.pop())

async def main():
    condition = asyncio.Condition()
    items, got = [], []
    tasks = [asyncio.ensure_future(waiter(condition, items, got)) for _ in range(2)]
    await asyncio.sleep(0.1)
    async with condition:
        items.append(1)
        condition.notify()
    tasks[0].cancel()
    await asyncio.wait(tasks, timeout=5)
    assert got == [1], got

asyncio.run(main())
"""

# bpo-45997, https://github.com/python/cpython/issues/90155: a newcomer overtakes those who wait.
SEMAPHORE = """import asyncio

async def worker(semaphore, log, name):
    async with semaphore:
        log.append(name)
        await asyncio.sleep(0.1)

async def main():
    semaphore = asyncio.Semaphore(1)
    log = []
    tasks = [asyncio.ensure_future(worker(semaphore, log, name)) for name in ("first", "second")]
    await asyncio.sleep(0.1)
    tasks.append(asyncio.ensure_future(worker(semaphore, log, "third")))
    await asyncio.gather(*tasks)
    assert log == ["first", "second", "third"], log

asyncio.run(main())
"""


class KnownBugs(command_line.TestCase):
    def explore(self, text, profile):
        self.write("prog.py", text)
        result = self.weft("explore", "prog.py", "--json", "--profile", profile, "--strategy", "exhaustive")
        self.assertIn(result.returncode, (0, 1), result.stderr)
        answer = json.loads(result.stdout)
        self.assertTrue(answer["exhausted"])
        return answer["failures"]

    def check(self, text, what, *, where, not_where):
        for profile in where:
            self.assertEqual([failure["what"] for failure in self.explore(text, profile)], [what], profile)
        for profile in not_where:
            self.assertEqual(self.explore(text, profile), [], profile)

    def test_wait_for_swallows_a_cancellation_until_3_11(self):
        self.check(WAIT_FOR, "AssertionError('the cancellation was swallowed')",
                   where=("3.8", "3.9", "3.10", "3.11"), not_where=("3.12", "3.13"))
        [failure] = self.explore(WAIT_FOR, "3.11")
        self.assertEqual([d["taken"] for d in failure["deviations"]],
                         ["half as long again: timer of Task-3 in inner@4"])

    def test_a_condition_loses_a_notification_until_3_12(self):
        self.check(CONDITION, "AssertionError([])", where=("3.8", "3.11", "3.12"), not_where=("3.13",))

    def test_a_semaphore_lets_newcomers_overtake_until_3_9(self):
        self.check(SEMAPHORE, "AssertionError(['first', 'third', 'second'])", where=("3.8",),
                   not_where=("3.11", "3.13"))


if __name__ == "__main__":
    unittest.main()
