// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/model/class_maker.h"

namespace weft::model {
namespace {

class ExceptionTest : public WorldTest {
protected:
    Value attribute(const Value& self, std::string_view name)
    {
        return must(get_attribute(self, intern(name)));
    }
    Value make_error(Type* type, std::vector<Value> args = {})
    {
        return new_exception(type, std::move(args));
    }
    // Raises while another exception is being handled; gives the new one.
    Value raise_while_handling(const Value& handled, const Value& raised)
    {
        world().base_handled.exception = handled;
        raise_value(raised);
        world().base_handled.exception = Value();
        return take_pending();
    }
};

TEST_F(ExceptionTest, GetsTheHandledOneAsItsContext)
{
    const Value first = make_error(types().ValueError);
    const Value second = raise_while_handling(first, make_error(types().KeyError));
    EXPECT_TRUE(attribute(second, "__context__").is(first));
    EXPECT_TRUE(attribute(first, "__context__").is_none());
}

TEST_F(ExceptionTest, IsNeverItsOwnContext)
{
    const Value error = make_error(types().ValueError);
    raise_while_handling(error, error);
    EXPECT_TRUE(attribute(error, "__context__").is_none());
}

TEST_F(ExceptionTest, RaisedAgainLaterBreaksTheRingOfContexts)
{
    const Value first = make_error(types().ValueError);
    const Value second = make_error(types().KeyError);
    const Value third = make_error(types().TypeError);
    raise_while_handling(first, second);
    raise_while_handling(second, third);
    raise_while_handling(third, first);
    EXPECT_TRUE(attribute(first, "__context__").is(third));
    EXPECT_TRUE(attribute(third, "__context__").is(second));
    EXPECT_TRUE(attribute(second, "__context__").is_none());
}

TEST_F(ExceptionTest, ReraisedKeepsItsContext)
{
    const Value first = make_error(types().ValueError);
    world().base_handled.exception = make_error(types().KeyError);
    reraise(first);
    EXPECT_TRUE(attribute(take_pending(), "__context__").is_none());
    world().base_handled.exception = Value();
}

TEST_F(ExceptionTest, ShowsItsArguments)
{
    EXPECT_EQ(repr_of(make_error(types().ValueError)), "ValueError()");
    EXPECT_EQ(repr_of(make_error(types().ValueError, {Value::small(1)})), "ValueError(1)");
    EXPECT_EQ(repr_of(make_error(types().ValueError, {Value::small(1), Value::small(2)})),
              "ValueError(1, 2)");
    EXPECT_EQ(must(str(make_error(types().KeyError, {new_str("a")})))->text, "'a'");
}

TEST(Exception, ReprHasACommaIn36)
{
    WorldScope scope(6);
    EXPECT_EQ(repr_of(new_exception(types().ValueError, "x")), "ValueError('x',)");
}

TEST_F(ExceptionTest, StopIterationKeepsItsValueApartFromArgs)
{
    const Value stop = make_error(types().StopIteration, {Value::small(1), Value::small(2)});
    EXPECT_EQ(stop_iteration_value(stop).small_value(), 1);
    must(set_attribute(stop, intern("args"), new_tuple(std::vector<Value>{Value::small(7)})));
    EXPECT_EQ(attribute(stop, "value").small_value(), 1);
    EXPECT_TRUE(stop_iteration_value(make_error(types().StopIteration)).is_none());
}

TEST_F(ExceptionTest, SystemExitTakesAllItsArgumentsAsCode)
{
    EXPECT_TRUE(attribute(make_error(types().SystemExit), "code").is_none());
    EXPECT_EQ(repr_of(attribute(make_error(types().SystemExit, {Value::small(3)}), "code")), "3");
    EXPECT_EQ(repr_of(attribute(make_error(types().SystemExit, {Value::small(3), Value::small(4)}), "code")),
              "(3, 4)");
}

TEST_F(ExceptionTest, OsErrorBecomesTheSubclassOfItsNumber)
{
    const Value error = make_error(types().OSError, {Value::small(2), new_str("gone"), new_str("file")});
    EXPECT_EQ(type_of(error), types().FileNotFoundError);
    EXPECT_EQ(must(str(error))->text, "[Errno 2] gone: 'file'");
    EXPECT_EQ(repr_of(attribute(error, "args")), "(2, 'gone')");
    EXPECT_EQ(repr_of(attribute(error, "filename")), "'file'");
    EXPECT_TRUE(attribute(make_error(types().OSError, {Value::small(1)}), "errno").is_none());
}

TEST_F(ExceptionTest, ChecksWhatItsAttributesAreSetTo)
{
    const Value error = make_error(types().ValueError);
    EXPECT_EQ(error_of(set_attribute(error, intern("__cause__"), Value::small(1))),
              "TypeError: exception cause must be None or derive from BaseException");
    EXPECT_EQ(error_of(set_attribute(error, intern("__traceback__"), Value::small(1))),
              "TypeError: __traceback__ must be a traceback or None");
    EXPECT_EQ(error_of(delete_attribute(error, intern("__context__"))),
              "TypeError: __context__ may not be deleted");
    must(set_attribute(error, intern("__cause__"), Value::none()));
    EXPECT_TRUE(attribute(error, "__suppress_context__").is_true());
}

TEST_F(ExceptionTest, RefusesKeywordsByTheNameOfItsClass)
{
    Str* keyword = intern("x");
    Value value = Value::small(1);
    const CallArgs args{&value, 0, &keyword, 1};
    EXPECT_EQ(error_of(call(Value::borrow(types().KeyError), args)),
              "TypeError: KeyError() takes no keyword arguments");
    EXPECT_EQ(error_of(call(Value::borrow(types().AttributeError), args)),
              "TypeError: 'x' is an invalid keyword argument for AttributeError()");
}

TEST_F(ExceptionTest, AttributeErrorKnowsObjectAndName)
{
    const Value missing = Value::small(1);
    ASSERT_TRUE(get_attribute(missing, intern("foo")).raised());
    const Value error = take_pending();
    EXPECT_EQ(repr_of(attribute(error, "name")), "'foo'");
    EXPECT_EQ(repr_of(attribute(error, "obj")), "1");
}

TEST_F(ExceptionTest, GroupsOfExceptionsOnlyAreExceptionGroupsAndCountTheirMembers)
{
    const Value inner = must(call(Value::borrow(types().ExceptionGroup), new_str("inner"),
                                  new_list({make_error(types().KeyError), make_error(types().TypeError)})));
    const Value outer = must(call(Value::borrow(types().BaseExceptionGroup), new_str("outer"),
                                  new_list({make_error(types().ValueError), inner})));
    EXPECT_EQ(type_of(outer), types().ExceptionGroup);
    EXPECT_EQ(must(str(outer))->text, "outer (2 sub-exceptions)");
}

TEST_F(ExceptionTest, GroupsRefuseWhatIsNoException)
{
    EXPECT_EQ(error_of(call(Value::borrow(types().ExceptionGroup), new_str("a"), new_list())),
              "ValueError: second argument (exceptions) must be a non-empty sequence");
    EXPECT_EQ(
        error_of(call(Value::borrow(types().ExceptionGroup), new_str("a"), new_list({Value::small(1)}))),
        "ValueError: Item 0 of second argument (exceptions) is not an exception");
    EXPECT_EQ(error_of(call(Value::borrow(types().ExceptionGroup), new_str("a"),
                            new_list({make_error(types().KeyboardInterrupt)}))),
              "TypeError: Cannot nest BaseExceptions in an ExceptionGroup");
}

TEST_F(ExceptionTest, SubclassesHaveADict)
{
    const Value cls = make_class("E", {Value::borrow(types().ValueError)});
    const Value error = must(call(cls, Value::small(1)));
    must(set_attribute(error, intern("note"), Value::small(2)));
    EXPECT_EQ(repr_of(attribute(error, "__dict__")), "{'note': 2}");
    EXPECT_EQ(repr_of(error), "E(1)");
}

TEST_F(ExceptionTest, UnsupportedEndsTheRunAndCannotBeCaught)
{
    (void)unsupported("a thing");
    EXPECT_TRUE(world().is_aborting());
    EXPECT_EQ(world().abort_reason, "a thing");
    EXPECT_FALSE(pending_matches(types().BaseException));
}

} // namespace
} // namespace weft::model
