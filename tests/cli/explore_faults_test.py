# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""weft explore: what strikes tasks and generators, what is left at the end, threads that are preempted."""

import json
import os
import unittest

import command_line

HEAD = "import asyncio\n\n"
RUN = "\nasyncio.run(main())\n"

# What is cancelled in its cleanup does not give the lock back, and leaves by another exception.
CLEANUP = HEAD + """async def worker(lock):
    await lock.acquire()
    try:
        await asyncio.sleep(0.1)
    finally:
        await asyncio.sleep(0.1)
        lock.release()

async def main():
    lock = asyncio.Lock()
    await asyncio.wait([asyncio.ensure_future(worker(lock))])
""" + RUN

# Each fault has a place where it strikes.
STRUCK = HEAD + """def numbers():
    yield 1
    yield 2

async def letters():
    yield "a"
    yield "b"

async def inner():
    await asyncio.sleep(1)

async def main():
    for number in numbers():
        print(number)
    async for letter in letters():
        print(letter)
    loop = asyncio.get_running_loop()
    try:
        print(await loop.run_in_executor(None, int, "7"))
    except OSError as error:
        print(error)
    try:
        await asyncio.wait_for(inner(), 5)
    except asyncio.TimeoutError:
        print("too late")
""" + RUN

GARBAGE = HEAD + """async def forgotten():
    await asyncio.get_running_loop().create_future()

async def main():
    asyncio.ensure_future(forgotten())
    await asyncio.sleep(0.1)
    await asyncio.sleep(0.1)
""" + RUN

UNTIDY = HEAD + """async def items():
    yield 1

async def main():
    global kept
    kept = items()
    async for _ in kept:
        break

loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
"""

SLOTS = HEAD + """slots = asyncio.BoundedSemaphore(3)

async def main():
    await slots.acquire()
""" + RUN

THREADS = """import threading

counter = 0

def add():
    global counter
    %s

threads = [threading.Thread(target=add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert counter == 2, counter
"""


class ExploreFaults(command_line.TestCase):
    def explore(self, text, *arguments):
        self.write("prog.py", text)
        result = self.weft("explore", "prog.py", "--json", *arguments)
        self.assertIn(result.returncode, (0, 1), result.stderr)
        return json.loads(result.stdout)

    def kinds(self, text, *arguments):
        return [failure["kind"] for failure in self.explore(text, *arguments)["failures"]]

    def test_a_second_cancellation_in_the_cleanup_leaves_a_lock_held(self):
        once = self.explore(CLEANUP, "--fault", "cancel", "--strategy", "exhaustive")
        self.assertEqual({failure["deviations"][0]["taken"] for failure in once["failures"]},
                         {"cancelled: Task-2 in worker@8"})
        again = self.explore(CLEANUP, "--fault", "cleanup", "--strategy", "exhaustive")
        self.assertIn("cancelled, and again where it waits next: Task-2 in worker@6",
                      [struck["what"] + ": " + struck["place"] for struck in again["cancelled"]])
        for answer in (once, again):
            self.assertEqual({(failure["kind"], failure["what"]) for failure in answer["failures"]},
                             {("finally block cut short", "by CancelledError"),
                              ("lock left held", "asyncio.Lock is still locked")})
            self.assertTrue(answer["exhausted"])

    def test_every_kind_of_fault_strikes(self):
        answer = self.explore(STRUCK, "--fault", "all", "--strategy", "exhaustive")
        came = {struck["what"] + ": " + struck["place"]: struck["came"] for struck in answer["cancelled"]}
        ended = "the program ended by "
        for place, expected in {
                "thrown into: numbers@4": ended + "RuntimeError",
                "closed: numbers@5": "the program ended well",
                "thrown into: letters@8": ended + "RuntimeError",
                "closed: letters@9": "the program ended well",
                "its job failed: Task-1 in main@21": "the program ended well",
                "its deadline passed: Task-1 in main@25": "the program ended well",
                "cancelled twice: Task-2 in inner@12": ended + "CancelledError",
                "cancelled with a message: Task-1 in main@25": ended + "CancelledError",
                "garbage collected: Task-1 in main@25": "the program ended well",
                "not begun: Task-2 in inner@11": ended + "CancelledError"}.items():
            self.assertEqual(came.get(place), expected, place)
        self.assertTrue(answer["exhausted"])
        self.assertEqual(answer["failures"], [])

    def test_a_struck_program_goes_on_as_told(self):
        self.write("prog.py", STRUCK.replace("asyncio.run(main())", "asyncio.run(main()); assert 0"))
        self.weft("explore", "prog.py", "--fault", "timeout", "--strategy", "exhaustive", "--traces",
                  "failures")
        [trace] = os.listdir(os.path.join(self.folder, "failures"))
        with open(os.path.join(self.folder, "failures", trace), encoding="utf-8") as stream:
            self.assertEqual(json.load(stream)["schedule"]["family"], "faults+timeout")
        self.assertEqual(self.weft("replay", os.path.join("failures", trace)).returncode, 0)

    def test_pairs_of_faults_are_struck_if_allowed(self):
        one = self.explore(CLEANUP, "--family", "faults", "--strategy", "exhaustive")
        two = self.explore(CLEANUP, "--family", "faults", "--strategy", "exhaustive", "--faults", "2")
        self.assertEqual((one["runs"], two["runs"]), (4, 7))

    def test_a_task_that_nobody_holds_is_lost_to_the_collector(self):
        self.assertEqual(self.kinds(GARBAGE, "--fault", "collect", "--strategy", "exhaustive"),
                         ["task destroyed while pending"])

    def test_what_is_left_at_the_end_is_a_failure(self):
        [failure] = self.explore(UNTIDY)["failures"]
        self.assertEqual((failure["kind"], failure["what"], failure["place"]),
                         ("async generator not closed", "at the end, items", "prog.py:4"))
        [failure] = self.explore(SLOTS)["failures"]
        self.assertEqual((failure["kind"], failure["what"]),
                         ("lock left held", "asyncio.BoundedSemaphore has 2 of 3"))
        self.write("prog.py", "import threading\nlock = threading.Lock()\nlock.acquire()\n")
        self.assertIn("lock left held: threading.Lock is still locked",
                      self.weft("explore", "prog.py").stdout)

    def test_threads_race_between_statements_only_if_they_are_preempted(self):
        for body in ("counter += 1", "seen = counter; counter = seen + 1"):
            self.assertEqual(self.kinds(THREADS % body), [])
            answer = self.explore(THREADS % body, "--preempt", "--strategy", "delays")
            [failure] = answer["failures"]
            self.assertEqual((failure["what"], answer["family"]), ("AssertionError(1)", "timing+preempt"))
        locked = THREADS.replace("counter = 0", "counter = 0; lock = threading.Lock()")
        answer = self.explore(locked % "with lock: counter += 1", "--preempt", "--strategy", "exhaustive",
                              "--runs", "20000")
        self.assertEqual((answer["failures"], answer["exhausted"]), ([], True))

    def test_the_kinds_of_faults_are_listed(self):
        listed = self.weft("explore", "--fault", "list").stdout
        self.assertEqual([line.split()[0] for line in listed.splitlines()],
                         ["cancel", "message", "twice", "cleanup", "start", "timeout", "collect", "executor",
                          "throw", "close", "all"])
        result = self.weft("explore", "prog.py", "--fault", "cancel,bomb")
        self.assertEqual(result.returncode, 2)
        self.assertIn("'bomb' is not a fault", result.stderr)


if __name__ == "__main__":
    unittest.main()
