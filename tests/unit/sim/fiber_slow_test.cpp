// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// A million fibers at once. It takes seconds and four gigabytes, so it is not among the quick tests.

#include "sim/fiber.h"

#include <gtest/gtest.h>
#include <vector>

namespace weft::sim {
namespace {

TEST(Fiber, AMillionLiveOnesEachKeepTheirOwnState)
{
    struct Counter {
        std::size_t id = 0;
        std::size_t sum = 0;
        Fiber fiber;
    };
    constexpr std::size_t k_count = WEFT_SIM_ASAN ? 50'000 : 1'000'000;
    std::vector<Counter> counters(k_count);
    for (std::size_t i = 0; i < k_count; ++i) {
        counters[i].id = i;
        counters[i].fiber = Fiber(
            [](void* self) {
                std::size_t local = static_cast<Counter*>(self)->id;
                Fiber::suspend();
                static_cast<Counter*>(self)->sum += local;
            },
            &counters[i]);
        ASSERT_TRUE(Fiber::can_start());
        counters[i].fiber.resume();
    }
    EXPECT_EQ(Fiber::live(), k_count);
    for (Counter& counter : counters) {
        counter.fiber.resume();
        ASSERT_TRUE(counter.fiber.finished());
        ASSERT_EQ(counter.sum, counter.id);
    }
    EXPECT_EQ(Fiber::live(), 0U);
}

} // namespace
} // namespace weft::sim
