// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The samplers: pct, pos, surw. Each is tested on what its paper promises.

#include "small_programs.h"

#include "sim/strategies/pct.h"
#include "sim/strategies/pos.h"
#include "sim/strategies/random.h"
#include "sim/strategies/surw.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <memory>

namespace weft::sim {
namespace {

TEST(PctStrategy, OfDepthOneRunsEachTaskToItsEnd)
{
    PctStrategy pct(3, 1);
    OrdersSeen seen = explore_letters(pct, 3, 2, 200);
    EXPECT_EQ(std::set<std::string>(seen.orders.begin(), seen.orders.end()),
              (std::set<std::string>{"aabbcc", "aaccbb", "bbaacc", "bbccaa", "ccaabb", "ccbbaa"}));
}

TEST(PctStrategy, OfDepthTwoChangesItsMindOnce)
{
    PctStrategy pct(3, 2);
    OrdersSeen seen = explore_letters(pct, 2, 3, 500);
    EXPECT_EQ(seen.orders.count("ababab"), 0U);
    EXPECT_GT(seen.orders.count("abbbaa"), 0U);
}

// The bug needs b to take all of its 30 steps before c takes its only one.
void late_task(Simulation& simulation, bool& hit)
{
    auto steps = std::make_shared<int>(0);
    simulation.spawn("b", [&simulation, steps] {
        for (int i = 0; i < 30; ++i) {
            ++*steps;
            simulation.yield();
        }
    });
    simulation.spawn("c", [steps, &hit] { hit = *steps == 30; });
}

std::size_t count_hits(Strategy& strategy)
{
    std::size_t count = 0;
    bool hit = false;
    ExplorationOptions options;
    options.executions_max = 2'000;
    options.after_run = [&](const Simulation&) { count += hit ? 1U : 0U; };
    explore(
        strategy, [&](Simulation& simulation) { late_task(simulation, hit); }, options);
    return count;
}

TEST(PctStrategy, KeepsItsBoundWhereARandomWalkHardlyEverGetsTo)
{
    PctStrategy pct(5, 1);
    RandomStrategy random(5);
    // c is the lower of the two in half of the runs.
    EXPECT_GT(count_hits(pct), 900U);
    EXPECT_LT(count_hits(random), 10U);
}

TEST(PctStrategy, ReportsTheChanceOfHavingMissed)
{
    PctStrategy pct(1, 2);
    OrdersSeen seen = explore_letters(pct, 2, 2, 20);
    // 2 actors, at most 3 choices between them: a run misses with at most 1 - 1/6.
    EXPECT_EQ(
        seen.found.guarantee,
        "chance of having missed a bug at most 0.026085 for depth 2 (2 actors, 3 choices between them)");
}

TEST(PctStrategy, HasNoBoundToTellWhereNumbersAreDrawn)
{
    PctStrategy pct(1, 1);
    Exploration found = explore(pct, [](Simulation& simulation) {
        simulation.spawn("a", [&] { static_cast<void>(simulation.draw("n", 2)); });
        simulation.spawn("b", [] {});
    });
    EXPECT_EQ(found.guarantee, "");
}

TEST(PctStrategy, SharesOutItsRunsAmongDepths)
{
    PctStrategy pct(1);
    std::vector<unsigned> depths;
    for (std::uint64_t run = 0; run < 8; ++run) {
        pct.begin_run(run);
        depths.push_back(pct.depth());
        pct.end_run();
    }
    EXPECT_EQ(depths, (std::vector<unsigned>{1, 2, 1, 3, 1, 2, 1, 4}));
}

TEST(SurwStrategy, SamplesInterleavingsEvenly)
{
    SurwStrategy surw(7);
    OrdersSeen seen = explore_letters(surw, 2, 4, 7'000); // 70 interleavings, 100 runs each
    EXPECT_EQ(seen.distinct(), 70U);
    std::size_t least = 7'000;
    std::size_t most = 0;
    for (const std::string& order : std::set<std::string>(seen.orders.begin(), seen.orders.end())) {
        least = std::min(least, seen.orders.count(order));
        most = std::max(most, seen.orders.count(order));
    }
    EXPECT_GT(least, 60U);
    EXPECT_LT(most, 140U);
    // A random walk takes aaaabbbb far more often than abababab's like.
    RandomStrategy random(7);
    EXPECT_GT(explore_letters(random, 2, 4, 7'000).orders.count("aaaabbbb"), 300U);
}

// Tasks do private work before and after one shared access each: only the order of those matters.
void private_work(Simulation& simulation, int before_a, int before_b, Shared<int>& shared, std::string& order)
{
    auto task = [&](char name, int before) {
        simulation.spawn(std::string(1, name), [&simulation, &shared, &order, name, before] {
            for (int i = 0; i < before; ++i)
                simulation.yield();
            shared.set(shared.get() + 1);
            order += name;
        });
    };
    task('a', before_a);
    task('b', before_b);
}

std::size_t count_a_first(Strategy& strategy)
{
    std::size_t count = 0;
    std::string order;
    std::unique_ptr<Shared<int>> shared;
    ExplorationOptions options;
    options.executions_max = 1'000;
    options.after_run = [&](const Simulation&) { count += order == "ab" ? 1U : 0U; };
    explore(
        strategy,
        [&](Simulation& simulation) {
            order.clear();
            shared = std::make_unique<Shared<int>>(simulation);
            private_work(simulation, 8, 0, *shared, order);
        },
        options);
    return count;
}

TEST(SurwStrategy, IsEvenOverTheStepsThatMatter)
{
    SurwStrategy surw(2);
    std::size_t count = count_a_first(surw);
    EXPECT_GT(count, 440U);
    EXPECT_LT(count, 560U);
    RandomStrategy random(2);
    EXPECT_LT(count_a_first(random), 20U);
}

TEST(PosStrategy, FollowsConflictsAndNotTheNumberOfSteps)
{
    PosStrategy pos(2);
    RandomStrategy random(2);
    // b keeps its priority while a works in private, so it comes last as often as it draws low.
    EXPECT_GT(count_a_first(pos), 3 * count_a_first(random) + 50);
}

TEST(PosStrategy, RepeatsForTheSameSeed)
{
    PosStrategy one(4);
    PosStrategy two(4);
    EXPECT_EQ(explore_letters(one, 3, 3, 50).orders, explore_letters(two, 3, 3, 50).orders);
}

} // namespace
} // namespace weft::sim
