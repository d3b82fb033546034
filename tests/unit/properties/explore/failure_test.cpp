// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What counts as a failure, read from a run's outcome and from what Python wrote to standard error.

#include "properties/explore/failure.h"

#include <gtest/gtest.h>

namespace weft::properties {
namespace {

model::RunResult run_with(traces::OutcomeKind kind, std::string type, std::string message, std::string err)
{
    model::RunResult run;
    run.outcome = {kind, std::move(type), std::move(message), ""};
    run.err = std::move(err);
    return run;
}

constexpr const char* k_traceback = "Traceback (most recent call last):\n"
                                    "  File \"prog.py\", line 9, in <module>\n"
                                    "    f()\n"
                                    "  File \"prog.py\", line 4, in f\n"
                                    "    raise ValueError(\"x\")\n"
                                    "ValueError: x\n";

TEST(Failure, OfAnUncaughtExceptionHasTheInnermostPlace)
{
    auto failures = failures_of(run_with(traces::OutcomeKind::Raised, "ValueError", "'x'", k_traceback));
    ASSERT_EQ(failures.size(), 1U);
    EXPECT_EQ(failures[0].to_text(), "exception: ValueError('x') at prog.py:4");
}

TEST(Failure, OfAnAssertionIsAKindOfItsOwn)
{
    auto failures = failures_of(run_with(traces::OutcomeKind::Raised, "AssertionError", "", ""));
    ASSERT_EQ(failures.size(), 1U);
    EXPECT_EQ(failures[0].kind, FailureKind::Assertion);
}

TEST(Failure, ReadsTheReportsThatPythonWrites)
{
    std::string err = "Task exception was never retrieved\n"
                      "future: <Task finished name='Task-2' coro=<f() done> exception=ValueError('x')>\n";
    err += k_traceback;
    err += "Task was destroyed but it is pending!\n"
           "task: <Task pending name='Task-3'>\n"
           "prog.py:7: RuntimeWarning: coroutine 'g' was never awaited\n"
           "  g()\n";
    auto failures = failures_of(run_with(traces::OutcomeKind::Finished, "", "", err));
    ASSERT_EQ(failures.size(), 3U);
    EXPECT_EQ(failures[0].to_text(),
              "exception never retrieved: exception was never retrieved: ValueError: x at "
              "prog.py:4");
    EXPECT_EQ(failures[1].kind, FailureKind::DestroyedPending);
    EXPECT_EQ(failures[2].to_text(), "coroutine never awaited: coroutine 'g' was never awaited");
}

TEST(Failure, OfARunThatRanOutOfStepsIsALivelockAndOfMemoryIsNone)
{
    auto steps = failures_of(run_with(traces::OutcomeKind::Exhausted, "steps", "1000", ""));
    ASSERT_EQ(steps.size(), 1U);
    EXPECT_EQ(steps[0].kind, FailureKind::Livelock);
    EXPECT_TRUE(failures_of(run_with(traces::OutcomeKind::Exhausted, "heap_bytes", "1000", "")).empty());
}

TEST(Failure, IsNotACancelledErrorWhereTasksWereCancelledFromOutside)
{
    auto run = run_with(traces::OutcomeKind::Raised, "CancelledError", "", "");
    EXPECT_EQ(failures_of(run).size(), 1U);
    EXPECT_TRUE(failures_of(run, model::Family::Faults).empty());
}

TEST(Failure, OfABrokenPromiseIsToldOnce)
{
    auto run = run_with(traces::OutcomeKind::Raised, "AssertionError", "'no debts'", "");
    run.broken.push_back("no debts");
    auto failures = failures_of(run);
    ASSERT_EQ(failures.size(), 1U);
    EXPECT_EQ(failures[0].to_text(), "promise broken: no debts");
}

} // namespace
} // namespace weft::properties
