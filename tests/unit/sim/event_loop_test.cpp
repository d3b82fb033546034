// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The loop's order: batches, timers with ties, cancellation, and each way to end.

#include "sim/event_loop.h"

#include "sim/strategies/fifo.h"
#include "sim/strategies/replay.h"

#include <gtest/gtest.h>
#include <stdexcept>
#include <string>

namespace weft::sim {
namespace {

struct LoopTest : testing::Test {
    void note(const std::string& what) { seen += what + " "; }
    EventLoop::Callback noting(std::string what)
    {
        return [this, what] { note(what); };
    }

    std::string seen;
    FifoStrategy fifo;
    Chooser chooser{fifo};
    BudgetMeter meter;
    EventLoop loop{chooser, meter};
};

using EventLoopTest = LoopTest;

TEST_F(EventLoopTest, RunsCallbacksInTheOrderOfTheCalls)
{
    loop.call_soon(noting("a"), "a");
    loop.call_soon(noting("b"), "b");
    EXPECT_EQ(loop.run(), LoopEnd::Done);
    EXPECT_EQ(seen, "a b ");
    EXPECT_EQ(loop.steps(), 2U);
}

TEST_F(EventLoopTest, LeavesWhatACallbackAddsForTheNextTurn)
{
    loop.call_soon(
        [&] {
            note("a");
            loop.call_soon(noting("later"), "later");
            loop.stop();
        },
        "a");
    loop.call_soon(noting("b"), "b");
    EXPECT_EQ(loop.run(), LoopEnd::Stopped);
    EXPECT_EQ(seen, "a b ");
    EXPECT_EQ(loop.run(), LoopEnd::Done);
    EXPECT_EQ(seen, "a b later ");
}

TEST_F(EventLoopTest, StopNowLeavesTheRestOfTheBatch)
{
    loop.call_soon([&] { loop.stop_now(); }, "a");
    loop.call_soon(noting("b"), "b");
    EXPECT_EQ(loop.run(), LoopEnd::Stopped);
    EXPECT_EQ(seen, "");
    EXPECT_EQ(loop.run(), LoopEnd::Done);
    EXPECT_EQ(seen, "b ");
}

TEST_F(EventLoopTest, JumpsToTheEarliestTimerWhenNothingIsReady)
{
    loop.call_later(
        30, [&] { note(std::to_string(loop.now())); }, "late");
    loop.call_later(
        10, [&] { note(std::to_string(loop.now())); }, "early");
    loop.call_soon([&] { note(std::to_string(loop.now())); }, "now");
    EXPECT_EQ(loop.run(), LoopEnd::Done);
    EXPECT_EQ(seen, "0 10 30 ");
}

TEST_F(EventLoopTest, EqualTimersFireInBinaryHeapOrder)
{
    for (int i = 0; i < 6; ++i)
        loop.call_at(100, noting(std::to_string(i)), "timer");
    EXPECT_EQ(loop.run(), LoopEnd::Done);
    EXPECT_EQ(seen, "0 2 5 4 1 3 ");
}

TEST_F(EventLoopTest, ALaterTimerChangesTheOrderOfTheEqualOnesBeforeIt)
{
    for (int i = 0; i < 6; ++i)
        loop.call_at(100, noting(std::to_string(i)), "timer");
    loop.call_at(200, noting("end"), "timer");
    EXPECT_EQ(loop.run(), LoopEnd::Done);
    EXPECT_EQ(seen, "0 2 5 1 3 4 end ");
}

TEST_F(EventLoopTest, SweepsCancelledTimersOnceTheyAreTheMajorityOfManyAndReordersTies)
{
    std::vector<EventLoop::Handle> handles;
    for (int i = 0; i < 150; ++i)
        handles.push_back(loop.call_at(7, noting(std::to_string(i)), "timer"));
    for (std::size_t i = 0; i < handles.size(); ++i) {
        if (i % 3 != 0) {
            EXPECT_TRUE(loop.cancel(handles[i]));
        }
    }
    EXPECT_EQ(loop.run(), LoopEnd::Done);
    EXPECT_EQ(seen.substr(0, 20), "90 42 18 6 0 33 69 1");
    EXPECT_EQ(loop.steps(), 50U);
}

TEST_F(EventLoopTest, ACancelledCallbackDoesNotRun)
{
    auto ready = loop.call_soon(noting("ready"), "ready");
    auto timer = loop.call_later(5, noting("timer"), "timer");
    EXPECT_TRUE(loop.cancel(ready));
    EXPECT_FALSE(loop.cancel(ready));
    EXPECT_TRUE(loop.cancel(timer));
    EXPECT_EQ(loop.run(), LoopEnd::Done);
    EXPECT_EQ(seen, "");
    EXPECT_EQ(loop.now(), 0);
}

TEST_F(EventLoopTest, ACallbackCancelsOneOfItsOwnBatch)
{
    EventLoop::Handle second;
    loop.call_soon([&] { EXPECT_TRUE(loop.cancel(second)); }, "first");
    second = loop.call_soon(noting("second"), "second");
    loop.call_soon(noting("third"), "third");
    EXPECT_EQ(loop.run(), LoopEnd::Done);
    EXPECT_EQ(seen, "third ");
}

TEST_F(EventLoopTest, AStaleHandleCancelsNothing)
{
    auto first = loop.call_soon([] {}, "first");
    EXPECT_EQ(loop.run(), LoopEnd::Done);
    loop.call_soon(noting("reuses the record"), "second");
    EXPECT_FALSE(loop.cancel(first));
    EXPECT_EQ(loop.run(), LoopEnd::Done);
    EXPECT_EQ(seen, "reuses the record ");
}

TEST_F(EventLoopTest, EndsInADeadlockWhenWorkIsHeldAndNothingIsSet)
{
    loop.hold();
    EXPECT_EQ(loop.run(), LoopEnd::Deadlock);
    loop.release();
    EXPECT_EQ(loop.run(), LoopEnd::Done);
}

TEST_F(EventLoopTest, LetsAnExceptionOutAndGoesOnAfterwards)
{
    loop.call_soon([] { throw std::runtime_error("out"); }, "bad");
    loop.call_soon(noting("next"), "next");
    EXPECT_THROW(static_cast<void>(loop.run()), std::runtime_error);
    EXPECT_EQ(loop.run(), LoopEnd::Done);
    EXPECT_EQ(seen, "next ");
}

TEST(EventLoop, EndsWhenTheStepsRunOut)
{
    FifoStrategy fifo;
    Chooser chooser(fifo);
    BudgetLimits limits;
    limits[Budget::Steps] = 100;
    BudgetMeter meter(limits);
    EventLoop loop(chooser, meter);
    std::function<void()> again = [&] { loop.call_soon(again, "again"); };
    loop.call_soon(again, "again");
    EXPECT_EQ(loop.run(), LoopEnd::Exhausted);
    EXPECT_EQ(meter.exhausted()->budget, Budget::Steps);
}

TEST(EventLoop, EndsWhenVirtualTimeRunsOut)
{
    FifoStrategy fifo;
    Chooser chooser(fifo);
    BudgetLimits limits;
    limits[Budget::VirtualTime] = 100;
    BudgetMeter meter(limits);
    EventLoop loop(chooser, meter);
    loop.call_at(
        101, [] {}, "late");
    EXPECT_EQ(loop.run(), LoopEnd::Exhausted);
    EXPECT_EQ(meter.exhausted()->budget, Budget::VirtualTime);
}

TEST(EventLoop, AsksTheStrategyWhichCallbackOfTheBatchIsNext)
{
    ReplayStrategy replay(Schedule({{ChoiceKind::Ready, "loop", 3, 2}, {ChoiceKind::Ready, "loop", 2, 1}}));
    Chooser chooser(replay);
    BudgetMeter meter;
    EventLoop loop(chooser, meter);
    std::string seen;
    for (const char* name : {"a", "b", "c"})
        loop.call_soon([&seen, name] { seen += name; }, name);
    EXPECT_EQ(loop.run(), LoopEnd::Done);
    EXPECT_EQ(seen, "cba");
}

TEST(EventLoop, NamesTheReadyCallbacksWhenAReplayCannotGoOn)
{
    ReplayStrategy replay{Schedule()};
    Chooser chooser(replay);
    BudgetMeter meter;
    EventLoop loop(chooser, meter);
    loop.call_soon([] {}, "reader");
    loop.call_soon([] {}, "writer");
    EXPECT_EQ(loop.run(), LoopEnd::Impossible);
    EXPECT_EQ(chooser.failure(),
              "replay stopped at choice 1: the schedule ends after 0 choices, but the run is at "
              "ready \"loop\" with 2 options: 0 (reader), 1 (writer)");
}

} // namespace
} // namespace weft::sim
