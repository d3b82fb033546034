// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// `async for` and `async with`.
// https://docs.python.org/3/reference/compound_stmts.html#coroutines

#include <array>

#include "model/coroutines/async_generator.h"
#include "model/coroutines/coroutine.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/evaluator/handling.h"
#include "model/evaluator/shortcut.h"
#include "model/evaluator/statement_nodes.h"
#include "model/evaluator/with_protocol.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

// A pause at an await: on the fiber, or by leaving the statement. The empty value: it is left.
Completion<Value> wait_in(Frame& frame, Value iterator)
{
    if (frame.code->is_stackless)
        return frame.generator->begin_waiting(std::move(iterator));
    return frame.generator->delegate_to(std::move(iterator));
}

// Where a loop was left by a pause.
constexpr std::int64_t k_in_body = 0;
constexpr std::int64_t k_in_else = 1;
constexpr std::int64_t k_at_item = 2;

// Where an `async with` was left: in its body, at one of the awaits, or, from k_leaving on, at the await of
// __aexit__() after the body ended with that flow.
constexpr std::int64_t k_inside = -1;
constexpr std::int64_t k_entering = -2;
constexpr std::int64_t k_leaving = -16;

} // namespace

// The next item is asked for and awaited. The empty value: the body pauses.
// https://docs.python.org/3/reference/datamodel.html#object.__anext__
Completion<Value> AsyncForStatement::ask(Frame& frame) const
{
    frame.position = iterable;
    Value iterator = frame.slot(iterator_slot);
    Completion<Value> outcome = async_next_driven(iterator);
    iterator = Value();
    if (!outcome.raised())
        outcome = wait_in(frame, outcome.release());
    return async_next_outcome(outcome);
}

// https://docs.python.org/3/reference/compound_stmts.html#the-async-for-statement
Flow AsyncForStatement::exec(Frame& frame) const
{
    // 1. The iterable is asked for its asynchronous iterator.
    {
        Completion<Value> outcome = iterable->eval(frame);
        if (outcome.raised())
            return frame.raised();
        Value object = outcome.release();
        frame.position = iterable;
        Completion<Value> iterator = async_iter(object);
        if (iterator.raised())
            return frame.raised();
        frame.slot(iterator_slot) = iterator.release();
    }
    return loop(frame, ask(frame));
}

Flow AsyncForStatement::loop(Frame& frame, Completion<Value> outcome) const
{
    for (;; outcome = ask(frame)) {
        // 2. The next item is awaited; StopAsyncIteration from there ends the loop.
        if (outcome.raised()) {
            const Flow flow = frame.raised();
            frame.slot(iterator_slot) = Value();
            return flow;
        }
        Value item = outcome.release();
        if (item.is_empty()) {
            frame.slot(part_slot) = Value::small(k_at_item);
            return Flow::Paused;
        }
        if (item.is_exhausted())
            return exec_else(frame);
        // 3. It is assigned, and the body runs.
        if (target->assign(frame, std::move(item)).raised()) {
            const Flow flow = frame.raised();
            frame.slot(iterator_slot) = Value();
            return flow;
        }
        const Flow flow = body.exec(frame);
        if (flow != Flow::Next && flow != Flow::Continue)
            return leave(frame, flow);
    }
}

Flow AsyncForStatement::leave(Frame& frame, Flow flow) const
{
    if (flow == Flow::Paused) {
        frame.slot(part_slot) = Value::small(k_in_body);
        return flow;
    }
    frame.slot(iterator_slot) = Value();
    return flow == Flow::Break ? Flow::Next : flow;
}

Flow AsyncForStatement::exec_else(Frame& frame) const
{
    frame.slot(iterator_slot) = Value();
    const Flow flow = or_else.exec(frame);
    if (flow == Flow::Paused)
        frame.slot(part_slot) = Value::small(k_in_else);
    return flow;
}

Flow AsyncForStatement::resume(Frame& frame) const
{
    const std::int64_t part = frame.slot(part_slot).small_value();
    if (part == k_in_else)
        return or_else.resume(frame);
    if (part == k_at_item)
        return loop(frame, async_next_outcome(frame.generator->go_on_delegating()));
    const Flow flow = body.resume(frame);
    if (flow == Flow::Next || flow == Flow::Continue)
        return loop(frame, ask(frame));
    return leave(frame, flow);
}

Flow AsyncWithStatement::pause_in(Frame& frame, std::int64_t part, Value kept) const
{
    frame.slot(part_slot) = Value::small(part);
    frame.slot(kept_slot) = std::move(kept);
    return Flow::Paused;
}

namespace {

// OPTIMIZATION: a manager of the library whose two methods have shortcuts is entered without making an object
// of the first. The empty value: that could not be done.
Completion<Value> enter_by_shortcut(const Value& manager, Value& exit)
{
    const Type& type = *type_of(manager);
    if (!type.is_heap)
        return Value();
    const Value* const enter = type.lookup(names().dunder_aenter);
    const Value* const leave = type.lookup(names().dunder_aexit);
    if (!enter || !leave || !leave->try_as<Function>())
        return Value();
    const Value leaving = *leave;
    Value answer = TRY(take_awaited_shortcut(*enter, &manager, 1));
    if (answer)
        exit = make<Method>(leaving, manager);
    return answer;
}

} // namespace

// The manager, its two methods (looked up on the type), and `await __aenter__()`.
// https://docs.python.org/3/reference/compound_stmts.html#the-async-with-statement
Completion<Value> AsyncWithStatement::enter(Frame& frame) const
{
    Value manager = TRY(context->eval(frame));
    frame.position = context;
    if (Value entered = TRY(enter_by_shortcut(manager, frame.slot(exit_slot))))
        return entered;
    ContextMethods methods = TRY(context_methods(manager, ContextProtocol::Async));
    manager = Value();
    Value awaitable = TRY(call(methods.enter));
    methods.enter = Value();
    frame.slot(exit_slot) = std::move(methods.exit);
    Value iterator = TRY(awaited_iterator(awaitable, AwaitPlace::AsyncEnter));
    awaitable = Value();
    return wait_in(frame, std::move(iterator));
}

Flow AsyncWithStatement::exec(Frame& frame) const
{
    return entered(frame, enter(frame));
}

// What `await __aenter__()` gave is assigned, and the body runs.
Flow AsyncWithStatement::entered(Frame& frame, Completion<Value> outcome) const
{
    if (outcome.raised()) {
        frame.slot(exit_slot) = Value();
        return frame.raised();
    }
    Value value = outcome.release();
    if (value.is_empty())
        return pause_in(frame, k_entering);
    if (target && target->assign(frame, std::move(value)).raised())
        return leave(frame, frame.raised());
    value = Value();
    return leave(frame, body.exec(frame));
}

Flow AsyncWithStatement::resume(Frame& frame) const
{
    const std::int64_t part = frame.slot(part_slot).small_value();
    if (part == k_entering)
        return entered(frame, frame.generator->go_on_delegating());
    if (part == k_inside)
        return leave(frame, body.resume(frame));
    const auto flow = static_cast<Flow>(part - k_leaving);
    Value kept = std::move(frame.slot(kept_slot));
    if (flow != Flow::Raised)
        return left(frame, flow, std::move(kept), frame.generator->go_on_delegating());
    frame.slot(exception_slot) = Value();
    HandledScope scope(HandledScope::Resumed{}, std::move(kept));
    return left_with_exception(frame, scope, frame.generator->go_on_delegating());
}

// `await __aexit__(...)`; a true answer swallows the exception.
// https://docs.python.org/3/reference/datamodel.html#object.__aexit__
Flow AsyncWithStatement::leave_with_exception(Frame& frame) const
{
    HandledScope scope(take_pending());
    frame.position = context;
    Completion<Value> outcome = Raised{};
    {
        Exception* object = scope.exception().as<Exception>();
        Value traceback = object->traceback ? Value::borrow(object->traceback.get()) : Value::none();
        outcome = call(frame.slot(exit_slot), Value::borrow(object->type()), scope.exception(),
                       std::move(traceback));
    }
    if (!outcome.raised()) {
        Value awaitable = outcome.release();
        outcome = awaited_iterator(awaitable, AwaitPlace::AsyncExit);
    }
    if (!outcome.raised())
        outcome = wait_in(frame, outcome.release());
    return left_with_exception(frame, scope, outcome);
}

Flow AsyncWithStatement::left_with_exception(Frame& frame, HandledScope& scope,
                                             Completion<Value> outcome) const
{
    Completion<bool> swallowed = Raised{};
    if (!outcome.raised()) {
        Value answer = outcome.release();
        if (answer.is_empty()) {
            frame.slot(exception_slot) = scope.exception();
            return pause_in(frame, k_leaving + static_cast<std::int64_t>(Flow::Raised), scope.pause());
        }
        swallowed = truth(answer);
    }
    if (swallowed.raised()) {
        const Flow raised = frame.raised();
        frame.slot(exit_slot) = Value();
        return raised;
    }
    Value exception = scope.exception();
    frame.slot(exit_slot) = Value();
    scope.leave();
    if (swallowed.release())
        return Flow::Next;
    reraise(std::move(exception));
    return Flow::Raised;
}

Flow AsyncWithStatement::leave(Frame& frame, Flow flow) const
{
    if (flow == Flow::Paused)
        return pause_in(frame, k_inside);
    if (world().is_aborting()) {
        frame.slot(exit_slot) = Value();
        return Flow::Raised;
    }
    if (flow == Flow::Raised)
        return leave_with_exception(frame);
    Value result = flow == Flow::Return ? std::move(frame.return_value) : Value();
    Value exit = std::move(frame.slot(exit_slot));
    frame.position = context;
    const std::array<Value, 3> nothing{Value::none(), Value::none(), Value::none()};
    Completion<Value> outcome = take_awaited_shortcut(exit, nothing.data(), nothing.size());
    if (Value left_at_once = outcome.raised() ? Value() : outcome.release()) {
        exit = Value();
        return left(frame, flow, std::move(result), std::move(left_at_once));
    }
    if (!outcome.raised())
        outcome = call(exit, Value::none(), Value::none(), Value::none());
    exit = Value();
    if (!outcome.raised()) {
        Value awaitable = outcome.release();
        outcome = awaited_iterator(awaitable, AwaitPlace::AsyncExit);
    }
    if (!outcome.raised())
        outcome = wait_in(frame, outcome.release());
    return left(frame, flow, std::move(result), outcome);
}

// `await __aexit__(None, None, None)` is over: the statement ends as its body did.
Flow AsyncWithStatement::left(Frame& frame, Flow flow, Value result, Completion<Value> outcome) const
{
    if (outcome.raised())
        return frame.raised();
    Value ignored = outcome.release();
    if (ignored.is_empty())
        return pause_in(frame, k_leaving + static_cast<std::int64_t>(flow), std::move(result));
    if (flow == Flow::Return)
        frame.return_value = std::move(result);
    return flow;
}

} // namespace weft::model
