// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Fibers: life cycle, exceptions across switches, reuse of stacks, hops to the call stack, strands.

#include "sim/fiber.h"

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

// A fiber over a callable, for tests only: the argument is the callable itself.
struct Body {
    explicit Body(std::function<void()> function)
        : call(std::move(function)), fiber([](void* self) { static_cast<Body*>(self)->call(); }, this)
    {
    }
    std::function<void()> call;
    Fiber fiber;
};

void on_root(std::function<void()> function)
{
    run_on_root_stack([](void* f) { (*static_cast<std::function<void()>*>(f))(); }, &function);
}

void hop(std::function<void()> function)
{
    run_on_large_stack([](void* f) { (*static_cast<std::function<void()>*>(f))(); }, &function);
}

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

// Recurses until the stack is low, hops, and goes on; answers how deep it came.
int dive(int levels)
{
    volatile char frame[512];
    frame[0] = static_cast<char>(levels);
    if (levels == 0)
        return 0;
    if (stack_is_low() && !on_large_stack()) {
        int below = 0;
        hop([&] { below = dive(levels - 1); });
        return below + 1;
    }
    return dive(levels - 1) + 1 + (frame[0] - frame[0]);
}

TEST(LargeStack, TakesWhatASmallStackCannotHold)
{
    on_root([] {
        int depth = 0;
        Body body([&] { depth = dive(20'000); });
        body.fiber.resume();
        EXPECT_EQ(depth, 20'000);
    });
}

TEST(LargeStack, IsTheHostThreadsOwnWithoutARoot)
{
    int depth = 0;
    Body body([&] { depth = dive(2'000); });
    body.fiber.resume();
    EXPECT_EQ(depth, 2'000);
}

TEST(LargeStack, ServesNestedHopsOfFibersThatAreResumedFromHops)
{
    // Each level is a fiber that dives, hops, and from the hop resumes the next fiber twice.
    std::string seen;
    std::function<void(int)> level = [&](int n) {
        if (n == 0)
            return;
        Body body([&, n] {
            seen += std::to_string(n);
            Fiber::suspend();
            volatile char kept[3000];
            kept[0] = static_cast<char>(n);
            kept[2999] = static_cast<char>(n);
            hop([&] {
                volatile char on_call_stack[3000];
                on_call_stack[0] = static_cast<char>(-n);
                on_call_stack[2999] = static_cast<char>(-n);
                level(n - 1);
                EXPECT_EQ(on_call_stack[0], -n);
                EXPECT_EQ(on_call_stack[2999], -n);
            });
            EXPECT_EQ(kept[0], n);
            EXPECT_EQ(kept[2999], n);
            Fiber::suspend();
            seen += std::to_string(n);
        });
        body.fiber.resume();
        body.fiber.resume();
        body.fiber.resume();
        EXPECT_TRUE(body.fiber.finished());
    };
    on_root([&] { level(9); });
    EXPECT_EQ(seen, "987654321123456789");
}

TEST(LargeStack, CarriesAnExceptionOutOfTheHop)
{
    on_root([] {
        Body body([] {
            EXPECT_THROW(hop([] { throw std::runtime_error("from the hop"); }), std::runtime_error);
            Fiber::suspend();
        });
        body.fiber.resume();
        body.fiber.resume();
    });
}

TEST(LargeStack, KeepsTheHandledExceptionOfItsCaller)
{
    on_root([] {
        Body body([] {
            try {
                throw 7;
            } catch (int) {
                hop([] { EXPECT_THROW(std::rethrow_exception(std::current_exception()), int); });
            }
        });
        body.fiber.resume();
    });
}

// Hops whenever a stack is low until the call stack is low as well; answers whether it noticed.
bool dive_until_refused(int levels)
{
    volatile char frame[512];
    frame[0] = 1;
    if (levels == 0)
        return false;
    if (stack_is_low()) {
        if (large_stack_is_low())
            return true;
        bool refused = false;
        hop([&] { refused = dive_until_refused(levels - 1); });
        return refused;
    }
    return dive_until_refused(levels - 1) && frame[0] == 1;
}

TEST(LargeStack, SaysWhenItIsUsedUpItself)
{
    bool refused = false;
    struct Dive {
        bool& refused;
    } dive_argument{refused};
    run_on_root_stack(
        [](void* argument) {
            Body body([&] { static_cast<Dive*>(argument)->refused = dive_until_refused(10'000'000); });
            EXPECT_FALSE(large_stack_is_low());
            body.fiber.resume();
        },
        &dive_argument, 8 * 1024 * 1024);
    EXPECT_TRUE(refused);
}

TEST(RootStack, HasRoomForDeepRecursion)
{
    int depth = 0;
    on_root([&] { depth = dive(50'000); });
    EXPECT_EQ(depth, 50'000);
}

TEST(RootStack, LetsAnExceptionThrough)
{
    EXPECT_THROW(on_root([] { throw std::runtime_error("out"); }), std::runtime_error);
}

TEST(Strand, PausesAllFibersThatRunOnIt)
{
    std::string seen;
    struct Thread {
        std::string& seen;
        std::string name;
    };
    auto run = [](void* argument) {
        Thread& self = *static_cast<Thread*>(argument);
        Body inner([&] {
            self.seen += self.name + "1";
            hop([&] {
                self.seen += self.name + "2";
                Strand::suspend();
                self.seen += self.name + "3";
            });
            Fiber::suspend();
        });
        inner.fiber.resume();
        inner.fiber.resume();
        self.seen += self.name + "4";
    };
    Thread a{seen, "a"};
    Thread b{seen, "b"};
    Strand first(run, &a);
    Strand second(run, &b);
    ASSERT_TRUE(first.resume());
    ASSERT_TRUE(second.resume());
    EXPECT_EQ(Fiber::current(), nullptr);
    ASSERT_TRUE(first.resume());
    ASSERT_TRUE(second.resume());
    EXPECT_TRUE(first.finished());
    EXPECT_TRUE(second.finished());
    EXPECT_EQ(seen, "a1a2b1b2a3a4b3b4");
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

TEST(Stack, ManyDeepOnesGiveTheirPagesBackAndRunAgain)
{
    // More fibers than the pool keeps warm after a deep run: the others' pages are dropped and come back as
    // zeros.
    on_root([] {
        for (int round = 0; round < 2; ++round) {
            std::vector<std::unique_ptr<Body>> bodies;
            for (int i = 0; i < 200; ++i) {
                bodies.push_back(std::make_unique<Body>([] {
                    EXPECT_EQ(dive(1'000), 1'000);
                    Fiber::suspend();
                }));
                bodies.back()->fiber.resume();
            }
            for (auto& body : bodies)
                body->fiber.resume();
        }
        Fiber::trim_idle_stacks();
        Body again([] { EXPECT_EQ(dive(1'000), 1'000); });
        again.fiber.resume();
    });
}

TEST(StackDeathTest, RunningPastItsEndFaultsInsteadOfOverwritingAnother)
{
    Body body([] {
        volatile char* below = detail::t_now.limit - 1;
        *below = 1;
    });
    EXPECT_DEATH(body.fiber.resume(), "");
}

TEST(Stack, IsLowOnlyNearItsEnd)
{
    Body body([] {
        EXPECT_FALSE(stack_is_low());
        EXPECT_FALSE(stack_is_low(k_stack_usable / 2));
        EXPECT_TRUE(stack_is_low(k_stack_usable));
    });
    body.fiber.resume();
}

} // namespace
} // namespace weft::sim
