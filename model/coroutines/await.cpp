// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// `await`: which objects can be awaited, and by which iterator.
// https://docs.python.org/3/reference/expressions.html#await-expression

#include "model/canary.h"
#include "model/coroutines/coroutine.h"
#include "model/messages.h"
#include "model/rules/generators.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

// A coroutine, or a generator that types.coroutine has marked: awaited without asking it for an iterator.
bool is_coroutine_like(const Value& value)
{
    if (!value.is_object())
        return false;
    return value.kind() == Kind::Coroutine ||
           (value.kind() == Kind::Generator && value.as<Generator>()->code->is_iterable_coroutine);
}

bool has_await(const Value& value)
{
    return type_of(value)->slots.await != nullptr;
}

} // namespace

// CPython's _PyCoro_GetAwaitableIter.
// https://docs.python.org/3/reference/datamodel.html#awaitable-objects
Completion<Value> awaitable_iterator(const Value& awaitable)
{
    // 1. Coroutines are their own iterators.
    if (is_coroutine_like(awaitable))
        return awaitable;
    // 2. Everything else is asked by its class's __await__.
    if (!has_await(awaitable)) {
        if (rule(Rule::AwaitErrorNamesObject))
            return raise(types().TypeError,
                         concat("'", type_of(awaitable)->name, "' object can't be awaited"));
        return raise(types().TypeError,
                     concat("object ", type_of(awaitable)->name, " can't be used in 'await' expression"));
    }
    Value iterator = TRY(type_of(awaitable)->slots.await(awaitable));
    // 3. Which must give an iterator that is no coroutine.
    if (is_coroutine_like(iterator))
        return raise(types().TypeError, "__await__() returned a coroutine");
    if (!type_of(iterator)->slots.next)
        return raise(types().TypeError,
                     concat("__await__() returned non-iterator of type '", type_of(iterator)->name, "'"));
    return iterator;
}

// CPython's GET_AWAITABLE.
// https://docs.python.org/3/reference/expressions.html#await-expression
Completion<Value> awaited_iterator(const Value& awaitable, AwaitPlace place)
{
    // 1. In `async with` the message names the method that returned the wrong object.
    if (place != AwaitPlace::Expression && !is_coroutine_like(awaitable) && !has_await(awaitable))
        return raise(types().TypeError,
                     concat("'async with' received an object from ",
                            place == AwaitPlace::AsyncEnter ? "__aenter__" : "__aexit__",
                            " that does not implement __await__: ", type_of(awaitable)->name));
    Value iterator = TRY(awaitable_iterator(awaitable));
    // 2. A coroutine that is paused in an await of its own belongs to somebody else.
    if (iterator.kind() == Kind::Coroutine && iterator.as<Generator>()->delegate() &&
        !WEFT_CANARY(AwaitedTwiceIsFine))
        return raise(types().RuntimeError, k_coroutine_awaited_already);
    return iterator;
}

// https://docs.python.org/3/reference/expressions.html#await-expression
Completion<Value> await_in(Generator& body, const Value& awaitable, AwaitPlace place)
{
    Value iterator = TRY(awaited_iterator(awaitable, place));
    return body.delegate_to(std::move(iterator));
}

} // namespace weft::model
