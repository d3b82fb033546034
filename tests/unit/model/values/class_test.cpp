// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/model/class_maker.h"

namespace weft::model {
namespace {

class ClassTest : public WorldTest {};

TEST_F(ClassTest, OrdersItsBasesByC3)
{
    const Value a = make_class("A");
    const Value b = make_class("B", {a});
    const Value c = make_class("C", {a});
    const Value d = make_class("D", {b, c});
    std::string order;
    for (const Type* ancestor : d.as<Type>()->mro)
        order += ancestor->name + " ";
    EXPECT_EQ(order, "D B C A object ");
}

TEST_F(ClassTest, RefusesAnInconsistentOrder)
{
    const Value a = make_class("A");
    const Value b = make_class("B", {a});
    EXPECT_EQ(error_of(try_class("C", {a, b})),
              "TypeError: Cannot create a consistent method resolution\norder (MRO) for bases A, B");
    EXPECT_EQ(error_of(try_class("C", {a, a})), "TypeError: duplicate base class A");
}

TEST_F(ClassTest, RefusesBasesThatCannotBeExtended)
{
    EXPECT_EQ(error_of(try_class("C", {Value::borrow(types().boolean)})),
              "TypeError: type 'bool' is not an acceptable base type");
    EXPECT_EQ(error_of(try_class("C", {Value::borrow(types().int_), Value::borrow(types().str)})),
              "TypeError: multiple bases have instance lay-out conflict");
}

TEST_F(ClassTest, GivesItsInstancesAttributes)
{
    const Value cls = make_class("C", {}, {{"kind", new_str("shared")}});
    const Value instance = must(call(cls));
    EXPECT_EQ(repr_of(must(get_attribute(instance, intern("kind")))), "'shared'");
    must(set_attribute(instance, intern("kind"), Value::small(1)));
    EXPECT_EQ(repr_of(must(get_attribute(instance, intern("kind")))), "1");
    must(delete_attribute(instance, intern("kind")));
    EXPECT_EQ(repr_of(must(get_attribute(instance, intern("kind")))), "'shared'");
    EXPECT_EQ(error_of(delete_attribute(instance, intern("kind"))),
              "AttributeError: 'C' object has no attribute 'kind'");
    EXPECT_EQ(error_of(get_attribute(instance, intern("other"))),
              "AttributeError: 'C' object has no attribute 'other'");
    EXPECT_EQ(error_of(get_attribute(cls, intern("other"))),
              "AttributeError: type object 'C' has no attribute 'other'");
}

TEST_F(ClassTest, TakesNoArgumentsWithoutAConstructor)
{
    const Value cls = make_class("C");
    EXPECT_EQ(error_of(call(cls, Value::small(1))), "TypeError: C() takes no arguments");
}

TEST_F(ClassTest, WithSlotsHasNoDict)
{
    const Value cls = make_class("C", {}, {{"__slots__", new_tuple(std::vector<Value>{new_str("a")})}});
    const Value instance = must(call(cls));
    EXPECT_EQ(error_of(get_attribute(instance, intern("a"))),
              "AttributeError: 'C' object has no attribute 'a'");
    must(set_attribute(instance, intern("a"), Value::small(5)));
    EXPECT_EQ(repr_of(must(get_attribute(instance, intern("a")))), "5");
    EXPECT_EQ(error_of(set_attribute(instance, intern("b"), Value::small(5))),
              "AttributeError: 'C' object has no attribute 'b'");
}

TEST_F(ClassTest, SlotsFollowLaterAssignment)
{
    const Value cls = make_class("C");
    const Value child = make_class("D", {cls});
    const Value instance = must(call(child));
    EXPECT_EQ(error_of(length(instance)), "TypeError: object of type 'D' has no len()");
    must(set_attribute(cls, intern("__len__"),
                       make<WrappedMethod>(types().staticmethod, Kind::StaticMethod, constant_function(3))));
    EXPECT_EQ(must(length(instance)), 3);
    EXPECT_TRUE(must(truth(instance)));
    must(delete_attribute(cls, intern("__len__")));
    EXPECT_EQ(error_of(length(instance)), "TypeError: object of type 'D' has no len()");
}

TEST_F(ClassTest, OfAListKeepsTheNativeSlots)
{
    const Value cls = make_class("L", {Value::borrow(types().list)});
    EXPECT_EQ(cls.as<Type>()->slots.length, types().list->slots.length);
    const Value instance = must(call(cls, new_tuple(std::vector<Value>{Value::small(1), Value::small(2)})));
    EXPECT_EQ(must(length(instance)), 2);
    must(set_attribute(instance, intern("note"), Value::small(1)));
    EXPECT_EQ(repr_of(instance), "[1, 2]");
}

TEST_F(ClassTest, DiesAfterItsLastInstance)
{
    Value cls = make_class("C");
    const Ref<Type> held = Ref<Type>::borrow(cls.as<Type>());
    Value instance = must(call(cls));
    const std::uint32_t with_instance = held->refs;
    instance = Value();
    EXPECT_EQ(held->refs, with_instance - 1);
}

TEST_F(ClassTest, IsCollectedWhenNothingUsesIt)
{
    const std::size_t before = types().object->subclasses.size();
    {
        const Value cls = make_class("C");
        EXPECT_EQ(types().object->subclasses.size(), before + 1);
    }
    collect_cycles();
    EXPECT_EQ(types().object->subclasses.size(), before);
}

TEST_F(ClassTest, EqualityWithoutHashMakesInstancesUnhashable)
{
    const Value cls = make_class("C", {}, {{"__eq__", constant_function(1)}});
    const Value instance = must(call(cls));
    EXPECT_EQ(error_of(hash(instance)), "TypeError: unhashable type: 'C'");
}

TEST_F(ClassTest, BuiltinsCannotBeChanged)
{
    EXPECT_EQ(error_of(set_attribute(Value::borrow(types().int_), intern("x"), Value::none())),
              "TypeError: cannot set 'x' attribute of immutable type 'int'");
}

} // namespace
} // namespace weft::model
