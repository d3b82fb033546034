#!/usr/bin/env python3
# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Compares the model's speed with a real Python's: the same source on both, in CPU time.

Each program of model/bench/programs defines run(n). It runs as a process of its own with a small and with a
large n; the difference, divided by the difference of the n, is the cost of one turn without the start of
the interpreter. What is measured is the process's user and system time, taken from outside, since time inside
the model is virtual. The median of several such differences is printed, and the ratio of the two
interpreters. A program of asyncio runs on the real Python with a loop whose clock is virtual too:
model/bench/virtual_time.py.

    python3 scripts/compare_speed.py build/release/tools/weft python3
    python3 scripts/compare_speed.py build/release/tools/weft python3 --large
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

BENCH = Path(__file__).resolve().parent.parent / "model" / "bench"
PROGRAMS = BENCH / "programs"
# The turns of the large run, and the ratio that is to be reached (none: for comparison only).
WORKLOADS = {
    "next": (1_000_000, 1.0),
    "send": (1_000_000, 1.0),
    "send_bound": (1_000_000, 1.0),
    "for_loop": (1_000_000, 1.0),
    "create_exhaust": (500_000, 1.0),
    "create_next_stop": (300_000, 1.0),
    "throw_class": (300_000, 1.0),
    "throw_instance": (300_000, 1.0),
    "close_finally": (300_000, 1.0),
    "yield_from_10": (500_000, 1.0),
    "yield_from_500": (20_000, 0.3),
    "next_inside": (1_000_000, 1.0),
    "genexp": (1_000_000, 1.0),
    "empty_loop": (3_000_000, None),
    "call": (1_000_000, None),
    "aio_sleep0": (200_000, 0.25),
    "aio_create_task": (100_000, 0.25),
    "aio_future_wake": (100_000, 0.25),
    "aio_gather": (100_000, 0.25),
    "aio_queue": (50_000, 0.25),
    "aio_lock": (200_000, 0.25),
    "aio_run": (5_000, None),
    "aio_scenario": (3_000, None),
}

# The turns of the large run, what is counted, and the most bytes that a turn may leave resident.
MEMORY = {
    "suspended": (100_000, "a generator suspended at a statement", 6 * 1024),
    "suspended_inside": (100_000, "a generator suspended inside an expression", 6 * 1024),
    "next": (1_000_000, "a call of next()", 1),
}


# With --large: a million tasks that sleep, their most time beside Python's and most bytes each; and the
# events of one run, with the most that an event of the largest may cost beside one of the smallest.
SLEEPERS = (1_000_000, 0.33, 6 * 1024)
EVENTS = (10_000, 100_000, 1_000_000, 10_000_000)
EVENTS_GROWTH = 1.5
NO_BUDGETS = ["--steps", "1000000000", "--heap-bytes", "16000000000", "--fibers", "10000000"]


def resources(command):
    """What one process used, from its start to its end."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with status {process.returncode}")
    return usage


def cpu_seconds(command):
    usage = resources(command)
    return usage.ru_utime + usage.ru_stime


def bytes_of_turn(command, small, large):
    """What one turn adds to the peak of resident memory."""
    grown = resources([*command, large[0]]).ru_maxrss - resources([*command, small[0]]).ru_maxrss
    return grown * 1024 / (large[1] - small[1])


def write_program(folder, name, turns):
    path = folder / f"{name}_{turns}.py"
    source = (PROGRAMS / f"{name}.py").read_text(encoding="utf-8")
    path.write_text(f"{source}\n\nrun({turns})\n", encoding="utf-8")
    return str(path)


def cost_of_turn(commands, small, large, repetitions):
    """Nanoseconds for each command; the commands take turns, so that noise meets all of them alike."""
    small_path, large_path, turns = small[0], large[0], large[1] - small[1]
    measured = [[] for _ in commands]
    for _ in range(repetitions):
        for command, results in zip(commands, measured):
            difference = cpu_seconds([*command, large_path]) - cpu_seconds([*command, small_path])
            results.append(difference / turns * 1e9)
    return [statistics.median(results) for results in measured]


def with_clock(commands, name):
    """The commands; the second one with a virtual clock where the program uses asyncio."""
    ours, theirs = commands
    return [ours, [*theirs, str(BENCH / "virtual_time.py")] if name.startswith("aio_") else theirs]


def compare_speed(commands, folder, names, repetitions):
    print(f"{'program':<18} {'weft ns':>9} {'python ns':>10} {'ratio':>6}  at most")
    missed = 0
    for name in names:
        turns, goal = WORKLOADS[name]
        small, large = ((write_program(folder, name, n), n) for n in (1, turns))
        ours, theirs = cost_of_turn(with_clock(commands, name), small, large, repetitions)
        ratio = ours / theirs
        note = "" if goal is None else f"{goal:.1f}" + ("" if ratio <= goal else "  missed")
        missed += note.endswith("missed")
        print(f"{name:<18} {ours:9.1f} {theirs:10.1f} {ratio:6.2f}  {note}".rstrip(), flush=True)
    return missed


def compare_memory(commands, folder):
    print(f"\n{'resident bytes of':<45} {'weft':>7} {'python':>7}  at most")
    missed = 0
    for name, (turns, what, goal) in MEMORY.items():
        small, large = ((write_program(folder, name, n), n) for n in (1, turns))
        ours, theirs = (bytes_of_turn(command, small, large) for command in commands)
        missed += ours > goal
        note = "  missed" if ours > goal else ""
        print(f"{what:<45} {ours:7.1f} {theirs:7.1f}  {goal}{note}", flush=True)
    return missed


def compare_sleepers(commands, folder):
    """Many tasks at once: nanoseconds and bytes for each, in one run of each interpreter."""
    tasks, goal, bytes_goal = SLEEPERS
    small, large = ((write_program(folder, "aio_sleepers", n), n) for n in (1, tasks))
    used = [(resources([*command, small[0]]), resources([*command, large[0]]))
            for command in with_clock(commands, "aio_sleepers")]
    times = [(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / tasks * 1e9
             for before, after in used]
    sizes = [(after.ru_maxrss - before.ru_maxrss) * 1024 / tasks for before, after in used]
    ratio = times[0] / times[1]
    missed = (ratio > goal) + (sizes[0] > bytes_goal)
    print(f"{tasks} sleeping tasks, each      weft    python  ratio  at most")
    print(f"{'ns':<29} {times[0]:9.0f} {times[1]:9.0f} {ratio:6.2f}  {goal}")
    print(f"{'bytes':<29} {sizes[0]:9.0f} {sizes[1]:9.0f}         {bytes_goal}", flush=True)
    return missed


def measure_events(command, folder):
    """What one event costs in runs of more and more events."""
    start = cpu_seconds([*command, write_program(folder, "aio_events", 1)])
    costs = []
    print("\nevents of a run      ns each")
    for events in EVENTS:
        path = write_program(folder, "aio_events", events)
        costs.append((cpu_seconds([*command, path]) - start) / events * 1e9)
        print(f"{events:<20} {costs[-1]:7.0f}", flush=True)
    return costs[-1] > EVENTS_GROWTH * costs[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("weft", help="the weft program")
    parser.add_argument("python", nargs="?", default="python3", help="the Python to compare with")
    parser.add_argument("--only", metavar="NAME", action="append", help="only this program; repeatable")
    parser.add_argument("--repeat", type=int, default=5, help="differences measured for each program")
    parser.add_argument("--large", action="store_true", help="a million tasks, ten million events instead")
    options = parser.parse_args()
    commands = [[options.weft, "run", *NO_BUDGETS], [options.python]]
    with tempfile.TemporaryDirectory() as name:
        if options.large:
            missed = compare_sleepers(commands, Path(name)) + measure_events(commands[0], Path(name))
        else:
            missed = compare_speed(commands, Path(name), options.only or WORKLOADS, options.repeat)
        if not options.only and not options.large:
            missed += compare_memory(commands, Path(name))
    print(f"\n{missed} missed" if missed else "\nall reached")


if __name__ == "__main__":
    main()
