// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
#include "properties/fuzz/campaign.h"
#include "properties/fuzz/generator.h"

#include "model/syntax/equal.h"
#include "model/syntax/parser.h"
#include "model/syntax/printer.h"
#include "traces/reference/interpreter_engine.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace weft::properties::fuzz {
namespace {

constexpr std::uint64_t k_programs = 150;

CampaignOptions campaign()
{
    CampaignOptions options;
    options.oracle.budgets.steps = 50'000;
    return options;
}

TEST(ProgramGenerator, TheSameNumberIsTheSameProgramAndAnotherSeedAnother)
{
    const CampaignOptions options = campaign();
    CampaignOptions other = campaign();
    other.seed = 2;
    unsigned differ = 0;
    for (std::uint64_t i = 0; i < 50; ++i) {
        EXPECT_EQ(program_number(i, options, 8), program_number(i, options, 8));
        differ += program_number(i, options, 8) == program_number(i, other, 8) ? 0 : 1;
    }
    EXPECT_GT(differ, 40U);
}

TEST(ProgramGenerator, ShardsMakeOtherPrograms)
{
    CampaignOptions first = campaign();
    CampaignOptions second = campaign();
    first.shards = second.shards = 2;
    second.shard = 1;
    EXPECT_NE(program_number(10, first, 8), program_number(10, second, 8));
}

TEST(ProgramGenerator, EveryProgramPrintsAndParsesBackToItsTree)
{
    for (std::uint64_t i = 0; i < k_programs; ++i) {
        Decisions decisions(1, i);
        GeneratorOptions options;
        options.features = features_since(11);
        const std::unique_ptr<syntax::Tree> tree = generate_tree(decisions, options);
        const std::string text = syntax::print(*tree);
        auto parsed = syntax::parse(text, {"program.py", 11});
        ASSERT_TRUE(parsed.is_ok()) << parsed.error().format() << text;
        EXPECT_EQ(syntax::print(*parsed.value()), text);
    }
}

TEST(ProgramGenerator, TheModelRunsEveryProgramOfEveryVersion)
{
    for (std::uint64_t i = 0; i < k_programs; ++i) {
        const traces::Profile profile = traces::k_all_profiles[i % traces::k_all_profiles.size()];
        const traces::Program program = program_number(i, campaign(), profile.minor);
        const traces::Trace trace = run_model(program, profile, campaign().oracle, traces::Level::Output);
        EXPECT_NE(trace.outcome.kind, traces::OutcomeKind::SyntaxError) << program.main.source;
        EXPECT_NE(trace.outcome.kind, traces::OutcomeKind::Unsupported) << trace.outcome.message << "\n"
                                                                        << program.main.source;
    }
}

// No program of the generator may be one that CPython refuses.
TEST(ProgramGenerator, CPythonCompilesEveryProgram)
{
    auto python = traces::InterpreterEngine::open("python3");
    if (!python.ok())
        GTEST_SKIP() << "there is no python3";
    traces::Program all;
    all.main.name = "compile_all.py";
    all.main.source = "programs = [\n";
    for (std::uint64_t i = 0; i < k_programs; ++i)
        all.main.source += "r'''" + program_number(i, campaign(), 11).main.source + "''',\n";
    all.main.source +=
        "]\nfor text in programs:\n    compile(text, 'program.py', 'exec')\nprint(len(programs))\n";
    traces::RunOptions run;
    run.level = traces::Level::Output;
    run.profile = python.value()->profile();
    const traces::Trace trace = python.value()->run(all, run);
    EXPECT_EQ(trace.out, std::to_string(k_programs) + "\n") << trace.err;
}

TEST(ProgramGenerator, AFeatureThatIsSwitchedOffIsNotUsed)
{
    CampaignOptions options = campaign();
    for (const Feature feature : {Feature::Coroutine, Feature::Asyncio})
        options.features.reset(static_cast<std::size_t>(feature));
    for (std::uint64_t i = 0; i < k_programs; ++i) {
        const std::string text = program_number(i, options, 11).main.source;
        EXPECT_EQ(text.find("import asyncio"), std::string::npos);
    }
}

// asyncio names what is no coroutine in its messages, and a generator by its address.
TEST(ProgramGenerator, NoTaskIsMadeOfAGenerator)
{
    for (std::uint64_t i = 0; i < 4 * k_programs; ++i) {
        const std::string text = program_number(i, campaign(), 11).main.source;
        if (text.find("import asyncio") == std::string::npos)
            continue;
        EXPECT_EQ(text.find("types.coroutine\ndef f"), std::string::npos) << text;
    }
}

RC_GTEST_PROP(ProgramGenerator, EveryTapeIsAProgram, (std::vector<std::uint8_t> tape))
{
    Decisions decisions(tape);
    GeneratorOptions options;
    options.features = features_since(11);
    traces::Program program = generate(decisions, options);
    RC_ASSERT(syntax::parse(program.main.source, {"program.py", 11}).is_ok());
    // What was decided is the program again.
    Decisions again(decisions.taken());
    RC_ASSERT(generate(again, options) == program);
}

} // namespace
} // namespace weft::properties::fuzz
