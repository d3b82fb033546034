// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The search with reduction: the same outcomes as the full search, and no more runs than partial orders.

#include "random_programs.h"

#include "sim/explorer.h"
#include "sim/strategies/dpor.h"
#include "sim/strategies/exhaustive.h"

#include <gtest/gtest.h>

namespace weft::sim {
namespace {

struct Searched {
    Exploration found;
    std::set<std::string> outcomes;
};

template <typename SetUp, typename State>
Searched search(Strategy& strategy, SetUp set_up, State state, std::uint64_t executions_max = 1'000'000)
{
    Searched searched;
    ExplorationOptions options;
    options.count = ExplorationOptions::Count::PartialOrders;
    options.executions_max = executions_max;
    options.after_run = [&](const Simulation& simulation) {
        if (simulation.outcome() == Outcome::Pruned)
            return;
        Report report = simulation.report();
        std::string outcome = std::string(name_of(report.outcome)) + ": " + report.detail;
        // Where a run breaks off, what the others did by then is of no meaning.
        if (report.outcome != Outcome::Failed)
            outcome.append(1, ' ').append(state());
        searched.outcomes.insert(std::move(outcome));
    };
    searched.found = explore(strategy, set_up, options);
    return searched;
}

Searched search_program(Strategy& strategy, RandomProgram& program, std::uint64_t executions_max)
{
    return search(
        strategy, [&](Simulation& simulation) { program.set_up(simulation); },
        [&] { return program.state(); }, executions_max);
}

// How many programs were small enough to be searched in full.
int compare_with_full_search(std::uint64_t first_seed, std::uint64_t programs)
{
    constexpr std::uint64_t k_full_most = 20'000;
    int compared = 0;
    for (std::uint64_t seed = first_seed; seed < first_seed + programs; ++seed) {
        RandomProgram program(seed);
        ExhaustiveStrategy full;
        Searched all = search_program(full, program, k_full_most);
        if (!all.found.exhausted)
            continue;
        ++compared;
        DporStrategy dpor;
        Searched reduced = search_program(dpor, program, k_full_most);
        EXPECT_TRUE(reduced.found.exhausted);
        EXPECT_EQ(reduced.outcomes, all.outcomes) << "seed " << seed << ": " << program.to_text();
        EXPECT_EQ(reduced.found.partial_orders, all.found.partial_orders)
            << "seed " << seed << ": " << program.to_text();
        EXPECT_EQ(reduced.found.executions, reduced.found.partial_orders)
            << "seed " << seed << ": " << program.to_text();
    }
    return compared;
}

TEST(DporStrategy, ReachesWhatTheFullSearchReachesAndRunsEachPartialOrderOnce)
{
    EXPECT_GT(compare_with_full_search(1, 500), 400);
}

// Tasks of some steps, each of which writes the location that the function names.
auto writers(int tasks, int steps, LocationId (*location)(int task, int step))
{
    return [=](Simulation& simulation) {
        for (int task = 0; task < tasks; ++task) {
            simulation.spawn(std::to_string(task), [=, &simulation] {
                for (int step = 0; step < steps; ++step) {
                    if (step != 0)
                        simulation.yield();
                    simulation.write(location(task, step));
                }
            });
        }
    };
}

TEST(DporStrategy, RunsIndependentTasksOnce)
{
    DporStrategy dpor;
    auto apart = writers(3, 5, [](int task, int) { return LocationId(10 + task); });
    Exploration found = explore(dpor, apart);
    EXPECT_EQ(found.executions, 1U);
    EXPECT_EQ(found.pruned, 0U);
    EXPECT_TRUE(found.exhausted);
    EXPECT_EQ(found.guarantee, "every partial order of steps was run");
}

TEST(DporStrategy, RunsEveryOrderOfStepsThatAllConflict)
{
    DporStrategy dpor;
    auto together = writers(3, 3, [](int, int) { return LocationId(10); });
    Exploration found = explore(dpor, together);
    EXPECT_EQ(found.executions, 1'680U);
    EXPECT_EQ(found.pruned, 0U);
}

// The readers and the writer of the papers: one write among n readers has 2^n partial orders.
TEST(DporStrategy, RunsTwoToTheNForOneWriterAndNReaders)
{
    DporStrategy dpor;
    Exploration found = explore(dpor, [](Simulation& simulation) {
        simulation.spawn("writer", [&] { simulation.write(7); });
        for (int i = 0; i < 6; ++i)
            simulation.spawn("reader", [&] { simulation.read(7); });
    });
    EXPECT_EQ(found.executions, 64U);
    EXPECT_EQ(found.pruned, 0U);
}

TEST(DporStrategy, TriesEveryAnswerWithinAStep)
{
    DporStrategy dpor;
    std::set<std::size_t> drawn;
    Exploration found = explore(dpor, [&](Simulation& simulation) {
        simulation.spawn("a", [&] { drawn.insert(10 * simulation.draw("x", 3) + simulation.draw("y", 2)); });
        simulation.spawn("b", [&] { simulation.write(1); });
    });
    EXPECT_EQ(found.executions, 6U);
    EXPECT_EQ(drawn.size(), 6U);
}

TEST(DporStrategy, SaysWhenTheProgramIsNotDeterministic)
{
    DporStrategy dpor;
    int runs = 0;
    Exploration found = explore(dpor, [&](Simulation& simulation) {
        int writers_now = ++runs == 1 ? 2 : 3;
        for (int i = 0; i < writers_now; ++i)
            simulation.spawn("writer", [&] { simulation.write(1); });
    });
    ASSERT_EQ(found.failures.size(), 1U);
    EXPECT_EQ(
        found.failures[0].detail,
        "the program is not deterministic: after the same choices, other actors are ready before step 1");
}

} // namespace
} // namespace weft::sim
