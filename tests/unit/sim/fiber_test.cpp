// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Fibers: life cycle, exceptions across switches, reuse of stacks.

#include "tests/unit/sim/fiber_bodies.h"

#include <cstdint>
#include <functional>
#include <gtest/gtest.h>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace weft::sim {
namespace {

TEST(Fiber, RunsToEachSuspensionAndThenToItsEnd)
{
    std::string seen;
    Body body([&] {
        seen += "a";
        Fiber::suspend();
        seen += "b";
        Fiber::suspend();
        seen += "c";
    });
    EXPECT_FALSE(body.fiber.started());
    body.fiber.resume();
    EXPECT_EQ(seen, "a");
    EXPECT_TRUE(body.fiber.started());
    EXPECT_TRUE(body.fiber.suspended());
    body.fiber.resume();
    EXPECT_EQ(seen, "ab");
    EXPECT_FALSE(body.fiber.finished());
    body.fiber.resume();
    EXPECT_EQ(seen, "abc");
    EXPECT_TRUE(body.fiber.finished());
}

TEST(Fiber, HoldsNoStackBeforeItsFirstResumeAndAfterItsEnd)
{
    std::size_t before = Fiber::live();
    Body body([] { Fiber::suspend(); });
    EXPECT_EQ(Fiber::live(), before);
    body.fiber.resume();
    EXPECT_EQ(Fiber::live(), before + 1);
    body.fiber.resume();
    EXPECT_EQ(Fiber::live(), before);
}

TEST(Fiber, IsRunningWhileAFiberThatItResumedRuns)
{
    EXPECT_EQ(Fiber::current(), nullptr);
    Body outer([] {});
    Body inner([&] {
        EXPECT_TRUE(outer.fiber.running());
        EXPECT_EQ(Fiber::current(), &inner.fiber);
    });
    outer.call = [&] {
        inner.fiber.resume();
        EXPECT_EQ(Fiber::current(), &outer.fiber);
        EXPECT_FALSE(inner.fiber.running());
    };
    outer.fiber.resume();
    EXPECT_EQ(Fiber::current(), nullptr);
}

TEST(Fiber, GivesItsStackToTheNextOne)
{
    std::uintptr_t first = 0;
    std::uintptr_t second = 0;
    Body a([&] { first = reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0)); });
    Body b([&] { second = reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0)); });
    a.fiber.resume();
    b.fiber.resume();
    EXPECT_EQ(first / k_page, second / k_page);
}

TEST(Fiber, KeepsAHandledExceptionWhenAnotherSuspendsInItsOwnHandler)
{
    auto handler = [](std::string name, std::string& seen) {
        return [name, &seen] {
            try {
                throw std::runtime_error(name);
            } catch (const std::runtime_error&) {
                Fiber::suspend();
                try {
                    throw; // the handled exception of the thread, unless the switch carried it along
                } catch (const std::runtime_error& again) {
                    seen += again.what();
                }
            }
        };
    };
    std::string seen;
    Body a(handler("a", seen));
    Body b(handler("b", seen));
    a.fiber.resume();
    b.fiber.resume();
    EXPECT_EQ(std::current_exception(), nullptr);
    a.fiber.resume();
    b.fiber.resume();
    EXPECT_EQ(seen, "ab");
    EXPECT_EQ(std::current_exception(), nullptr);
}

TEST(Fiber, StartsWithoutTheHandledExceptionOfItsResumer)
{
    bool clean = false;
    Body body([&] { clean = std::current_exception() == nullptr; });
    try {
        throw 1;
    } catch (int) {
        body.fiber.resume();
        EXPECT_NE(std::current_exception(), nullptr);
    }
    EXPECT_TRUE(clean);
}

TEST(Fiber, CountsUncaughtExceptionsOnItsOwn)
{
    int inside = -1;
    int after = -1;
    Body body([&] {
        inside = std::uncaught_exceptions();
        Fiber::suspend();
        inside += std::uncaught_exceptions();
    });
    struct ResumeWhileUnwinding {
        Body& body;
        int& after;
        ~ResumeWhileUnwinding()
        {
            body.fiber.resume();
            after = std::uncaught_exceptions();
        }
    };
    try {
        ResumeWhileUnwinding guard{body, after};
        throw 1;
    } catch (int) {
    }
    body.fiber.resume();
    EXPECT_EQ(inside, 0);
    EXPECT_EQ(after, 1);
}

TEST(Fiber, HandsAnExceptionThatLeavesItToItsResumer)
{
    Body body([] { throw std::runtime_error("out"); });
    EXPECT_THROW(body.fiber.resume(), std::runtime_error);
    EXPECT_TRUE(body.fiber.finished());
    Body next([] {});
    EXPECT_NO_THROW(next.fiber.resume());
}

TEST(Fiber, MovesWhileSuspended)
{
    int steps = 0;
    Body body([&] {
        ++steps;
        Fiber::suspend();
        ++steps;
    });
    body.fiber.resume();
    Fiber moved = std::move(body.fiber);
    EXPECT_TRUE(body.fiber.finished());
    moved.resume();
    EXPECT_TRUE(moved.finished());
    EXPECT_EQ(steps, 2);
}

TEST(Fiber, AbandonedReturnsItsStackWithoutUnwinding)
{
    std::size_t before = Fiber::live();
    bool unwound = false;
    Body body([&] {
        struct Flag {
            bool& flag;
            ~Flag() { flag = true; }
        } flag{unwound};
        Fiber::suspend();
    });
    body.fiber.resume();
    body.fiber.abandon();
    EXPECT_TRUE(body.fiber.finished());
    EXPECT_FALSE(unwound);
    EXPECT_EQ(Fiber::live(), before);
    int ran = 0;
    Body next([&] { ++ran; });
    next.fiber.resume();
    EXPECT_EQ(ran, 1);
}

TEST(Fiber, CannotStartAtTheLimitAndCanAgainBelowIt)
{
    std::size_t old = Fiber::live_limit();
    Fiber::set_live_limit(Fiber::live() + 1);
    Body body([] { Fiber::suspend(); });
    EXPECT_TRUE(Fiber::can_start());
    body.fiber.resume();
    EXPECT_FALSE(Fiber::can_start());
    body.fiber.resume();
    EXPECT_TRUE(Fiber::can_start());
    Fiber::set_live_limit(old);
}

TEST(FiberDeathTest, DestroyedWhileSuspendedIsADefect)
{
    EXPECT_DEATH(
        {
            Body body([] { Fiber::suspend(); });
            body.fiber.resume();
        },
        "CHECK");
}

TEST(FiberDeathTest, ResumedWhileRunningIsADefect)
{
    Body body([] {});
    body.call = [&] { body.fiber.resume(); };
    EXPECT_DEATH(body.fiber.resume(), "CHECK");
}

TEST(FiberDeathTest, SuspendedInsideAHopIsADefect)
{
    Body body([] { hop([] { Fiber::suspend(); }); });
    EXPECT_DEATH(body.fiber.resume(), "CHECK");
}

TEST(Fiber, AHundredThousandLiveOnesEachKeepTheirOwnState)
{
    struct Counter {
        std::size_t id = 0;
        std::size_t sum = 0;
        Fiber fiber;
    };
    constexpr std::size_t k_count = WEFT_SIM_ASAN ? 20'000 : 100'000;
    std::vector<Counter> counters(k_count);
    for (std::size_t i = 0; i < k_count; ++i) {
        counters[i].id = i;
        counters[i].fiber = Fiber(
            [](void* self) {
                Counter& counter = *static_cast<Counter*>(self);
                std::size_t local = counter.id;
                for (int round = 0; round < 2; ++round) {
                    Fiber::suspend();
                    counter.sum += local;
                }
            },
            &counters[i]);
        counters[i].fiber.resume();
    }
    EXPECT_GE(Fiber::live(), k_count);
    for (int round = 0; round < 2; ++round)
        for (Counter& counter : counters)
            counter.fiber.resume();
    for (const Counter& counter : counters) {
        ASSERT_TRUE(counter.fiber.finished());
        ASSERT_EQ(counter.sum, 2 * counter.id);
    }
}

TEST(Fiber, EachHostThreadHasItsOwnPool)
{
    int sum = 0;
    std::thread other([&] {
        for (int i = 0; i < 100; ++i) {
            Body body([&] {
                sum += 1;
                Fiber::suspend();
                sum += 1;
            });
            body.fiber.resume();
            body.fiber.resume();
        }
        EXPECT_EQ(Fiber::live(), 0U);
    });
    other.join();
    EXPECT_EQ(sum, 200);
}

} // namespace
} // namespace weft::sim
