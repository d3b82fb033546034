# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""weft explore: each kind of failure is found, shrunk, told in terms of the source, and repeats."""

import json
import os
import sys
import unittest

import command_line

HEAD = "import asyncio\n\n"
RUN = "\nasyncio.run(main())\n"

# Each program holds one bug; under fifo and in time, most of them work.
LOST_UPDATE = HEAD + """balance = 100

async def pay(amount):
    global balance
    seen = balance
    await asyncio.sleep(0.01)
    balance = seen - amount

async def main():
    await asyncio.gather(pay(10), asyncio.sleep(0.012))
    await pay(20)
    assert balance == 70, balance
""" + RUN

LATE_TIMER = HEAD + """async def fast():
    await asyncio.sleep(1)
    return "fast"

async def slow():
    await asyncio.sleep(1.2)
    return "slow"

async def main():
    tasks = [asyncio.ensure_future(fast()), asyncio.ensure_future(slow())]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    assert done.pop().result() == "fast"
""" + RUN

TIE = HEAD + """log = []

async def worker(name):
    await asyncio.sleep(1)
    log.append(name)

async def main():
    await asyncio.gather(worker("a"), worker("b"))
    print("".join(log))
""" + RUN

ORDER = HEAD + """ready = False

async def producer():
    global ready
    ready = True

async def consumer():
    assert ready, "nothing to consume"

async def main():
    await asyncio.gather(producer(), consumer())
""" + RUN

DEADLOCK = HEAD + """async def first(a, b):
    async with a:
        await asyncio.sleep(0.1)
        async with b:
            pass

async def second(a, b):
    await asyncio.sleep(0.14)
    async with b:
        await asyncio.sleep(0.01)
        async with a:
            pass

async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(first(a, b), second(a, b))
""" + RUN

NEVER_RETRIEVED = HEAD + """async def fails():
    await asyncio.sleep(1)
    raise ValueError("lost")

async def main():
    task = asyncio.ensure_future(fails())
    await asyncio.sleep(1.1)
    if not task.done():
        task.cancel()
    else:
        try:
            await task
        except ValueError:
            return
    await asyncio.sleep(1)

async def outer():
    task = asyncio.ensure_future(fails())
    await asyncio.sleep(2)

asyncio.run(outer())
"""

NEVER_AWAITED = HEAD + """async def work():
    pass

async def main():
    await asyncio.sleep(0)
    work()
""" + RUN

LIVELOCK = HEAD + """async def main():
    done = False
    async def set_done():
        nonlocal done
        await asyncio.sleep(1)
        done = True
    task = asyncio.ensure_future(set_done())
    while not done:
        await asyncio.sleep(0)
""" + RUN

IN_CALLBACK = HEAD + """def fails():
    raise ValueError("in a callback")

async def main():
    asyncio.get_running_loop().call_soon(fails)
    await asyncio.sleep(0.1)
""" + RUN

FINE = HEAD + """async def worker(lock, log):
    async with lock:
        await asyncio.sleep(0.1)
        log.append(1)

async def main():
    lock, log = asyncio.Lock(), []
    await asyncio.gather(*(worker(lock, log) for _ in range(3)))
    assert len(log) == 3
""" + RUN

# Cancelled while it holds the slot, a worker does not give it back.
LEAK = HEAD + """async def worker(slots, name):
    slots.append(name)
    await asyncio.sleep(0.1)
    slots.remove(name)

async def main():
    slots = []
    tasks = [asyncio.ensure_future(worker(slots, name)) for name in "ab"]
    await asyncio.wait(tasks)
    assert slots == [], slots
""" + RUN

PROMISES = """import asyncio
import weft

balance = 100

async def pay(amount):
    global balance
    if balance >= amount:
        if weft.choose(2, "network") == 1:
            await asyncio.sleep(0)
        balance -= amount
        weft.note("paid", amount)
        try:
            weft.always(balance >= 0, "no debts")
        except AssertionError:
            pass

async def main():
    await asyncio.gather(pay(80), pay(70))

weft.eventually(lambda: balance < 100, "somebody is paid")
asyncio.run(main())
"""


class Explore(command_line.TestCase):
    def explore(self, text, *arguments):
        self.write("prog.py", text)
        result = self.weft("explore", "prog.py", "--json", *arguments)
        self.assertIn(result.returncode, (0, 1), result.stderr)
        answer = json.loads(result.stdout)
        self.assertEqual(result.returncode, 1 if answer["failures"] else 0)
        return answer

    def kinds(self, text, *arguments):
        return [failure["kind"] for failure in self.explore(text, *arguments)["failures"]]

    def test_a_program_without_a_bug_is_explored_to_the_end(self):
        answer = self.explore(FINE, "--strategy", "exhaustive")
        self.assertEqual((answer["failures"], answer["exhausted"]), ([], True))
        self.assertEqual(answer["runs"], 27)  # three timers, three ways each

    def test_a_late_timer_shows_a_race(self):
        answer = self.explore(LATE_TIMER)
        [failure] = answer["failures"]
        self.assertEqual((failure["kind"], failure["place"]), ("assertion", "prog.py:16"))
        self.assertEqual([(d["kind"], d["taken"]) for d in failure["deviations"]],
                         [("duration", "half as long again: timer of Task-2 in fast@4")])

    def test_output_that_depends_on_a_tie_is_a_failure_if_told_so(self):
        self.assertEqual(self.kinds(TIE), [])
        answer = self.explore(TIE, "--expect", "same-output")
        [failure] = answer["failures"]
        self.assertEqual(failure["kind"], "output depends on the schedule")
        self.assertEqual([d["taken"] for d in failure["deviations"]],
                         ["just late: timer of Task-2 in worker@6"])

    def test_the_order_of_ready_tasks_is_left_alone_by_timing_and_permuted_by_reordering(self):
        self.assertEqual(self.kinds(ORDER), [])
        [failure] = self.explore(ORDER, "--family", "reordering")["failures"]
        self.assertEqual(failure["what"], "AssertionError('nothing to consume')")
        self.assertEqual([(d["taken"], d["instead_of"]) for d in failure["deviations"]],
                         [("Task-3 in consumer@9", "Task-2 in producer@5")])

    def test_a_deadlock_says_who_waits(self):
        [failure] = self.explore(DEADLOCK)["failures"]
        self.assertEqual(failure["kind"], "deadlock")
        self.assertIn("Task-2 waits for <Future>", failure["what"])
        self.assertEqual(len(failure["deviations"]), 1)

    def test_what_fails_without_any_choice_is_told_so(self):
        [failure] = self.explore(NEVER_RETRIEVED)["failures"]
        self.assertEqual(failure["kind"], "exception never retrieved")
        self.assertTrue(failure["without_schedule"])
        self.assertEqual(failure["choices"], [])

    def test_other_reports_of_python_are_failures(self):
        self.assertEqual(self.kinds(NEVER_AWAITED), ["coroutine never awaited"])
        self.assertEqual(self.kinds(IN_CALLBACK), ["exception in a callback"])

    def test_a_livelock_is_found_by_its_budget(self):
        self.assertEqual(self.kinds(LIVELOCK, "--steps", "5000", "--runs", "20"), ["livelock"])

    def test_every_strategy_finds_the_order(self):
        listed = self.weft("explore", "--strategy", "list").stdout
        strategies = [line.split()[0] for line in listed.splitlines()]
        self.assertIn("pct", strategies)
        for strategy in strategies:
            if strategy != "fifo":
                found = self.kinds(ORDER, "--family", "reordering", "--strategy", strategy, "--runs", "200")
                self.assertEqual(found, ["assertion"], strategy)

    def test_a_trace_of_a_failure_repeats(self):
        self.explore(LATE_TIMER, "--traces", "failures")
        trace = os.path.join(self.folder, "failures", "prog-1.json")
        with open(trace, encoding="utf-8") as stream:
            schedule = json.load(stream)["schedule"]
        self.assertEqual((schedule["strategy"], schedule["family"]), ("replay", "timing"))
        result = self.weft("replay", trace)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        self.assertIn("AssertionError", result.stdout)

    def test_the_same_seed_gives_the_same_report(self):
        arguments = ("--expect", "same-output", "--strategy", "random", "--seed", "7")
        self.assertEqual(self.explore(TIE, *arguments), self.explore(TIE, *arguments))

    def test_the_report_shows_the_lines(self):
        self.write("prog.py", ORDER)
        result = self.weft("explore", "prog.py", "--family", "reordering", "--strategy", "exhaustive")
        self.assertEqual(result.returncode, 1)
        self.assertIn("   choice 1: Task-3 in consumer (line 9) ran before Task-2 in producer (line 5)\n",
                      result.stdout)
        self.assertIn("       9 | async def consumer():\n", result.stdout)

    def test_each_task_is_cancelled_at_each_wait(self):
        answer = self.explore(LEAK, "--family", "faults", "--strategy", "delays", "--bound", "1")
        self.assertTrue(answer["exhausted"])
        places = {struck["place"]: struck["came"] for struck in answer["cancelled"]}
        self.assertEqual(places["Task-1 in main@11"], "the program ended by CancelledError")
        self.assertIn("AssertionError(['a'])", places["Task-2 in worker@5"])
        self.assertEqual({failure["place"] for failure in answer["failures"]}, {"prog.py:12"})
        self.assertEqual({d["taken"] for failure in answer["failures"] for d in failure["deviations"]},
                         {"cancelled: Task-2 in worker@5", "cancelled: Task-3 in worker@5"})

    def test_a_broken_promise_is_found_even_if_the_exception_is_caught(self):
        [failure] = self.explore(PROMISES)["failures"]
        self.assertEqual((failure["kind"], failure["what"]), ("promise broken", "no debts"))
        self.assertEqual([d["taken"] for d in failure["deviations"]], ["network is 1 for Task-2 in pay@9"])
        self.assertEqual(failure["notes"], ["Task-3 in pay@12: paid 70", "Task-2 in pay@12: paid 80"])

    def test_the_module_is_harmless_elsewhere(self):
        self.write("prog.py", PROMISES)
        self.assertEqual(self.weft("run", "prog.py").returncode, 0)
        folder = os.path.join(command_line.SOURCE, "model", "library", "python")
        with open(os.path.join(folder, "weft.py"), encoding="utf-8") as stream:
            self.write("weft.py", stream.read())
        result = self.run_command(sys.executable, "prog.py")
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""))

    def test_a_schedule_repeats_in_everything(self):
        for text in (LOST_UPDATE, DEADLOCK, LEAK, PROMISES):
            for family in ("timing", "reordering", "faults"):
                self.write("prog.py", text)
                result = self.weft("explore", "prog.py", "--twice", "--family", family, "--runs", "60",
                                   "--strategy", "random")
                self.assertIn(result.returncode, (0, 1), result.stderr)

    def test_shrink_says_which_choices_a_trace_needs(self):
        self.explore(TIE.replace('print(', 'assert log == ["a", "b"]; print('), "--strategy", "random",
                     "--shrink-runs", "1", "--traces", "failures")
        trace = os.path.join(self.folder, "failures", "prog-1.json")
        result = self.weft("shrink", trace, "--trace", "small.json")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("assertion: AssertionError() at prog.py:11\n", result.stdout)
        self.assertIn("1 now, in ", result.stdout)
        with open(os.path.join(self.folder, "small.json"), encoding="utf-8") as stream:
            self.assertEqual(json.load(stream)["schedule"]["choices"], [1, 0])

    def test_a_trace_is_followed_by_name_through_an_edit(self):
        self.explore(ORDER, "--family", "reordering", "--traces", "failures")
        trace = os.path.join(self.folder, "failures", "prog-1.json")
        with open(trace, encoding="utf-8") as stream:
            self.assertEqual(json.load(stream)["schedule"]["names"][0], "ready: Task-3 in consumer@9")
        self.write("edited.py", "# A comment.\n" + ORDER)
        result = self.weft("replay", trace, "--program", "edited.py")
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        self.assertIn("now:      raised AssertionError('nothing to consume')", result.stdout)
        self.write("edited.py", ORDER.replace("consumer", "eater"))
        result = self.weft("replay", trace, "--program", "edited.py")
        self.assertEqual(result.returncode, 1)
        self.assertIn("the schedule stopped fitting at choice 1: the schedule takes option 1 "
                      "(Task-3 in consumer@9), but the run is at ready", result.stdout)

    def test_a_trace_that_does_not_fail_is_not_shrunk(self):
        self.write("prog.py", FINE)
        self.weft("run", "prog.py", "--trace", "trace.json")
        result = self.weft("shrink", "trace.json")
        self.assertEqual((result.returncode, result.stdout),
                         (1, "trace.json does not fail on the model 3.11\n"))

    def test_a_program_outside_the_subset_is_refused(self):
        self.write("prog.py", "import socket\n")
        result = self.weft("explore", "prog.py")
        self.assertEqual(result.returncode, 3)
        self.assertIn("prog.py:1:1: cannot be explored: module socket", result.stderr)


if __name__ == "__main__":
    unittest.main()
