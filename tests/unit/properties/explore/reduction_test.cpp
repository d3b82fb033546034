// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Partial order reduction on Python programs: what it saves. That it loses nothing is in
// reduction_slow_test.cpp.

#include "reduction.h"

#include <gtest/gtest.h>

namespace weft::properties {
namespace {

std::string tasks_that(const std::string& first, const std::string& second, const std::string& third)
{
    std::string text = "import asyncio\na = b = c = 0\n";
    for (const std::string& name : {first, second, third})
        text += "async def task_" + name + "_" + std::to_string(text.size()) + "():\n    global " + name +
                "\n    for i in range(3):\n        " + name + " += i\n        await asyncio.sleep(0)\n";
    std::string calls;
    std::size_t at = 0;
    while ((at = text.find("task_", at)) != std::string::npos) {
        calls += text.substr(at, text.find('(', at) - at) + "(), ";
        at += 5;
    }
    return text + "async def main():\n    await asyncio.gather(" + calls +
           ")\n    print(a, b, c)\nasyncio.run(main())\n";
}

TEST(Reduction, RunsIndependentTasksOnce)
{
    const ProgramExploration found = explore_with("dpor", tasks_that("a", "b", "c"), 1'000);
    EXPECT_TRUE(found.exhausted);
    EXPECT_EQ(found.executions, 1U);
    EXPECT_EQ(found.partial_orders, 1U);
}

TEST(Reduction, RunsEachOrderOfConflictingStepsOnce)
{
    // Two tasks of three conflicting steps each have 6! / (3! 3!) orders; the third is independent of them.
    const ProgramExploration found = explore_with("dpor", tasks_that("a", "a", "c"), 1'000);
    EXPECT_TRUE(found.exhausted);
    EXPECT_EQ(found.executions, 20U);
    EXPECT_EQ(found.partial_orders, 20U);
}

TEST(Reduction, CountsNothingWhereAnythingMayBeTouched)
{
    // What a function of the library touches is not known, so nothing is left out.
    const std::string source = "import asyncio\n"
                               "async def task(names):\n    names.sort()\n    await asyncio.sleep(0)\n"
                               "async def main():\n    await asyncio.gather(task([2, 1]), task([1]))\n"
                               "asyncio.run(main())\n";
    const ProgramExploration found = explore_with("dpor", source, 1'000);
    EXPECT_TRUE(found.exhausted);
    EXPECT_GT(found.executions, 1U);
}

} // namespace
} // namespace weft::properties
