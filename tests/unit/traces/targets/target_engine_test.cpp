// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Targets that misbehave in every way that the protocol allows, and what is made of it. The worker is
// fake_worker.py: a program is one word that tells it what to do.
#include "traces/targets/target_engine.h"

#include "traces/targets/live_engine.h"

#include <gtest/gtest.h>

#include <string>

namespace weft::traces {
namespace {

using enum OutcomeKind;

std::string fake(const std::string& greeting = "")
{
    return "/usr/bin/python3 '" WEFT_SOURCE_DIR "/tests/unit/traces/targets/fake_worker.py' " + greeting;
}

std::unique_ptr<TargetEngine> open_fake(TargetOptions options = {})
{
    Result<std::unique_ptr<TargetEngine>> engine = TargetEngine::open(fake(), options);
    EXPECT_TRUE(engine.ok()) << (engine.ok() ? "" : engine.error().message());
    return engine.ok() ? std::move(engine).value() : nullptr;
}

RunOptions within(int milliseconds)
{
    RunOptions options;
    options.budgets.host_time = std::chrono::milliseconds(milliseconds);
    return options;
}

Trace run(TargetEngine& engine, const std::string& word, RunOptions options = {})
{
    return engine.run(Program{{"prog.py", word}, {}}, options);
}

// Whatever it did, the next program is run by a worker that works.
void expect_recovered(TargetEngine& engine)
{
    Trace trace = run(engine, "well");
    EXPECT_EQ(trace.out, "well\n");
    EXPECT_EQ(trace.outcome.kind, Finished);
}

TEST(Target, AnswersWithOutputAndOutcome)
{
    auto engine = open_fake();
    EXPECT_EQ(engine->identity(), (EngineIdentity{"interpreter", "fake", "1.0"}));
    EXPECT_EQ(engine->profile(), k_py311);
    EXPECT_TRUE(engine->supports(k_py311));
    Trace trace = run(*engine, "raise");
    EXPECT_EQ(trace.outcome, (Outcome{Raised, "ValueError", "'no'", ""}));
    EXPECT_EQ(trace.out, "before\n");
    EXPECT_EQ(trace.err, "Traceback");
    EXPECT_EQ(trace.exit_status, 1);
    EXPECT_EQ(trace.level, Level::Output);
    EXPECT_EQ(failure_of(trace), TargetFailure::None);
}

TEST(Target, KeepsItsWorkerForManyPrograms)
{
    auto engine = open_fake();
    EXPECT_EQ(run(*engine, "pid").out, run(*engine, "pid").out);
    EXPECT_EQ(engine->workers(), 1u);
}

TEST(Target, IsRestartedEverySoManyPrograms)
{
    auto engine = open_fake({.programs_per_worker = 2});
    std::string first = run(*engine, "pid").out, second = run(*engine, "pid").out,
                third = run(*engine, "pid").out;
    EXPECT_EQ(first, second);
    EXPECT_NE(second, third);
    EXPECT_EQ(engine->workers(), 2u);
}

TEST(Target, AHangIsToldAndEnded)
{
    auto engine = open_fake();
    Trace trace = run(*engine, "hang", within(200));
    EXPECT_EQ(trace.outcome, (Outcome{Hung, "", "200 ms", ""}));
    EXPECT_EQ(failure_of(trace), TargetFailure::Hang);
    expect_recovered(*engine);
}

TEST(Target, HalfALineAndSilenceIsAHang)
{
    auto engine = open_fake();
    EXPECT_EQ(run(*engine, "half_and_silence", within(200)).outcome.kind, Hung);
    expect_recovered(*engine);
}

TEST(Target, ACrashNamesTheSignalOrStatus)
{
    auto engine = open_fake();
    Trace trace = run(*engine, "crash");
    EXPECT_EQ(trace.outcome, (Outcome{Crashed, "", "signal 11", ""}));
    EXPECT_EQ(trace.exit_status, 139);
    EXPECT_EQ(failure_of(trace), TargetFailure::Crash);
    EXPECT_EQ(run(*engine, "exit").outcome.message, "exit status 3");
    expect_recovered(*engine);
    EXPECT_EQ(engine->workers(), 3u);
}

TEST(Target, WhatIsNotTheProtocolIsGarbage)
{
    auto engine = open_fake();
    for (const char* word : {"garbage", "no_newline", "half", "cut", "huge", "negative", "unknown_outcome"}) {
        Trace trace = run(*engine, word);
        EXPECT_EQ(trace.outcome.kind, Crashed) << word;
        EXPECT_EQ(failure_of(trace), TargetFailure::Garbage) << word << ": " << trace.outcome.message;
        expect_recovered(*engine);
    }
    EXPECT_EQ(run(*engine, "garbage").outcome.message, "answered with 'Segmentation fault (core dumped)'");
}

TEST(Target, TooMuchOutputIsCut)
{
    auto engine = open_fake();
    RunOptions options;
    options.budgets.output_bytes = 1000;
    Trace trace = run(*engine, "flood", options);
    EXPECT_EQ(trace.outcome, (Outcome{Exhausted, "output_bytes", "1000", ""}));
    EXPECT_EQ(trace.out.size(), 1000u);
    expect_recovered(*engine);
}

TEST(Target, MemoryIsLimitedByTheKernel)
{
    auto engine = open_fake();
    EXPECT_NE(failure_of(run(*engine, "memory_error")), TargetFailure::None);
    expect_recovered(*engine);
}

TEST(Target, AProcessThatReservesMuchIsWatchedByItsPages)
{
    Target target = find_target(fake()).value();
    target.memory_limit = MemoryLimit::ResidentOnly;
    Result<std::unique_ptr<TargetEngine>> opened = TargetEngine::open(target);
    ASSERT_TRUE(opened.ok());
    RunOptions options;
    options.budgets.heap_bytes = 128u << 20;
    Trace trace = run(*opened.value(), "hog", options);
    EXPECT_EQ(trace.outcome.kind, Exhausted);
    EXPECT_EQ(failure_of(trace), TargetFailure::Memory);
    expect_recovered(*opened.value());
}

TEST(Target, BytesThatAreNotUtf8AreMadeText)
{
    auto engine = open_fake();
    EXPECT_EQ(run(*engine, "bytes").out, "\xef\xbf\xbd");
}

TEST(Target, AProgramCanBeSentAheadOfItsAnswer)
{
    auto engine = open_fake();
    engine->begin(Program{{"prog.py", "ahead"}, {}}, {});
    EXPECT_EQ(engine->finish().out, "ahead\n");
}

TEST(Target, AProgramWithModulesBesideItIsRefused)
{
    auto engine = open_fake();
    Trace trace = engine->run(Program{{"prog.py", "x"}, {{"other.py", ""}}}, {});
    EXPECT_EQ(trace.outcome.kind, Unsupported);
    expect_recovered(*engine);
}

TEST(Target, ABadGreetingIsAnErrorThatSaysWhy)
{
    auto message = [](const std::string& greeting) {
        auto opened = TargetEngine::open(fake(greeting));
        return opened.ok() ? "opened" : opened.error().message();
    };
    EXPECT_NE(message("greet_garbage").find("it greeted with 'hello'"), std::string::npos);
    EXPECT_NE(message("greet_other").find("speaks version 9"), std::string::npos);
    EXPECT_NE(message("greet_old").find("follows Python 2.7"), std::string::npos);
    EXPECT_NE(message("greet_nothing").find("no greeting today"), std::string::npos);
}

TEST(Target, ACommandThatIsMissingIsAnError)
{
    EXPECT_FALSE(find_target("./no_such_worker --fast").ok());
    EXPECT_FALSE(find_target("").ok());
}

TEST(LiveEngine, TellsTargetsFromInterpretersByTheirNames)
{
    EXPECT_TRUE(names_target("target:python3"));
    EXPECT_TRUE(names_target("micropython"));
    EXPECT_TRUE(names_target("cython"));
    EXPECT_FALSE(names_target("python3"));
    EXPECT_FALSE(names_target("3.8"));
}

} // namespace
} // namespace weft::traces
