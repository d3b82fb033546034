// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Summaries, row by row of the table in docs/trace_format.md. What a real CPython answers is checked by
// conformance.
#include "model/values/summary.h"

#include "model/values/big_int.h"
#include "model/values/bytes.h"
#include "model/values/dict.h"
#include "model/values/exception.h"
#include "model/values/set.h"
#include "tests/unit/model/world_fixture.h"

namespace weft::model {
namespace {

class Summary : public WorldTest {};

Value list_of(std::size_t count)
{
    std::vector<Value> items;
    for (std::size_t i = 0; i < count; ++i)
        items.push_back(Value::small(static_cast<std::int64_t>(i)));
    return new_list(std::move(items));
}

TEST_F(Summary, ShowsSimpleValuesAsTheirRepr)
{
    EXPECT_EQ(summary(Value::none()), "None");
    EXPECT_EQ(summary(Value::boolean(true)), "True");
    EXPECT_EQ(summary(Value::small(-7)), "-7");
    EXPECT_EQ(summary(new_float(0.5)), "0.5");
    EXPECT_EQ(summary(new_str(std::string_view("it's\n"))), "\"it's\\n\"");
    EXPECT_EQ(summary(new_bytes("a\xff")), "b'a\\xff'");
}

TEST_F(Summary, ShowsIntegersInFullUpTo128Bits)
{
    EXPECT_EQ(summary(new_int((Big(1) << 127) + 1)), "170141183460469231731687303715884105729");
    EXPECT_EQ(summary(new_int(Big(1) << 128)), "<int of 129 bits>");
    EXPECT_EQ(summary(new_int(Big(-1) << 199)), "<int of 200 bits>");
}

TEST_F(Summary, CutsLongTextAndSaysItsLength)
{
    EXPECT_EQ(summary(new_str(std::string(60, 'x'))), concat("'", std::string(60, 'x'), "'"));
    EXPECT_EQ(summary(new_str(std::string(61, 'x'))), concat("'", std::string(60, 'x'), "'...<61>"));
    EXPECT_EQ(summary(new_bytes(std::string(61, 'x'))), concat("b'", std::string(60, 'x'), "'...<61>"));
}

TEST_F(Summary, CountsTextInCodePoints)
{
    std::string text;
    for (int i = 0; i < 61; ++i)
        text += "\xc3\xa9";
    EXPECT_EQ(summary(new_str(std::string_view(text))), concat("'", text.substr(0, 120), "'...<61>"));
}

TEST_F(Summary, ShowsEightElementsOfAContainer)
{
    EXPECT_EQ(summary(list_of(8)), "[0, 1, 2, 3, 4, 5, 6, 7]");
    EXPECT_EQ(summary(list_of(9)), "[0, 1, 2, 3, 4, 5, 6, 7, ...]");
    EXPECT_EQ(summary(new_tuple({Value::small(1)})), "(1,)");
    EXPECT_EQ(summary(empty_tuple()), "()");
}

TEST_F(Summary, ShowsADictInItsOrder)
{
    Ref<Dict> dict = new_dict();
    EXPECT_EQ(summary(dict), "{}");
    dict->set(intern("b"), Value::small(1));
    dict->set(intern("a"), list_of(0));
    EXPECT_EQ(summary(dict), "{'b': 1, 'a': []}");
}

TEST_F(Summary, ShowsASetInTheOrderOfTheTexts)
{
    Ref<Set> set = make<Set>(types().set);
    EXPECT_EQ(summary(set), "set()");
    for (const int number : {9, 10, 1})
        ASSERT_FALSE(set->add(Value::small(number)).raised());
    EXPECT_EQ(summary(set), "{1, 10, 9}");
    for (int number = 0; number < 70; ++number)
        ASSERT_FALSE(set->add(Value::small(number)).raised());
    EXPECT_EQ(summary(set), "<set of 70>");
}

TEST_F(Summary, StopsAtTheThirdLevel)
{
    Value inner = list_of(1);
    for (int level = 0; level < 3; ++level)
        inner = new_list({inner});
    EXPECT_EQ(summary(inner), "[[[[...]]]]");
    EXPECT_EQ(summary(new_list({new_list({new_list({list_of(0)})})})), "[[[[]]]]");
}

TEST_F(Summary, ShowsAnExceptionWithItsArguments)
{
    Ref<Exception> error =
        new_exception(types().ValueError, {Value::small(1), new_str(std::string_view("x"))});
    EXPECT_EQ(summary(error), "ValueError(1, 'x')");
    EXPECT_EQ(argument_summary(*error), "1, 'x'");
    EXPECT_EQ(summary(new_exception(types().KeyError, {Value::small(1)})), "KeyError(1)");
}

TEST_F(Summary, ShowsEverythingElseByTheNameOfItsClass)
{
    EXPECT_EQ(summary(Value::borrow(types().int_)), "<class int>");
    EXPECT_EQ(summary(Value::ellipsis()), "<ellipsis>");
    EXPECT_EQ(summary(Value::not_implemented()), "<NotImplementedType>");
}

TEST_F(Summary, CutsTheWholeAt400Characters)
{
    std::vector<Value> items(8, new_str(std::string(60, 'x')));
    const std::string text = summary(new_list(std::move(items)));
    EXPECT_EQ(text.size(), 403u);
    EXPECT_TRUE(text.ends_with("x..."));
}

} // namespace
} // namespace weft::model
