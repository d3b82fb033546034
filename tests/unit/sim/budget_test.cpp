// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Budgets: names, limits, refusals.

#include "sim/budget.h"

#include <gtest/gtest.h>

namespace weft::sim {
namespace {

BudgetLimits only(Budget budget, std::uint64_t limit)
{
    BudgetLimits limits;
    limits[budget] = limit;
    return limits;
}

TEST(Budget, HasANameAndALimitForEveryKind)
{
    for (std::size_t i = 0; i < k_budget_count; ++i) {
        Budget budget = static_cast<Budget>(i);
        EXPECT_EQ(budget_named(info_of(budget).name), budget);
        EXPECT_GT(BudgetLimits()[budget], 0U);
    }
    EXPECT_EQ(budget_named("patience"), std::nullopt);
}

TEST(BudgetMeter, RefusesTheFirstUnitPastTheLimit)
{
    BudgetMeter meter(only(Budget::Steps, 3));
    EXPECT_TRUE(meter.take(Budget::Steps, 2));
    EXPECT_TRUE(meter.take(Budget::Steps));
    EXPECT_FALSE(meter.exhausted());
    EXPECT_FALSE(meter.take(Budget::Steps));
    EXPECT_EQ(meter.used(Budget::Steps), 3U);
    ASSERT_TRUE(meter.exhausted());
    EXPECT_EQ(meter.exhausted()->to_text(), "budget steps exhausted: limit 3 steps");
}

TEST(BudgetMeter, WhatIsGivenBackCanBeTakenAgain)
{
    BudgetMeter meter(only(Budget::Depth, 1));
    EXPECT_TRUE(meter.take(Budget::Depth));
    meter.give_back(Budget::Depth);
    EXPECT_TRUE(meter.take(Budget::Depth));
}

TEST(BudgetMeter, KeepsTheFirstRefusal)
{
    BudgetLimits limits = only(Budget::Steps, 0);
    limits[Budget::HeapBytes] = 0;
    BudgetMeter meter(limits);
    EXPECT_FALSE(meter.take(Budget::HeapBytes, 8));
    EXPECT_FALSE(meter.take(Budget::Steps));
    EXPECT_EQ(meter.exhausted()->budget, Budget::HeapBytes);
}

TEST(BudgetMeter, AHugeAmountDoesNotWrapRound)
{
    BudgetMeter meter(only(Budget::HeapBytes, 100));
    EXPECT_TRUE(meter.take(Budget::HeapBytes, 60));
    EXPECT_FALSE(meter.take(Budget::HeapBytes, UINT64_MAX));
    EXPECT_TRUE(meter.take(Budget::HeapBytes, 40));
}

TEST(BudgetMeter, MeasuresATotal)
{
    BudgetMeter meter(only(Budget::VirtualTime, 10));
    EXPECT_TRUE(meter.reach(Budget::VirtualTime, 10));
    EXPECT_FALSE(meter.reach(Budget::VirtualTime, 11));
}

} // namespace
} // namespace weft::sim
