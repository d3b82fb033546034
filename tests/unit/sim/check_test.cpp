// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What a failed check prints.

#include "sim/check.h"

#include <gtest/gtest.h>

namespace weft::sim {
namespace {

TEST(CheckDeathTest, PrintsTheExpressionAndThePlace)
{
    int answer = 41;
    EXPECT_DEATH(CHECK(answer == 42), "CHECK\\(answer == 42\\) failed at .*check_test.cpp:[0-9]+");
}

TEST(CheckDeathTest, PrintsTheInnermostContext)
{
    int seed = 7;
    auto print = [](std::FILE* out, const void* argument) {
        std::fprintf(out, "seed %d\n", *static_cast<const int*>(argument));
    };
    CheckContextScope outer(print, &seed);
    EXPECT_DEATH(
        {
            int inner_seed = 8;
            CheckContextScope inner(print, &inner_seed);
            CHECK(false);
        },
        "seed 8");
    EXPECT_DEATH(CHECK(false), "seed 7");
}

TEST(Check, EvaluatesItsExpressionOnce)
{
    int count = 0;
    CHECK(++count == 1);
    EXPECT_EQ(count, 1);
}

} // namespace
} // namespace weft::sim
