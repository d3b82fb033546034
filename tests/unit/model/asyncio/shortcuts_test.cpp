// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Shortcuts: that they exist for functions that are there, and that they are taken. That they do what the
// bodies do is checked by the corpus (asyncio/locks_that_a_program_has_changed and the one of queues).
#include "model/asyncio/shortcuts.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "model/engine.h"
#include "model/evaluator/function.h"
#include "model/library/import_system.h"
#include "tests/unit/model/world_fixture.h"

namespace weft::model {
namespace {

// The function under a qualified name like "Queue.get" in a module of the library.
const Function* function_of(const std::string& module, const std::string& qualname)
{
    const std::size_t dot = qualname.find('.');
    Value owner = must(import_module(module));
    owner = must(get_attribute(owner, intern(qualname.substr(0, dot))));
    const Value found = must(get_attribute(owner, intern(qualname.substr(dot + 1))));
    return found.try_as<Function>();
}

void expect_functions(const std::string& module, std::span<const NamedShortcut> shortcuts)
{
    for (const NamedShortcut& entry : shortcuts) {
        const Function* const function = function_of(module, std::string(entry.qualname));
        ASSERT_NE(function, nullptr) << entry.qualname;
        EXPECT_EQ(function->code->shortcuts.at_once, entry.shortcuts.at_once) << entry.qualname;
        EXPECT_EQ(function->code->shortcuts.waiting, entry.shortcuts.waiting) << entry.qualname;
    }
}

class ShortcutsOf : public testing::TestWithParam<int> {};

TEST_P(ShortcutsOf, EveryVersionBelongToFunctionsOfTheLibrary)
{
    const WorldScope scope(GetParam());
    expect_functions("asyncio.locks", lock_shortcuts());
    expect_functions("asyncio.queues", queue_shortcuts());
}

INSTANTIATE_TEST_SUITE_P(Profiles, ShortcutsOf, testing::Values(8, 9, 10, 11, 12, 13, 14));

// How many steps of the budget a program of asyncio takes more with a thousand turns than with none.
std::uint64_t steps_of_thousand(const std::string& before, const std::string& turn)
{
    const auto succeeds_with = [&](std::uint64_t steps, int turns) {
        traces::RunOptions options;
        options.budgets.steps = steps;
        const std::string text = "import asyncio\nasync def main():\n    " + before +
                                 "\n    for i in range(" + std::to_string(turns) + "):\n        " + turn +
                                 "\nasyncio.run(main())\n";
        ModelEngine engine;
        const traces::Trace trace = engine.run(traces::Program{{"prog.py", text}, {}}, options);
        EXPECT_TRUE(trace.err.empty()) << trace.err;
        return trace.outcome.kind == traces::OutcomeKind::Finished;
    };
    const auto steps_for = [&](int turns) {
        std::uint64_t low = 0;
        std::uint64_t high = 1'000'000;
        while (low + 1 < high)
            (succeeds_with((low + high) / 2, turns) ? high : low) = (low + high) / 2;
        return high;
    };
    return steps_for(1000) - steps_for(0);
}

TEST(Shortcuts, AreTakenByALockThatNobodyElseWants)
{
    // The turn of the loop, the statement and its body; a body of the library would be many more.
    EXPECT_LE(steps_of_thousand("lock = asyncio.Lock()", "async with lock: pass"), 4000u);
    EXPECT_LE(steps_of_thousand("lock = asyncio.Lock()", "await lock.acquire(); lock.release()"), 4000u);
}

TEST(Shortcuts, AreTakenByAQueueThatHasRoomAndItems)
{
    EXPECT_LE(steps_of_thousand("queue = asyncio.Queue(3)", "await queue.put(await queue.get()) if i else "
                                                            "queue.put_nowait(i)"),
              4000u);
    EXPECT_LE(steps_of_thousand("queue = asyncio.LifoQueue()", "queue.put_nowait(i); queue.get_nowait()"),
              4000u);
}

} // namespace
} // namespace weft::model
