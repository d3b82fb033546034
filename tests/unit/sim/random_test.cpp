// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The generator's golden numbers: the same as docs/schedule.md prints, computed by an independent port.

#include "sim/random.h"

#include <gtest/gtest.h>
#include <vector>

namespace weft::sim {
namespace {

std::vector<std::uint64_t> first_words(std::uint64_t seed, std::uint64_t stream)
{
    Random random(seed, stream);
    std::vector<std::uint64_t> words;
    for (int i = 0; i < 3; ++i)
        words.push_back(random.next());
    return words;
}

using Words = std::vector<std::uint64_t>;

TEST(Random, DrawsTheDocumentedWords)
{
    EXPECT_EQ(first_words(0, 0), (Words{0x99ec5f36cb75f2b4, 0xbf6e1f784956452a, 0x1a5f849d4933e6e0}));
    EXPECT_EQ(first_words(1, 0), (Words{0xb3f2af6d0fc710c5, 0x853b559647364cea, 0x92f89756082a4514}));
    EXPECT_EQ(first_words(42, 0), (Words{0x15780b2e0c2ec716, 0x6104d9866d113a7e, 0xae17533239e499a1}));
    EXPECT_EQ(first_words(42, 1), (Words{0x180247f2e3635182, 0xccc3601b72c88777, 0x9089cff698d1db80}));
    EXPECT_EQ(first_words(UINT64_MAX, 7),
              (Words{0xa8a98a1a1e86fac2, 0xeec112b3cbb1a64b, 0x3d961cd19ea70bf5}));
}

Words draws_below(std::uint64_t bound, int count)
{
    Random random(42);
    Words drawn;
    for (int i = 0; i < count; ++i)
        drawn.push_back(random.below(bound));
    return drawn;
}

TEST(Random, DrawsTheDocumentedNumbersBelowABound)
{
    EXPECT_EQ(draws_below(3, 12), (Words{0, 1, 2, 2, 2, 2, 1, 1, 2, 2, 2, 2}));
    EXPECT_EQ(draws_below(10, 10), (Words{1, 6, 9, 4, 5, 9, 1, 2, 6, 9}));
    EXPECT_EQ(draws_below(1'000'000'007, 3), (Words{90047179, 406926945, 730191052}));
}

TEST(Random, ABoundOfOneDrawsNothing)
{
    Random random(42);
    EXPECT_EQ(random.below(1), 0U);
    EXPECT_EQ(random.next(), 0x15780b2e0c2ec716U);
}

TEST(Random, FillsTheWholeRangeEvenly)
{
    Random random(1);
    std::vector<int> seen(6);
    for (int i = 0; i < 60'000; ++i)
        ++seen[random.below(6)];
    for (int count : seen)
        EXPECT_NEAR(count, 10'000, 500);
}

TEST(Random, AChanceIsARatio)
{
    Random random(42);
    int hits = 0;
    for (int i = 0; i < 30'000; ++i)
        hits += random.chance(1, 3) ? 1 : 0;
    EXPECT_NEAR(hits, 10'000, 500);
    EXPECT_FALSE(random.chance(0, 5));
    EXPECT_TRUE(random.chance(5, 5));
}

} // namespace
} // namespace weft::sim
