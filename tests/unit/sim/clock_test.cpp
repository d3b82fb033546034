// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The clock moves forward only, and sums of times do not wrap.

#include "sim/clock.h"

#include <gtest/gtest.h>

namespace weft::sim {
namespace {

TEST(Clock, BeginsAtZeroAndMovesForward)
{
    Clock clock;
    EXPECT_EQ(clock.now(), 0);
    clock.advance_to(5 * k_millisecond);
    EXPECT_EQ(clock.now(), 5'000'000);
}

TEST(ClockDeathTest, NeverRunsBackwards)
{
    Clock clock;
    clock.advance_to(2);
    EXPECT_DEATH(clock.advance_to(1), "CHECK");
}

TEST(Clock, ASumStaysAtTheEndOfTime)
{
    EXPECT_EQ(add_saturating(5, 7), 12);
    EXPECT_EQ(add_saturating(5, -3), 2);
    EXPECT_EQ(add_saturating(5, k_end_of_time), k_end_of_time);
}

} // namespace
} // namespace weft::sim
