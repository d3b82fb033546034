// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/model/class_maker.h"

#include "model/values/weakref.h"

namespace weft::model {
namespace {

std::vector<std::string>* t_log = nullptr;
Value* t_kept = nullptr;

Value logging_function(std::string_view name, NativeFn function)
{
    return new_raw_function(name, function);
}

Completion<Value> log_del(const CallArgs&)
{
    t_log->push_back("__del__");
    return Value::none();
}

Completion<Value> log_callback(const CallArgs& args)
{
    t_log->push_back(args[0].as<WeakRef>()->target().is_none() ? "callback, dead" : "callback, alive");
    return Value::none();
}

Completion<Value> keep_self(const CallArgs& args)
{
    t_log->push_back("kept");
    *t_kept = args[0];
    return Value::none();
}

// `__del__` as a method descriptor, so that it is given self.
Value as_method(NativeFn function)
{
    Ref<NativeFunction> method =
        make<NativeFunction>(types().method_descriptor, "__del__", function, nullptr);
    method->owner = types().object;
    return method;
}

class ObjectTest : public WorldTest {
protected:
    void SetUp() override
    {
        t_log = &log;
        t_kept = &kept;
    }
    void TearDown() override { kept = Value(); }
    std::vector<std::string> log;
    Value kept;
};

TEST_F(ObjectTest, RunsDelBeforeItsWeakReferencesAreTold)
{
    const Value cls = make_class("C", {}, {{"__del__", as_method(log_del)}});
    Value instance = must(call(cls));
    const Value reference = must(new_weakref(instance, logging_function("callback", log_callback)));
    instance = Value();
    EXPECT_EQ(log, (std::vector<std::string>{"__del__", "callback, dead"}));
    EXPECT_TRUE(reference.as<WeakRef>()->target().is_none());
}

TEST_F(ObjectTest, ResurrectedByDelLivesOnAndIsNotFinalisedAgain)
{
    const Value cls = make_class("C", {}, {{"__del__", as_method(keep_self)}});
    Value instance = must(call(cls));
    instance = Value();
    ASSERT_TRUE(kept.is_object());
    EXPECT_EQ(type_of(kept)->name, "C");
    kept = Value();
    EXPECT_EQ(log, std::vector<std::string>{"kept"});
}

TEST_F(ObjectTest, DeepStructuresDieWithoutDeepRecursion)
{
    Value chain = Value::none();
    for (int i = 0; i < 1'000'000; ++i)
        chain = new_tuple(std::vector<Value>{std::move(chain)});
    chain = Value();
    EXPECT_TRUE(world().dealloc_later.empty());
}

TEST_F(ObjectTest, DeepStructuresAreShownOnlyToTheRecursionLimit)
{
    Value chain = new_list();
    for (int i = 0; i < 100'000; ++i)
        chain = new_list({std::move(chain)});
    EXPECT_EQ(error_of(repr(chain)),
              "RecursionError: maximum recursion depth exceeded while getting the repr of an object");
}

TEST_F(ObjectTest, AddressesAreTheSameInEveryRun)
{
    const Value first = new_list();
    const Value second = new_list();
    EXPECT_EQ(address_text(second), "0x7f0000000000");
    EXPECT_EQ(address_text(first), "0x7f0000000070");
    EXPECT_EQ(address_text(second), "0x7f0000000000");
}

TEST_F(ObjectTest, CyclesAreCollectedAndFinalisedOnce)
{
    const Value cls = make_class("C", {}, {{"__del__", as_method(log_del)}});
    {
        const Value one = must(call(cls));
        const Value two = must(call(cls));
        must(set_attribute(one, intern("other"), two));
        must(set_attribute(two, intern("other"), one));
    }
    EXPECT_TRUE(log.empty());
    EXPECT_EQ(collect_cycles(), 4);
    EXPECT_EQ(log, (std::vector<std::string>{"__del__", "__del__"}));
    EXPECT_EQ(collect_cycles(), 0);
}

TEST_F(ObjectTest, ResurrectedCyclesSurviveTheCollection)
{
    const Value cls = make_class("C", {}, {{"__del__", as_method(keep_self)}});
    {
        const Value one = must(call(cls));
        must(set_attribute(one, intern("itself"), one));
    }
    collect_cycles();
    ASSERT_TRUE(kept.is_object());
    EXPECT_TRUE(must(get_attribute(kept, intern("itself"))).is(kept));
}

TEST_F(ObjectTest, WeakReferencesToACycleAreEmptyBeforeItsFinalisersRun)
{
    const Value cls = make_class("C", {}, {{"__del__", as_method(log_del)}});
    Value reference;
    {
        const Value one = must(call(cls));
        must(set_attribute(one, intern("itself"), one));
        reference = must(new_weakref(one, logging_function("callback", log_callback)));
    }
    collect_cycles();
    EXPECT_EQ(log, (std::vector<std::string>{"callback, dead", "__del__"}));
}

TEST_F(ObjectTest, WeakReferencesWithoutCallbackAreShared)
{
    const Value instance = must(call(make_class("C")));
    const Value first = must(new_weakref(instance, Value()));
    const Value second = must(new_weakref(instance, Value()));
    EXPECT_TRUE(first.is(second));
    EXPECT_EQ(error_of(new_weakref(Value::small(1), Value())),
              "TypeError: cannot create weak reference to 'int' object");
}

} // namespace
} // namespace weft::model
