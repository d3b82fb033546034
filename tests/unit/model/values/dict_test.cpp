// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/model/world_fixture.h"

#include "model/values/dict.h"
#include "model/values/instance.h"

namespace weft::model {
namespace {

class DictTest : public WorldTest {
protected:
    std::vector<std::string> keys(const Dict& dict)
    {
        std::vector<std::string> found;
        for (const Dict::Entry& entry : dict.entries()) {
            if (!entry.key.is_empty())
                found.push_back(repr_of(entry.key));
        }
        return found;
    }
};

TEST_F(DictTest, KeepsTheOrderOfInsertionThroughGrowthAndDeletion)
{
    const Ref<Dict> dict = new_dict();
    for (int i = 0; i < 100; ++i)
        must(dict->set(Value::small(i * 1000003), Value::small(i)));
    for (int i = 0; i < 100; i += 2)
        EXPECT_TRUE(must(dict->remove(Value::small(i * 1000003))));
    must(dict->set(Value::small(0), Value::small(-1)));
    EXPECT_EQ(dict->size(), 51u);
    EXPECT_EQ(keys(*dict).front(), "1000003");
    EXPECT_EQ(keys(*dict).back(), "0");
    EXPECT_EQ(must(dict->find(Value::small(2 * 1000003))), nullptr);
    EXPECT_EQ(must(dict->find(Value::small(51 * 1000003)))->small_value(), 51);
}

TEST_F(DictTest, FindsEqualKeysOfOtherTypes)
{
    const Ref<Dict> dict = new_dict();
    must(dict->set(Value::small(1), new_str("one")));
    must(dict->set(Value::boolean(true), new_str("true")));
    EXPECT_EQ(dict->size(), 1u);
    EXPECT_EQ(keys(*dict), std::vector<std::string>{"1"});
    EXPECT_EQ(repr_of(*must(dict->find(Value::small(1)))), "'true'");
}

TEST_F(DictTest, FindsNamesThatAreNotInterned)
{
    const Ref<Dict> dict = new_dict();
    for (int i = 0; i < 40; ++i)
        dict->set(intern(concat("name_", i)), Value::small(i));
    const Value key = make<Str>(types().str, std::string("name_17"));
    EXPECT_EQ(dict->find(key.as<Str>())->small_value(), 17);
    EXPECT_EQ(dict->position(key.as<Str>()), 17);
    EXPECT_EQ(dict->find(intern("name_40")), nullptr);
}

TEST_F(DictTest, ChangesItsShapeOnlyWhenKeysChange)
{
    const Ref<Dict> dict = new_dict();
    dict->set(intern("a"), Value::small(1));
    const std::uint32_t shape = dict->shape();
    dict->set(intern("a"), Value::small(2));
    EXPECT_EQ(dict->shape(), shape);
    dict->set(intern("b"), Value::small(2));
    EXPECT_NE(dict->shape(), shape);
}

TEST_F(DictTest, RefusesUnhashableKeys)
{
    const Ref<Dict> dict = new_dict();
    EXPECT_EQ(error_of(dict->set(new_list(), Value::none())), "TypeError: unhashable type: 'list'");
}

TEST_F(DictTest, DropsWhatItHoldsWhenItDies)
{
    const Ref<Tuple> item = new_tuple(std::vector<Value>{Value::small(1)});
    {
        const Ref<Dict> dict = new_dict();
        dict->set(intern("a"), item);
        EXPECT_EQ(item->refs, 2u);
    }
    EXPECT_EQ(item->refs, 1u);
}

TEST_F(DictTest, ReusesNothingOfAClearedDict)
{
    const Ref<Dict> dict = new_dict();
    for (int i = 0; i < 30; ++i)
        must(dict->set(Value::small(i), Value::small(i)));
    dict->clear();
    EXPECT_EQ(dict->size(), 0u);
    EXPECT_EQ(must(dict->find(Value::small(3))), nullptr);
    must(dict->set(Value::small(3), Value::small(4)));
    EXPECT_EQ(must(dict->find(Value::small(3)))->small_value(), 4);
}

} // namespace
} // namespace weft::model
