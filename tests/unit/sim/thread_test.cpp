// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Simulated threads: order, blocking from within a fiber, deadlock, exceptions.

#include "sim/thread.h"

#include "sim/strategies/fifo.h"
#include "sim/strategies/random.h"
#include "sim/strategies/replay.h"

#include <gtest/gtest.h>
#include <stdexcept>

namespace weft::sim {
namespace {

std::string interleave(Strategy& strategy, Schedule* schedule = nullptr)
{
    Chooser chooser(strategy);
    BudgetMeter meter;
    ThreadGroup group(chooser, meter);
    std::string seen;
    for (const char* name : {"a", "b"}) {
        group.spawn(name, [&, name] {
            for (int i = 1; i <= 3; ++i) {
                seen += name + std::to_string(i);
                group.yield();
            }
        });
    }
    EXPECT_EQ(group.run(), ThreadsEnd::Done);
    if (schedule)
        *schedule = chooser.taken();
    return seen;
}

TEST(Thread, RunsUntilItGivesWay)
{
    FifoStrategy fifo;
    EXPECT_EQ(interleave(fifo), "a1a2a3b1b2b3");
}

TEST(Thread, InterleavesAsTheStrategyChoosesAndReplays)
{
    RandomStrategy random(5);
    Schedule schedule;
    std::string seen = interleave(random, &schedule);
    EXPECT_NE(seen, "a1a2a3b1b2b3");
    ReplayStrategy replay(schedule);
    EXPECT_EQ(interleave(replay), seen);
}

TEST(Thread, BlocksFromWithinAFiberUntilItIsWoken)
{
    FifoStrategy fifo;
    Chooser chooser(fifo);
    BudgetMeter meter;
    ThreadGroup group(chooser, meter);
    std::string seen;
    Thread& waiter = group.spawn("waiter", [&] {
        std::pair<ThreadGroup*, std::string*> pair{&group, &seen};
        Fiber inner(
            [](void* argument) {
                auto& [the_group, text] = *static_cast<std::pair<ThreadGroup*, std::string*>*>(argument);
                the_group->block("news");
                *text += "woken ";
            },
            &pair);
        inner.resume();
        seen += Thread::current()->name();
    });
    group.spawn("waker", [&] {
        seen += "wakes ";
        group.wake(waiter);
    });
    EXPECT_EQ(group.run(), ThreadsEnd::Done);
    EXPECT_EQ(seen, "wakes woken waiter");
}

TEST(Thread, ADeadlockNamesWhoWaitsForWhatAndUnwindsTheStacks)
{
    FifoStrategy fifo;
    Chooser chooser(fifo);
    BudgetMeter meter;
    int unwound = 0;
    {
        ThreadGroup group(chooser, meter);
        for (const char* name : {"left", "right"}) {
            group.spawn(name, [&, name] {
                struct Count {
                    int& n;
                    ~Count() { ++n; }
                } count{unwound};
                group.block(std::string(name) + " fork");
            });
        }
        EXPECT_EQ(group.run(), ThreadsEnd::Deadlock);
        EXPECT_EQ(group.describe_blocked(), "left waits for left fork, right waits for right fork");
    }
    EXPECT_EQ(unwound, 2);
}

TEST(Thread, HandsAnExceptionToTheOneWhoRunsTheGroup)
{
    FifoStrategy fifo;
    Chooser chooser(fifo);
    BudgetMeter meter;
    ThreadGroup group(chooser, meter);
    group.spawn("bad", [] { throw std::runtime_error("out"); });
    EXPECT_THROW(static_cast<void>(group.run()), std::runtime_error);
    EXPECT_EQ(Thread::current(), nullptr);
}

} // namespace
} // namespace weft::sim
