// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// `async for` and `async with`.
// https://docs.python.org/3/reference/compound_stmts.html#coroutines

#include "model/coroutines/async_generator.h"
#include "model/coroutines/coroutine.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/handling.h"
#include "model/evaluator/statement_nodes.h"
#include "model/evaluator/with_protocol.h"
#include "model/values/operations.h"

namespace weft::model {

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
    for (;;) {
        // 2. The next item is awaited; StopAsyncIteration from there ends the loop.
        frame.position = iterable;
        Value iterator = frame.slot(iterator_slot);
        Completion<Value> outcome = async_next(*frame.generator, iterator);
        iterator = Value();
        if (outcome.raised()) {
            const Flow flow = frame.raised();
            frame.slot(iterator_slot) = Value();
            return flow;
        }
        Value item = outcome.release();
        if (item.is_exhausted())
            break;
        // 3. It is assigned, and the body runs.
        if (target->assign(frame, std::move(item)).raised()) {
            const Flow flow = frame.raised();
            frame.slot(iterator_slot) = Value();
            return flow;
        }
        const Flow flow = body.exec(frame);
        if (flow == Flow::Next || flow == Flow::Continue)
            continue;
        frame.slot(iterator_slot) = Value();
        return flow == Flow::Break ? Flow::Next : flow;
    }
    frame.slot(iterator_slot) = Value();
    return or_else.exec(frame);
}

// The manager, its two methods (looked up on the type), and `await __aenter__()`.
// https://docs.python.org/3/reference/compound_stmts.html#the-async-with-statement
Completion<void> AsyncWithStatement::enter(Frame& frame) const
{
    Value manager = TRY(context->eval(frame));
    frame.position = context;
    ContextMethods methods = TRY(context_methods(manager, ContextProtocol::Async));
    manager = Value();
    Value awaitable = TRY(call(methods.enter));
    methods.enter = Value();
    frame.slot(exit_slot) = std::move(methods.exit);
    Completion<Value> outcome = await_in(*frame.generator, awaitable, AwaitPlace::AsyncEnter);
    if (outcome.raised()) {
        frame.slot(exit_slot) = Value();
        return Raised{};
    }
    frame.return_value = outcome.release();
    return {};
}

Flow AsyncWithStatement::exec(Frame& frame) const
{
    if (enter(frame).raised())
        return frame.raised();
    Value entered = std::move(frame.return_value);
    if (target && target->assign(frame, std::move(entered)).raised())
        return leave(frame, frame.raised());
    entered = Value();
    return leave(frame, body.exec(frame));
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
        outcome = await_in(*frame.generator, awaitable, AwaitPlace::AsyncExit);
    }
    Completion<bool> swallowed = Raised{};
    if (!outcome.raised()) {
        Value answer = outcome.release();
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
    if (world().is_aborting()) {
        frame.slot(exit_slot) = Value();
        return Flow::Raised;
    }
    if (flow == Flow::Raised)
        return leave_with_exception(frame);
    Value result = flow == Flow::Return ? std::move(frame.return_value) : Value();
    Value exit = std::move(frame.slot(exit_slot));
    frame.position = context;
    Completion<Value> outcome = call(exit, Value::none(), Value::none(), Value::none());
    exit = Value();
    if (!outcome.raised()) {
        Value awaitable = outcome.release();
        outcome = await_in(*frame.generator, awaitable, AwaitPlace::AsyncExit);
    }
    if (outcome.raised())
        return frame.raised();
    Value ignored = outcome.release();
    if (flow == Flow::Return)
        frame.return_value = std::move(result);
    return flow;
}

} // namespace weft::model
