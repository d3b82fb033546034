// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/model/class_maker.h"

namespace weft::model {
namespace {

class OperationTest : public WorldTest {};

TEST_F(OperationTest, ArithmeticNamesBothTypesWhenNoneKnowsTheOther)
{
    const Value one = Value::small(1);
    EXPECT_EQ(error_of(binary(BinaryOp::Add, one, new_str("a"))),
              "TypeError: unsupported operand type(s) for +: 'int' and 'str'");
    EXPECT_EQ(error_of(inplace(BinaryOp::Sub, one, Value::none())),
              "TypeError: unsupported operand type(s) for -=: 'int' and 'NoneType'");
    EXPECT_EQ(error_of(binary(BinaryOp::Pow, Value::none(), one)),
              "TypeError: unsupported operand type(s) for ** or pow(): 'NoneType' and 'int'");
    EXPECT_EQ(error_of(unary(UnaryOp::USub, new_str("a"))), "TypeError: bad operand type for unary -: 'str'");
}

TEST_F(OperationTest, SequencesSayWhatTheyCanConcatenate)
{
    EXPECT_EQ(error_of(binary(BinaryOp::Add, new_str("a"), Value::small(1))),
              "TypeError: can only concatenate str (not \"int\") to str");
    EXPECT_EQ(error_of(binary(BinaryOp::Add, new_list(), Value::small(1))),
              "TypeError: can only concatenate list (not \"int\") to list");
    EXPECT_EQ(error_of(binary(BinaryOp::Mult, new_list(), new_str("a"))),
              "TypeError: can't multiply sequence by non-int of type 'str'");
}

TEST_F(OperationTest, ComparisonFallsBackToIdentityForEqualityOnly)
{
    const Value cls = make_class("C");
    const Value one = must(call(cls));
    const Value two = must(call(cls));
    EXPECT_TRUE(must(compare(CompareOp::Eq, one, one)).is_true());
    EXPECT_TRUE(must(compare(CompareOp::Eq, one, two)).is_false());
    EXPECT_TRUE(must(compare(CompareOp::NotEq, one, two)).is_true());
    EXPECT_EQ(error_of(compare(CompareOp::Lt, one, two)),
              "TypeError: '<' not supported between instances of 'C' and 'C'");
}

TEST_F(OperationTest, CallsSayWhatCannotBeCalled)
{
    EXPECT_EQ(error_of(call(Value::small(1))), "TypeError: 'int' object is not callable");
    EXPECT_EQ(error_of(length(Value::small(1))), "TypeError: object of type 'int' has no len()");
    EXPECT_EQ(error_of(iter(Value::small(1))), "TypeError: 'int' object is not iterable");
    EXPECT_EQ(error_of(next_raw(Value::small(1))), "TypeError: 'int' object is not an iterator");
    EXPECT_EQ(error_of(get_item(Value::small(1), Value::small(0))),
              "TypeError: 'int' object is not subscriptable");
    EXPECT_EQ(error_of(set_item(Value::small(1), Value::small(0), Value::none())),
              "TypeError: 'int' object does not support item assignment");
    EXPECT_EQ(error_of(contains(Value::small(1), Value::small(0))),
              "TypeError: argument of type 'int' is not iterable");
    EXPECT_EQ(error_of(hash(new_list())), "TypeError: unhashable type: 'list'");
}

TEST_F(OperationTest, MethodsOfBuiltinsAreShownAndCheckTheirSelf)
{
    const Value list = new_list();
    const Value append = must(get_attribute(Value::borrow(types().list), intern("append")));
    EXPECT_EQ(repr_of(append), "<method 'append' of 'list' objects>");
    EXPECT_EQ(repr_of(must(get_attribute(list, intern("append")))).substr(0, 41),
              "<built-in method append of list object at");
    EXPECT_EQ(repr_of(must(get_attribute(Value::borrow(types().list), intern("__len__")))),
              "<slot wrapper '__len__' of 'list' objects>");
    EXPECT_EQ(error_of(call(append)), "TypeError: unbound method list.append() needs an argument");
    EXPECT_EQ(error_of(call(append, Value::small(1), Value::small(1))),
              "TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object");
    EXPECT_EQ(error_of(call(append, list)), "TypeError: list.append() takes exactly one argument (0 given)");
    EXPECT_EQ(error_of(call_method(list, intern("__len__"), Value::small(1))),
              "TypeError: expected 0 arguments, got 1");
    must(call(append, list, Value::small(4)));
    EXPECT_EQ(repr_of(list), "[4]");
}

TEST(Operation, ArgumentErrorsFollowTheProfile)
{
    WorldScope scope(7);
    const Value list = new_list();
    EXPECT_EQ(error_of(call_method(list, intern("append"))),
              "TypeError: append() takes exactly one argument (0 given)");
    EXPECT_EQ(error_of(call(must(get_attribute(Value::borrow(types().list), intern("append"))))),
              "TypeError: descriptor 'append' of 'list' object needs an argument");
}

TEST_F(OperationTest, InstanceChecksTakeTuplesOfTuples)
{
    const Value int_class = Value::borrow(types().int_);
    const Value str_class = Value::borrow(types().str);
    const Value nested = new_tuple(std::vector<Value>{str_class, new_tuple(std::vector<Value>{int_class})});
    EXPECT_TRUE(must(is_instance(Value::boolean(true), nested)));
    EXPECT_FALSE(must(is_instance(Value::none(), nested)));
    EXPECT_TRUE(must(is_subclass(Value::borrow(types().boolean), nested)));
    EXPECT_EQ(error_of(is_instance(Value::small(1), Value::small(1))),
              "TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union");
    EXPECT_EQ(error_of(is_subclass(Value::small(1), int_class)),
              "TypeError: issubclass() arg 1 must be a class");
}

TEST_F(OperationTest, RefusedNamesEndTheRun)
{
    const Value instance = must(call(make_class("C")));
    EXPECT_EQ(error_of(get_attribute(instance, intern("__reduce__"))), "unsupported: object.__reduce__");
}

} // namespace
} // namespace weft::model
