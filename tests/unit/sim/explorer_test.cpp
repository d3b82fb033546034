// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What an exploration counts and keeps.

#include "sim/explorer.h"

#include "sim/strategies/exhaustive.h"
#include "sim/strategies/random.h"
#include "sim/strategies/replay.h"

#include <gtest/gtest.h>
#include <memory>
#include <stdexcept>

namespace weft::sim {
namespace {

// Two tasks add to a number in two steps each: read, then write.
class LostUpdate {
public:
    void operator()(Simulation& simulation)
    {
        m_number = std::make_unique<Shared<int>>(simulation, 0);
        for (const char* name : {"left", "right"}) {
            simulation.spawn(name, [this, &simulation] {
                int seen = m_number->get();
                simulation.yield();
                m_number->set(seen + 1);
                if (++m_ended % 2 == 0 && m_number->get() != 2)
                    throw std::runtime_error("an update was lost");
            });
        }
    }

private:
    std::unique_ptr<Shared<int>> m_number;
    int m_ended = 0;
};

TEST(Explorer, FilesAFailureOnceWithAScheduleThatRepeatsIt)
{
    ExhaustiveStrategy exhaustive;
    LostUpdate program;
    Exploration found = explore(exhaustive, std::ref(program));
    EXPECT_EQ(found.executions, 6U);
    EXPECT_TRUE(found.exhausted);
    ASSERT_EQ(found.failures.size(), 2U);
    EXPECT_EQ(found.failures[0].detail, "right: an update was lost");
    EXPECT_EQ(found.failures[0].count + found.failures[1].count, 4U);
    EXPECT_EQ(found.failures[0].schedule[0].option, "left");

    ReplayStrategy replay(found.failures[0].schedule);
    Simulation again(replay);
    LostUpdate repeated;
    repeated(again);
    EXPECT_EQ(again.run().detail, "right: an update was lost");
}

TEST(Explorer, CountsPartialOrdersAndNotInterleavings)
{
    ExhaustiveStrategy exhaustive;
    ExplorationOptions options;
    options.count = ExplorationOptions::Count::PartialOrders;
    // Each step touches something of its own: one partial order.
    Exploration apart = explore(
        exhaustive,
        [](Simulation& simulation) {
            for (LocationId location : {1, 2, 3}) {
                simulation.spawn("task", [&simulation, location] {
                    simulation.write(location);
                    simulation.yield();
                    simulation.write(location);
                });
            }
        },
        options);
    EXPECT_EQ(apart.executions, 90U);
    EXPECT_EQ(apart.partial_orders, 1U);
    // Two reads and a write of one location: the write is before, between or behind the reads.
    Exploration reads = explore(
        exhaustive,
        [](Simulation& simulation) {
            simulation.spawn("reader", [&] { simulation.read(1); });
            simulation.spawn("reader", [&] { simulation.read(1); });
            simulation.spawn("writer", [&] { simulation.write(1); });
        },
        options);
    EXPECT_EQ(reads.executions, 6U);
    EXPECT_EQ(reads.partial_orders, 4U);
}

TEST(Explorer, CountsOutcomesByWhatARunShows)
{
    RandomStrategy random(1);
    Exploration found = explore(random, [](Simulation& simulation) {
        simulation.spawn("dice", [&] { simulation.result(simulation.draw("die", 6)); });
    });
    EXPECT_EQ(found.executions, 10'000U);
    EXPECT_EQ(found.outcomes, 6U);
    EXPECT_FALSE(found.exhausted);
    EXPECT_EQ(found.to_text(), "10000 executions, 6 distinct outcomes\n10000 choice points, at most 1 in one "
                               "run\nnot exhausted\n");
}

TEST(Explorer, StopsAtTheFirstFailureIfToldTo)
{
    RandomStrategy random(1);
    ExplorationOptions options;
    options.stop_at_failure = true;
    Exploration found = explore(
        random,
        [](Simulation& simulation) { simulation.spawn("bad", [] { throw std::runtime_error("always"); }); },
        options);
    EXPECT_EQ(found.executions, 1U);
    EXPECT_EQ(found.failures.size(), 1U);
}

} // namespace
} // namespace weft::sim
