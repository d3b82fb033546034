// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
#include "properties/fuzz/campaign.h"
#include "properties/fuzz/shrink_program.h"

#include "model/engine.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace weft::properties::fuzz {
namespace {

// A Python with a bug: where a program prints "KeyError", it prints "LookupError".
class WrongEngine final : public traces::Engine {
public:
    traces::EngineIdentity identity() const override { return {"interpreter", "wrong", "3.11.0"}; }
    bool supports(traces::Profile profile) const override { return profile == traces::k_py311; }
    traces::Trace run(const traces::Program& program, const traces::RunOptions& options) override
    {
        traces::Trace trace = m_model.run(program, options);
        trace.engine = identity();
        for (auto at = trace.out.find("KeyError"); at != std::string::npos; at = trace.out.find("KeyError"))
            trace.out.replace(at, 8, "LookupError");
        if (m_flips && ++m_runs % 2 == 1)
            trace.out += "noise\n";
        return trace;
    }
    bool m_flips = false;

private:
    model::ModelEngine m_model;
    unsigned m_runs = 0;
};

CampaignOptions small_campaign(std::uint64_t count)
{
    CampaignOptions options;
    options.count = count;
    options.oracle.budgets.steps = 50'000;
    return options;
}

std::size_t lines_of(const std::string& text)
{
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST(Campaign, TheModelKeepsItsInvariantsInEveryVersion)
{
    std::vector<Target> none;
    const CampaignResult result = run_campaign(small_campaign(150), none, [](Finding& finding) {
        ADD_FAILURE() << finding.disagreement.text << "\n" << finding.program;
    });
    EXPECT_EQ(result.programs, 150U);
    EXPECT_TRUE(result.refused.empty());
}

TEST(Campaign, AWrongEngineIsFoundAndMadeSmall)
{
    WrongEngine engine;
    std::vector<Target> targets{{"wrong", &engine, traces::k_py311}};
    std::vector<Finding> found;
    const CampaignResult result =
        run_campaign(small_campaign(60), targets, [&](Finding& finding) { found.push_back(finding); });
    ASSERT_FALSE(found.empty());
    std::size_t smallest = 1000;
    for (const Finding& finding : found) {
        EXPECT_EQ(finding.verdict, Verdict::New);
        EXPECT_NE(finding.disagreement.model.out.find("KeyError"), std::string::npos);
        smallest = std::min(smallest, lines_of(finding.program));
    }
    EXPECT_LE(smallest, 12U);
    // Hits of one cause fall into one bucket.
    std::uint64_t hits = 0;
    for (const Finding& finding : result.findings)
        hits += finding.hits;
    EXPECT_LT(found.size(), hits);
}

TEST(Campaign, AnEngineThatDisagreesWithItselfIsFlaky)
{
    WrongEngine engine;
    engine.m_flips = true;
    std::vector<Target> targets{{"wrong", &engine, traces::k_py311}};
    std::vector<Finding> found;
    run_campaign(small_campaign(2), targets, [&](Finding& finding) { found.push_back(finding); });
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().verdict, Verdict::Flaky);
}

TEST(Campaign, NumbersAndGeneratedNamesDoNotMakeAnotherBucket)
{
    EXPECT_EQ(made_alike("('ValueError', '17')"), made_alike("('ValueError', '4')"));
    EXPECT_EQ(made_alike("coroutine 'c12' was"), made_alike("coroutine 'c3' was"));
    EXPECT_EQ(made_alike("<generator f at 0x7f00>"), made_alike("<generator f at 0x5ab1>"));
    EXPECT_NE(made_alike("ValueError"), made_alike("KeyError"));
}

TEST(ShrinkProgram, DropsWhatIsNotNeeded)
{
    const std::string program = "def f():\n"
                                "    try:\n"
                                "        yield 1\n"
                                "        yield 2\n"
                                "    finally:\n"
                                "        print('end')\n"
                                "g = f()\n"
                                "print(next(g))\n"
                                "print(next(g))\n";
    const auto keeps = [](const std::string& text) {
        return text.find("yield 2") != std::string::npos && text.find("next(g)") != std::string::npos;
    };
    const ProgramShrink small = shrink_program(program, keeps, 1000);
    EXPECT_TRUE(small.is_minimal);
    EXPECT_EQ(small.source, "def f():\n    yield 2\nnext(g)\n");
}

TEST(ShrinkProgram, AsksNoMoreThanItMay)
{
    std::uint64_t asked = 0;
    const ProgramShrink small = shrink_program(
        "a = 1\nb = 2\nc = 3\n",
        [&](const std::string&) {
            ++asked;
            return false;
        },
        3);
    EXPECT_EQ(asked, 3U);
    EXPECT_EQ(small.source, "a = 1\nb = 2\nc = 3\n");
    EXPECT_FALSE(small.is_minimal);
}

} // namespace
} // namespace weft::properties::fuzz
