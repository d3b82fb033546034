// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Partial order reduction on Python programs loses no outcome.
//
// The judge is the search of every schedule, on small programs made of what tasks share: variables of the
// module and of closures, a list, the output, a future, a lock, sleeps, exceptions, cancellations.

#include "reduction.h"

#include "sim/random.h"

#include <gtest/gtest.h>

#include <array>

namespace weft::properties {
namespace {

constexpr std::uint64_t k_full_most = 150; // runs; larger programs are passed over

// ---- Random programs ----

constexpr std::array<const char*, 26> k_statements = {
    "x += 1",
    "y += x",
    "z = x + y",
    "mine = x",
    "x = mine + 1",
    "z += 1",
    "inner += 1",
    "mine = inner",
    "await asyncio.sleep(0)",
    "await asyncio.sleep(0)",
    "await asyncio.sleep(0)",
    "await asyncio.sleep(0.1)",
    "await asyncio.sleep(mine * 0.1)",
    "print(mine, x)",
    "print('here')",
    "items.append(mine)",
    "await helper(mine)",
    "mine = await helper(y)",
    "bump()",
    "if x > 1:\n            await asyncio.sleep(0)",
    "while y < 2:\n            y += 1",
    "for i in range(2):\n            x += i\n            await asyncio.sleep(0)",
    "try:\n            await helper(x)\n            raise ValueError(x)\n        except ValueError:\n        "
    "    z += 1",
    "async with lock:\n            mine = x\n            await asyncio.sleep(0)\n            x = mine + 1",
    "if not gate.done():\n            gate.set_result(x)",
    "tasks[0].cancel()",
};

std::string program_of(sim::Random& random)
{
    std::string text =
        "import asyncio\n"
        "x = y = z = 0\nitems = []\ntasks = []\n"
        "def bump():\n    global y\n    y += 1\n"
        "async def helper(n):\n    global z\n    z += n\n    await asyncio.sleep(0)\n    return z\n"
        "async def main():\n    global tasks\n    inner = 0\n    lock = asyncio.Lock()\n"
        "    gate = asyncio.get_running_loop().create_future()\n";
    const std::size_t tasks = 2 + random.below(2);
    for (std::size_t task = 0; task < tasks; ++task) {
        text += "    async def task" + std::to_string(task) +
                "():\n        global x, y, z\n        nonlocal inner\n        mine = 0\n";
        const std::size_t statements = 1 + random.below(4);
        for (std::size_t i = 0; i < statements; ++i)
            text += "        " + std::string(k_statements[random.below(k_statements.size())]) + "\n";
    }
    const bool waits = random.below(4) == 0;
    text += "    tasks = [";
    for (std::size_t task = 0; task < tasks; ++task)
        text += "asyncio.ensure_future(task" + std::to_string(task) + "()), ";
    text += waits ? "asyncio.ensure_future(gate)]\n" : "]\n";
    const std::size_t end = random.below(3);
    if (end == 0)
        text += "    for task in tasks:\n        try:\n            await asyncio.wait_for(task, 5)\n"
                "        except asyncio.TimeoutError:\n            print('late')\n"
                "        except asyncio.CancelledError:\n            print('cancelled')\n";
    else
        text += end == 1 ? "    print(await asyncio.gather(*tasks, return_exceptions=True))\n"
                         : "    await asyncio.wait(tasks, timeout=5)\n";
    return text + "    print(x, y, z, inner, items)\nasyncio.run(main())\n";
}

TEST(Reduction, LosesNoOutcomeOfRandomPrograms)
{
    std::size_t compared = 0, reduced_runs = 0, full_runs = 0;
    for (std::uint64_t number = 0; number < 600; ++number) {
        sim::Random random(2026, number);
        const std::string source = program_of(random);
        const ProgramExploration full = explore_with("exhaustive", source, k_full_most);
        if (!full.exhausted)
            continue;
        const ProgramExploration reduced = explore_with("dpor", source, 2 * k_full_most);
        ++compared;
        full_runs += full.executions;
        reduced_runs += reduced.executions;
        ASSERT_TRUE(reduced.exhausted) << source;
        ASSERT_EQ(reduced.outcomes, full.outcomes) << "program " << number << "\n" << source;
        ASSERT_EQ(reduced.found.size(), full.found.size()) << source;
        ASSERT_LE(reduced.executions, full.executions) << source;
    }
    EXPECT_GE(compared, 200U);
    EXPECT_LT(reduced_runs, full_runs);
    RecordProperty("compared", static_cast<int>(compared));
    RecordProperty("full_runs", static_cast<int>(full_runs));
    RecordProperty("reduced_runs", static_cast<int>(reduced_runs));
}

} // namespace
} // namespace weft::properties
