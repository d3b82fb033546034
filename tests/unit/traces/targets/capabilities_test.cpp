// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Probing this machine's python3, keeping what was found, and forgiving what may differ.
#include "traces/targets/capabilities.h"

#include "traces/targets/install.h"
#include "traces/targets/target_engine.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace weft::traces {
namespace {

// An engine that answers every program in the same way, and counts them.
class Parrot final : public Engine {
public:
    explicit Parrot(Outcome outcome) : m_outcome(std::move(outcome)) {}
    EngineIdentity identity() const override { return {"interpreter", "parrot", "1.0"}; }
    bool supports(Profile) const override { return true; }
    Trace run(const Program& program, const RunOptions&) override
    {
        ++runs;
        Trace trace;
        trace.program = program;
        trace.outcome = m_outcome;
        return trace;
    }
    unsigned runs = 0;

private:
    Outcome m_outcome;
};

Trace printed(const std::string& out)
{
    Trace trace;
    trace.out = out;
    trace.outcome = {OutcomeKind::Raised, "TypeError", "'words'", ""};
    return trace;
}

TEST(Capabilities, EveryFeatureHasOneProbeInOrder)
{
    ASSERT_EQ(feature_probes().size(), k_feature_count);
    for (std::size_t i = 0; i < k_feature_count; ++i) {
        EXPECT_EQ(static_cast<std::size_t>(feature_probes()[i].feature), i) << feature_probes()[i].name;
        EXPECT_FALSE(feature_probes()[i].expected.empty()) << feature_probes()[i].name;
    }
}

TEST(Capabilities, CPythonHasAllButWhatItsVersionLacks)
{
    auto python = TargetEngine::open("python3").value();
    Capabilities found = probe(*python);
    for (std::string_view name : found.missing()) {
        bool newer = name == "close_return_value" || name == "match" || name == "except_star" ||
                     name == "task_groups" || name == "walrus";
        EXPECT_TRUE(newer) << name;
    }
}

TEST(Capabilities, AnEngineThatCrashesAtEveryProbeHasNothing)
{
    Parrot parrot({OutcomeKind::Crashed, "", "signal 11", ""});
    EXPECT_EQ(probe(parrot).count(), 0u);
    EXPECT_EQ(parrot.runs, k_feature_count);
}

TEST(Capabilities, AreKeptAndReadBack)
{
    std::string folder = ::testing::TempDir() + "weft_capabilities_test";
    std::filesystem::remove_all(folder);
    Parrot parrot({});
    Capabilities first = cached_capabilities(parrot, folder);
    EXPECT_EQ(cached_capabilities(parrot, folder), first);
    EXPECT_EQ(parrot.runs, k_feature_count);
    std::filesystem::remove_all(folder);
    EXPECT_FALSE(known_capabilities(parrot.identity(), folder));
}

TEST(Capabilities, ACacheOfOtherProbesIsNotBelieved)
{
    std::string text = Capabilities::all().to_text();
    EXPECT_EQ(Capabilities::from_text(text), Capabilities::all());
    text[text.find(' ') + 1] ^= 1;
    EXPECT_FALSE(Capabilities::from_text(text));
    EXPECT_FALSE(Capabilities::from_text(""));
}

TEST(Capabilities, WhatAProgramAsksForIsReadFromItsText)
{
    Capabilities some = Capabilities::all();
    Program program{{"p.py", "def g():\n    yield from h()\n"}, {}};
    EXPECT_FALSE(lacks(some, program));
    some.set(Feature::YieldFrom, false);
    EXPECT_EQ(lacks(some, program), "yield_from");
}

TEST(Capabilities, MessagesAreForgivenAndValuesAreNot)
{
    Capabilities some = Capabilities::all();
    Trace kept = printed("TypeError: a\n");
    forgive(kept, some);
    EXPECT_EQ(kept.out, "TypeError: a\n");
    some.set(Feature::ExceptionMessages, false);
    Trace trace = printed("TypeError: no such (thing)\nx ValueError('a', (1, 2)) y\nStopIteration 5\n"
                          "MyTypeError: own\n[KeyError, 1]\n");
    forgive(trace, some);
    EXPECT_EQ(trace.out, "TypeError\nx ValueError y\nStopIteration 5\nMyTypeError: own\n[KeyError, 1]\n");
    EXPECT_EQ(trace.outcome.message, "");
    EXPECT_EQ(trace.outcome.type, "TypeError");
}

TEST(Install, NamesTheCommandAndTheCache)
{
    const KnownTarget* brython = find_known_target("brython");
    ASSERT_NE(brython, nullptr);
    std::vector<std::string> command = install_command(*brython);
    EXPECT_EQ(command.front(), "npm");
    EXPECT_EQ(command[command.size() - 2], target_cache() + "/brython");
    EXPECT_EQ(command.back(), "brython@3.14.3");
    EXPECT_EQ(install_command(*find_known_target("pypy3")).front(), "apt-get");
    EXPECT_TRUE(install_command(*find_known_target("python3.8")).empty());
}

} // namespace
} // namespace weft::traces
