// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The ring of a deque's items, beside std::deque under the same random operations.
#include "model/library/item_ring.h"

#include <algorithm>
#include <deque>

#include <gtest/gtest.h>

#include "sim/random.h"
#include "tests/unit/model/world_fixture.h"

namespace weft::model {
namespace {

class ItemRingTest : public WorldTest {};

std::deque<std::int64_t> numbers_of(const ItemRing& ring)
{
    std::deque<std::int64_t> numbers;
    for (const Value& item : ring)
        numbers.push_back(item.small_value());
    return numbers;
}

TEST_F(ItemRingTest, HoldsWhatADequeHolds)
{
    sim::Random random(20260101);
    ItemRing ring;
    std::deque<std::int64_t> model;
    for (std::int64_t turn = 0; turn < 3000; ++turn) {
        const std::size_t size = model.size();
        const auto at = static_cast<std::ptrdiff_t>(random.below(size + 1));
        switch (random.below(7)) {
        case 0:
            ring.push_back(Value::small(turn));
            model.push_back(turn);
            break;
        case 1:
            ring.push_front(Value::small(turn));
            model.push_front(turn);
            break;
        case 2:
            ring.insert(ring.begin() + at, Value::small(turn));
            model.insert(model.begin() + at, turn);
            break;
        case 3:
            if (size > 0) {
                ring.pop_back();
                model.pop_back();
            }
            break;
        case 4:
            if (size > 0) {
                ring.pop_front();
                model.pop_front();
            }
            break;
        case 5:
            if (at < static_cast<std::ptrdiff_t>(size)) {
                ring.erase(ring.begin() + at);
                model.erase(model.begin() + at);
            }
            break;
        default:
            std::rotate(ring.begin(), ring.begin() + at, ring.end());
            std::rotate(model.begin(), model.begin() + at, model.end());
        }
        ASSERT_EQ(numbers_of(ring), model) << "after turn " << turn;
    }
}

TEST_F(ItemRingTest, LetsAnItemDieWhenItIsTakenOut)
{
    ItemRing ring;
    const Value item = new_str("an item of its own");
    for (int i = 0; i < 6; ++i)
        ring.push_back(item);
    ring.pop_front();
    ring.pop_back();
    ring.erase(ring.begin() + 1);
    EXPECT_EQ(item.object()->refs, 4u);
}

} // namespace
} // namespace weft::model
