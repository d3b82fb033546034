// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The order among equals: golden orders from another implementation of the same heap.

#include "sim/binary_heap.h"

#include <functional>
#include <gtest/gtest.h>
#include <vector>

namespace weft::sim {
namespace {

struct Entry {
    int key;
    int number;
};
struct Less {
    bool operator()(const Entry& a, const Entry& b) const { return a.key < b.key; }
};
using Heap = BinaryHeap<Entry, Less>;

std::vector<int> drain(Heap& heap)
{
    std::vector<int> order;
    while (!heap.empty())
        order.push_back(heap.pop().number);
    return order;
}

std::vector<int> order_of(const std::vector<int>& keys)
{
    Heap heap;
    for (int key : keys)
        heap.push({key, static_cast<int>(heap.size())});
    return drain(heap);
}

TEST(BinaryHeap, EqualEntriesLeaveInHeapOrder)
{
    EXPECT_EQ(order_of({5, 5, 5, 5, 5, 5}), (std::vector{0, 2, 5, 4, 1, 3}));
    EXPECT_EQ(order_of({5, 5, 5, 5, 5, 5, 9}), (std::vector{0, 2, 5, 1, 3, 4, 6}));
    EXPECT_EQ(order_of({9, 5, 5, 5, 5, 5, 5}), (std::vector{1, 2, 5, 6, 4, 3, 0}));
    EXPECT_EQ(order_of(std::vector<int>(12, 5)), (std::vector{0, 2, 6, 11, 10, 9, 8, 5, 7, 4, 1, 3}));
}

TEST(BinaryHeap, MixedEntriesLeaveSortedWithTiesInHeapOrder)
{
    EXPECT_EQ(order_of({3, 1, 2, 1, 3, 2, 1, 2, 3, 1}), (std::vector{1, 6, 3, 9, 2, 5, 7, 4, 0, 8}));
}

TEST(BinaryHeap, FilteringReordersTheRestAsAHeapBuiltAnew)
{
    Heap heap;
    for (int i = 0; i < 150; ++i)
        heap.push({7, i});
    heap.filter([](const Entry& entry) { return entry.number % 3 == 0; });
    std::vector<int> expected = {90,  42, 18,  6,  0,  33, 69, 141, 3,  135, 63, 129, 27,  123, 57,  117, 9,
                                 111, 51, 105, 21, 99, 45, 87, 93,  39, 81,  15, 75,  72,  144, 12,  132, 60,
                                 120, 24, 108, 48, 84, 96, 36, 147, 30, 126, 54, 78,  102, 66,  138, 114};
    EXPECT_EQ(drain(heap), expected);
}

} // namespace
} // namespace weft::sim
