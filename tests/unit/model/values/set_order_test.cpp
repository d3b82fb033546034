// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The order of iteration of sets, against what CPython shows with PYTHONHASHSEED=0.
#include "model/values/set.h"

#include "tests/unit/model/world_fixture.h"

namespace weft::model {

namespace {

Ref<Set> set_of(std::initializer_list<std::int64_t> numbers)
{
    const Ref<Set> set = new_set();
    for (const std::int64_t number : numbers)
        must(set->add(Value::small(number)));
    return set;
}

} // namespace

class SetOrder : public WorldTest {};

TEST_F(SetOrder, SmallIntsStandByValueModuloTheTable)
{
    EXPECT_EQ(repr_of(set_of({9, 1, 8, 0, 17})), "{0, 1, 8, 9, 17}");
    EXPECT_EQ(repr_of(set_of({33, 1, 65, 97})), "{65, 33, 1, 97}");
}

TEST_F(SetOrder, EqualItemsAreKeptOnce)
{
    const Ref<Set> set = set_of({1, 2});
    must(set->add(Value::boolean(true)));
    EXPECT_EQ(repr_of(set), "{1, 2}");
}

TEST_F(SetOrder, PopGoesOnWhereItStopped)
{
    const Ref<Set> set = set_of({5, 3, 1});
    EXPECT_EQ(repr_of(set->take_any()), "1");
    must(set->add(Value::small(1)));
    EXPECT_EQ(repr_of(set->take_any()), "3");
}

TEST_F(SetOrder, DeletedSlotsAreSkipped)
{
    const Ref<Set> set = set_of({1, 9, 17});
    EXPECT_TRUE(must(set->discard(Value::small(1))));
    EXPECT_FALSE(must(set->discard(Value::small(1))));
    EXPECT_TRUE(must(set->contains(Value::small(17))));
    EXPECT_EQ(repr_of(set), "{9, 17}");
}

} // namespace weft::model
