// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Native coroutines with bodies written in C++, and what can be awaited.

#include "model/coroutines/coroutine.h"

#include "tests/unit/model/world_fixture.h"

namespace weft::model {
namespace {

class CoroutineTest : public WorldTest {};

TEST_F(CoroutineTest, NativeBodyYieldsThroughAwaitAndReturnsItsValue)
{
    Ref<Generator> inner = new_native_coroutine(
        "inner", "inner", [](Generator& body) -> Completion<Value> { return body.yield_(Value::small(1)); });
    const Value awaited = inner;
    Ref<Generator> outer = new_native_coroutine(
        "outer", "outer", [awaited](Generator& body) { return await_in(body, awaited); });
    bool returned = false;
    const Value first = must(outer->step(Value::none(), returned));
    EXPECT_EQ(repr_of(first), "1");
    EXPECT_FALSE(returned);
    EXPECT_TRUE(outer->delegate().is(awaited));
    const Value last = must(outer->step(Value::small(7), returned));
    EXPECT_TRUE(returned);
    EXPECT_EQ(repr_of(last), "7");
}

TEST_F(CoroutineTest, FinishedOneRefusesEveryFurtherStep)
{
    Ref<Generator> coroutine =
        new_native_coroutine("body", "body", [](Generator&) -> Completion<Value> { return Value::none(); });
    bool returned = false;
    const Value ended = must(coroutine->step(Value::none(), returned));
    EXPECT_TRUE(returned);
    EXPECT_EQ(error_of(coroutine->step(Value::none(), returned)),
              "RuntimeError: cannot reuse already awaited coroutine");
}

TEST_F(CoroutineTest, OnlyAwaitablesHaveAnAwaitIterator)
{
    EXPECT_EQ(error_of(awaitable_iterator(Value::small(1))),
              "TypeError: object int can't be used in 'await' expression");
}

TEST_F(CoroutineTest, AwaitedCoroutineThatIsPausedElsewhereIsRefused)
{
    Ref<Generator> inner = new_native_coroutine(
        "inner", "inner", [](Generator& body) -> Completion<Value> { return body.yield_(Value::none()); });
    const Value held = inner;
    Ref<Generator> middle =
        new_native_coroutine("middle", "middle", [held](Generator& body) { return await_in(body, held); });
    bool returned = false;
    const Value paused = must(middle->step(Value::none(), returned));
    EXPECT_EQ(error_of(awaited_iterator(Value(middle), AwaitPlace::Expression)),
              "RuntimeError: coroutine is being awaited already");
}

} // namespace
} // namespace weft::model
