// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Strategies and the chooser, with the exact words of a replay that cannot go on.

#include "sim/chooser.h"
#include "sim/strategies/fifo.h"
#include "sim/strategies/random.h"
#include "sim/strategies/replay.h"

#include <array>
#include <gtest/gtest.h>

namespace weft::sim {
namespace {

constexpr std::array<const char*, 3> k_names = {"reader", "writer", "timer"};

ChoicePoint point_with(std::size_t options)
{
    ChoicePoint point{ChoiceKind::Ready, "loop", options};
    point.name_option = [](const void*, std::size_t index) { return std::string(k_names[index]); };
    return point;
}

Schedule record(Strategy& strategy, std::uint64_t run, int choices)
{
    strategy.begin_run(run);
    Chooser chooser(strategy);
    for (int i = 0; i < choices; ++i)
        EXPECT_TRUE(chooser.choose(point_with(3)));
    return chooser.taken();
}

TEST(Chooser, DoesNotAskWhereThereIsOneOption)
{
    ReplayStrategy nothing_recorded{Schedule()};
    Chooser chooser(nothing_recorded);
    EXPECT_EQ(chooser.choose(point_with(1)), 0U);
    EXPECT_EQ(chooser.taken().size(), 0U);
}

TEST(FifoStrategy, TakesTheFirstOption)
{
    FifoStrategy fifo;
    Schedule schedule = record(fifo, 0, 5);
    EXPECT_EQ(schedule.size(), 5U);
    for (const Choice& choice : schedule.choices())
        EXPECT_EQ(choice.chosen, 0U);
}

TEST(RandomStrategy, GivesTheSameScheduleForTheSameSeedAndRun)
{
    RandomStrategy a(9);
    RandomStrategy b(9);
    EXPECT_EQ(record(a, 4, 50), record(b, 4, 50));
}

TEST(RandomStrategy, GivesAnotherScheduleForAnotherRunOrSeed)
{
    RandomStrategy a(9);
    RandomStrategy b(10);
    Schedule first = record(a, 0, 50);
    EXPECT_NE(first, record(a, 1, 50));
    EXPECT_NE(first, record(b, 0, 50));
}

TEST(RandomStrategy, DrawsTheDocumentedChoices)
{
    RandomStrategy random(42);
    Schedule schedule = record(random, 0, 6);
    EXPECT_EQ(schedule.to_text(), "ready loop 0/3, ready loop 1/3, ready loop 2/3, ready loop 2/3, "
                                  "ready loop 2/3, ready loop 2/3");
}

TEST(ReplayStrategy, RepeatsWhatWasRecorded)
{
    RandomStrategy random(3);
    Schedule recorded = record(random, 0, 20);
    ReplayStrategy replay(recorded);
    EXPECT_EQ(record(replay, 0, 20), recorded);
    EXPECT_TRUE(replay.used_all());
}

TEST(ReplayStrategy, StopsAtAChoiceThatIsNotPossibleAndSaysWhatWas)
{
    ReplayStrategy replay(Schedule({{ChoiceKind::Ready, "loop", 3, 1}, {ChoiceKind::Ready, "loop", 3, 2}}));
    replay.begin_run(0);
    Chooser chooser(replay);
    EXPECT_EQ(chooser.choose(point_with(3)), 1U);
    EXPECT_EQ(chooser.choose(point_with(2)), std::nullopt);
    EXPECT_EQ(chooser.failure(),
              "replay stopped at choice 2: the schedule takes option 2 of 3 at ready \"loop\", "
              "but the run is at ready \"loop\" with 2 options: 0 (reader), 1 (writer)");
    EXPECT_EQ(chooser.choose(point_with(3)), std::nullopt);
    EXPECT_EQ(chooser.taken().size(), 1U);
}

TEST(ReplayStrategy, StopsAtAnotherKindOfQuestion)
{
    ReplayStrategy replay(Schedule({{ChoiceKind::Fault, "send", 2, 1}}));
    replay.begin_run(0);
    Chooser chooser(replay);
    EXPECT_FALSE(chooser.choose(point_with(3)));
    EXPECT_EQ(chooser.failure(),
              "replay stopped at choice 1: the schedule takes option 1 of 2 at fault \"send\", but "
              "the run is at ready \"loop\" with 3 options: 0 (reader), 1 (writer), 2 (timer)");
}

TEST(ReplayStrategy, StopsWhereTheScheduleEndsUnlessToldToGoOn)
{
    ReplayStrategy strict{Schedule()};
    strict.begin_run(0);
    EXPECT_EQ(strict.choose(point_with(2)), std::nullopt);
    EXPECT_EQ(strict.failure(),
              "replay stopped at choice 1: the schedule ends after 0 choices, but the run is at "
              "ready \"loop\" with 2 options: 0 (reader), 1 (writer)");
    ReplayStrategy lenient(Schedule(), ReplayStrategy::AfterEnd::Fifo);
    lenient.begin_run(0);
    EXPECT_EQ(lenient.choose(point_with(2)), 0U);
}

TEST(ChoicePoint, ListsNoMoreOptionsThanAPersonReads)
{
    ChoicePoint point{ChoiceKind::Number, "n", 100};
    EXPECT_EQ(point.describe_options(), "100 options");
    point.name_option = [](const void*, std::size_t) { return std::string("x"); };
    EXPECT_NE(point.describe_options().find("11 (x), and 88 more"), std::string::npos);
}

TEST(Schedule, NamesEveryKindOfChoice)
{
    for (std::string_view name : {"ready", "thread", "duration", "fault", "number"}) {
        auto kind = choice_kind_named(name);
        ASSERT_TRUE(kind);
        EXPECT_EQ(name_of(*kind), name);
    }
    EXPECT_FALSE(choice_kind_named("mood"));
}

} // namespace
} // namespace weft::sim
