// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The protocol of `async for`, and the builtins aiter() and anext().
// https://docs.python.org/3/reference/compound_stmts.html#the-async-for-statement

#include "model/coroutines/async_generator.h"
#include "model/coroutines/coroutine.h"
#include "model/evaluator/handling.h"
#include "model/library/warnings_text.h"
#include "model/rules/generators.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

// Raises a TypeError whose cause and context is the pending exception.
Raised raise_type_error_from_pending(std::string_view message)
{
    Value cause = take_pending();
    raise(types().TypeError, message);
    Exception* error = world().pending.as<Exception>();
    error->cause = cause;
    error->context = cause;
    error->suppress_context = true;
    return Raised{};
}

// Until 3.6 __aiter__ could also be a coroutine function; the loop awaits what it returns.
// https://docs.python.org/3.6/reference/datamodel.html#asynchronous-iterators
Completion<Value> await_iterator(Generator& body, const Value& iterable, const Value& answer)
{
    TRY(warn(types().DeprecationWarning,
             concat("'", type_of(iterable)->name,
                    "' implements legacy __aiter__ protocol; __aiter__ should return an asynchronous "
                    "iterator, not awaitable")));
    return await_in(body, answer);
}

} // namespace

// CPython's GET_AITER.
// https://docs.python.org/3/reference/datamodel.html#object.__aiter__
Completion<Value> async_iter(const Value& iterable)
{
    const auto method = type_of(iterable)->slots.async_iter;
    if (!method)
        return raise(types().TypeError, concat("'async for' requires an object with __aiter__ method, got ",
                                               type_of(iterable)->name));
    Value iterator = TRY(method(iterable));
    if (type_of(iterator)->slots.async_next)
        return iterator;
    if (!rule(Rule::AiterMayBeAwaitable))
        return raise(
            types().TypeError,
            concat("'async for' received an object from __aiter__ that does not implement __anext__: ",
                   type_of(iterator)->name));
    Completion<Value> awaitable = awaitable_iterator(iterator);
    if (awaitable.raised()) {
        if (world().is_aborting())
            return Raised{};
        return raise_type_error_from_pending(
            concat("'async for' received an invalid object from __aiter__: ", type_of(iterator)->name));
    }
    Value ignored = awaitable.release();
    Generator* body = world().frame->generator;
    return await_iterator(*body, iterable, iterator);
}

// CPython's GET_ANEXT: the iterator that is driven for the next item.
// https://docs.python.org/3/reference/datamodel.html#object.__anext__
Completion<Value> async_next_driven(const Value& iterator)
{
    const auto method = type_of(iterator)->slots.async_next;
    if (!method)
        return raise(types().TypeError, concat("'async for' requires an iterator with __anext__ method, got ",
                                               type_of(iterator)->name));
    Value awaitable = TRY(method(iterator));
    Completion<Value> driven = awaitable_iterator(awaitable);
    if (driven.raised() && !world().is_aborting())
        return raise_type_error_from_pending(
            concat("'async for' received an invalid object from __anext__: ", type_of(awaitable)->name));
    return driven;
}

// StopAsyncIteration, wherever in it, ends the loop.
// https://docs.python.org/3/reference/compound_stmts.html#the-async-for-statement
Completion<Value> async_next_outcome(Completion<Value> outcome)
{
    if (!outcome.raised() || world().is_aborting() || !pending_matches(types().StopAsyncIteration))
        return outcome;
    Value end = take_pending();
    return Value::exhausted();
}

// Both, with the await between them.
// https://docs.python.org/3/reference/datamodel.html#object.__anext__
Completion<Value> async_next(Generator& body, const Value& iterator)
{
    Completion<Value> outcome = async_next_driven(iterator);
    if (!outcome.raised())
        outcome = body.delegate_to(outcome.release());
    return async_next_outcome(outcome);
}

} // namespace weft::model
