// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The strategies that cover a space: fifo, exhaustive, bounded; and those that wrap others.

#include "small_programs.h"

#include "sim/strategies/bounded.h"
#include "sim/strategies/exhaustive.h"
#include "sim/strategies/fifo.h"
#include "sim/strategies/portfolio.h"
#include "sim/strategies/random.h"
#include "sim/strategies/replay.h"
#include "sim/strategies/twice.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace weft::sim {
namespace {

TEST(FifoStrategy, IsExhaustedAfterItsOneRun)
{
    FifoStrategy fifo;
    OrdersSeen seen = explore_letters(fifo, 2, 3, 100);
    EXPECT_EQ(seen.orders, std::multiset<std::string>{"ababab"});
    EXPECT_TRUE(seen.found.exhausted);
}

TEST(ExhaustiveStrategy, RunsEachInterleavingOnce)
{
    ExhaustiveStrategy exhaustive;
    OrdersSeen seen = explore_letters(exhaustive, 3, 3, 1'000'000);
    EXPECT_EQ(seen.found.executions, 1'680U); // 9! / (3!)^3
    EXPECT_EQ(seen.distinct(), 1'680U);
    EXPECT_TRUE(seen.found.exhausted);
    EXPECT_EQ(seen.found.guarantee, "every schedule was run");
}

TEST(ExhaustiveStrategy, TriesEveryAnswerToEveryQuestion)
{
    ExhaustiveStrategy exhaustive;
    std::set<std::pair<std::size_t, std::size_t>> drawn;
    Exploration found = explore(exhaustive, [&](Simulation& simulation) {
        simulation.spawn("a", [&] {
            std::size_t first = simulation.draw("first", 3);
            drawn.emplace(first, first == 0 ? 9 : simulation.draw("second", 2));
        });
    });
    EXPECT_EQ(found.executions, 5U);
    EXPECT_EQ(drawn.size(), 5U);
}

TEST(ExhaustiveStrategy, KnowsHowFarItIs)
{
    ExhaustiveStrategy exhaustive;
    std::uint32_t before = 0;
    ExplorationOptions options;
    options.after_run = [&](const Simulation&) {
        EXPECT_GE(exhaustive.progress(), before);
        before = exhaustive.progress();
    };
    Letters letters{2, 4};
    explore(exhaustive, std::ref(letters), options);
    EXPECT_EQ(exhaustive.progress(), 1'000'000U);
}

TEST(ExhaustiveStrategy, SaysWhenTheProgramIsNotDeterministic)
{
    ExhaustiveStrategy exhaustive;
    int runs = 0;
    Exploration found = explore(exhaustive, [&](Simulation& simulation) {
        simulation.spawn("a", [&] {
            static_cast<void>(simulation.draw("n", runs++ == 0 ? 3 : 4));
            static_cast<void>(simulation.draw("m", 2));
        });
    });
    ASSERT_EQ(found.failures.size(), 1U);
    EXPECT_EQ(found.failures[0].outcome, Outcome::Impossible);
    EXPECT_EQ(found.failures[0].detail, "the program is not deterministic: after the same choices, choice 1 "
                                        "had 3 options before and has now 4 options");
}

TEST(BoundedStrategy, WithoutDelaysIsFifo)
{
    BoundedStrategy bounded(BoundedStrategy::Counts::Delays, 0);
    EXPECT_EQ(explore_letters(bounded, 2, 3, 100).orders, std::multiset<std::string>{"ababab"});
}

TEST(BoundedStrategy, RunsEachScheduleOnceAndThoseWithFewDelaysFirst)
{
    BoundedStrategy bounded(BoundedStrategy::Counts::Delays, 2);
    Letters letters{2, 3};
    std::vector<std::size_t> delays;
    std::set<std::string> orders;
    ExplorationOptions options;
    options.after_run = [&](const Simulation& simulation) {
        orders.insert(letters.order);
        std::size_t sum = 0;
        Report report = simulation.report();
        for (const Choice& choice : report.schedule.choices())
            sum += choice.chosen;
        delays.push_back(sum);
    };
    Exploration found = explore(bounded, std::ref(letters), options);
    EXPECT_TRUE(found.exhausted);
    EXPECT_EQ(orders.size(), delays.size());
    EXPECT_TRUE(std::is_sorted(delays.begin(), delays.end()));
    EXPECT_EQ(delays.back(), 2U);
    EXPECT_EQ(found.guarantee, "every schedule with at most 2 delays was run");
}

TEST(BoundedStrategy, CountsAPreemptionOnlyWhereATaskCouldGoOn)
{
    BoundedStrategy none(BoundedStrategy::Counts::Preemptions, 0);
    OrdersSeen seen = explore_letters(none, 2, 3, 100);
    EXPECT_EQ(seen.orders, (std::multiset<std::string>{"aaabbb", "bbbaaa"}));
    BoundedStrategy one(BoundedStrategy::Counts::Preemptions, 1);
    seen = explore_letters(one, 2, 3, 100);
    EXPECT_EQ(seen.orders,
              (std::multiset<std::string>{"aaabbb", "bbbaaa", "abbbaa", "aabbba", "baaabb", "bbaaab"}));
}

TEST(BoundedStrategy, WithoutABoundThatBindsCoversEverything)
{
    BoundedStrategy bounded(BoundedStrategy::Counts::Preemptions, 10);
    OrdersSeen seen = explore_letters(bounded, 3, 2, 10'000);
    EXPECT_EQ(seen.found.executions, 90U);
    EXPECT_EQ(seen.distinct(), 90U);
}

TEST(PortfolioStrategy, TakesTurnsAndEndsWhenOneHasCoveredEverything)
{
    PortfolioStrategy portfolio;
    portfolio.add(std::make_unique<FifoStrategy>());
    portfolio.add(std::make_unique<RandomStrategy>(1));
    portfolio.add(std::make_unique<ExhaustiveStrategy>(), PortfolioStrategy::Covers::Everything);
    OrdersSeen seen = explore_letters(portfolio, 2, 2, 1'000);
    EXPECT_TRUE(seen.found.exhausted);
    // fifo once, then random and exhaustive in turn until the latter has run all 6.
    EXPECT_EQ(seen.found.executions, 1U + 6U + 6U);
}

TEST(TwiceStrategy, FindsNothingInASimulation)
{
    TwiceStrategy twice(std::make_unique<RandomStrategy>(3));
    OrdersSeen seen = explore_letters(twice, 3, 3, 200);
    EXPECT_TRUE(seen.found.failures.empty());
    EXPECT_EQ(seen.found.executions, 200U);
    for (const std::string& order : seen.orders)
        EXPECT_EQ(seen.orders.count(order) % 2, 0U);
}

TEST(TwiceStrategy, CatchesAProgramThatDependsOnSomethingElse)
{
    TwiceStrategy twice(std::make_unique<FifoStrategy>());
    bool second = false;
    Exploration found = explore(twice, [&](Simulation& simulation) {
        simulation.spawn("a", [&simulation] { simulation.yield(); });
        simulation.spawn(second ? "c" : "b", [] {});
        second = true;
    });
    ASSERT_EQ(found.failures.size(), 1U);
    EXPECT_EQ(found.failures[0].detail,
              "not deterministic: choice 1 was ready \"loop\" with 2 options: 0 (a), 1 (b) in the first run, "
              "and in the second ready \"loop\" with 2 options: 0 (a), 1 (c)");
}

TEST(ReplayStrategy, ByNameFollowsAScheduleThroughAnEdit)
{
    auto record = [](Strategy& strategy, bool edited) {
        Simulation simulation(strategy);
        std::string order;
        for (const char* name : {"a", "b", "c"}) {
            simulation.spawn(name, [&, name] {
                order += name;
                simulation.yield();
                order += name;
            });
            if (edited && name[0] == 'a')
                simulation.spawn("new", [] {});
        }
        Report report = simulation.run();
        report.detail = order;
        return report;
    };
    ReplayStrategy choices(Schedule({{ChoiceKind::Ready, "loop", 3, 2},
                                     {ChoiceKind::Ready, "loop", 3, 2},
                                     {ChoiceKind::Ready, "loop", 2, 1}}),
                           ReplayStrategy::AfterEnd::Fifo);
    Report recorded = record(choices, false);
    EXPECT_EQ(recorded.detail, "ccbaba");

    ReplayStrategy by_name(recorded.schedule, ReplayStrategy::AfterEnd::Fifo, ReplayStrategy::Match::Name);
    EXPECT_EQ(record(by_name, true).detail, "ccbaba");
    EXPECT_TRUE(by_name.used_all());
    EXPECT_EQ(by_name.stopped_fitting(), "");
}

TEST(ReplayStrategy, ByNameSaysAtWhichChoiceItStoppedFitting)
{
    Schedule schedule(
        {{ChoiceKind::Ready, "loop", 2, 1, "b@7"}, {ChoiceKind::Ready, "loop", 2, 1, "gone@9"}});
    ReplayStrategy replay(schedule, ReplayStrategy::AfterEnd::Fifo, ReplayStrategy::Match::Name);
    replay.begin_run(0);
    ChoicePoint point{ChoiceKind::Ready, "loop", 2};
    point.name_option = [](const void*, std::size_t index) {
        return std::string(index == 0 ? "a@1" : "b@8");
    };
    EXPECT_EQ(replay.choose(point), 1U);
    EXPECT_EQ(replay.choose(point), 0U);
    EXPECT_EQ(replay.stopped_fitting(), "at choice 2: the schedule takes option 1 (gone@9) of 2 at ready "
                                        "\"loop\", but the run is at ready \"loop\" with 2 options: 0 (a@1), "
                                        "1 (b@8)");
    EXPECT_EQ(replay.taken(), 1U);
}

} // namespace
} // namespace weft::sim
