// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Call stacks: hops from fibers, root stacks, strands, and what happens near a stack's end.

#include "tests/unit/sim/fiber_bodies.h"

#include <functional>
#include <gtest/gtest.h>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace weft::sim {
namespace {

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
