// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Statements that are a pause: `yield v`, `x = yield v`, `return (yield v)`, the same with `yield from` and
// `await`.
// https://docs.python.org/3/reference/simple_stmts.html#the-yield-statement
//
// OPTIMIZATION: a body in which every pause is such a statement needs no stack of its own; the compiler makes
// nearly every other pause into one (hoisted_nodes.h). The pause leaves all the statements around it with
// Flow::Paused, each noting in a hidden slot of the frame where it stood, and resume() leads back in. No
// stack is switched, which costs the processor its prediction of returns, and a suspended generator is no
// more than its frame. In all other bodies these statements pause on the fiber.

#include "model/coroutines/async_generator.h"
#include "model/coroutines/coroutine.h"
#include "model/evaluator/block.h"
#include "model/evaluator/statement_nodes.h"

namespace weft::model {

// What the yield gave goes to the targets, or is returned. The empty value: the body pauses (again).
Flow PausingStatement::settle(Frame& frame, Completion<Value> outcome) const
{
    if (outcome.raised()) [[unlikely]]
        return frame.raised();
    Value result = outcome.release();
    if (result.is_empty())
        return Flow::Paused;
    if (local_slot >= 0) {
        frame.slot(local_slot) = std::move(result);
        return Flow::Next;
    }
    if (returns) {
        frame.return_value = std::move(result);
        frame.position = this;
        return Flow::Return;
    }
    if (targets.empty())
        return Flow::Next;
    for (std::size_t i = 0; i + 1 < targets.size(); ++i)
        if (targets[i]->assign(frame, result).raised())
            return frame.raised();
    return targets.back()->assign(frame, std::move(result)).raised() ? frame.raised() : Flow::Next;
}

Flow YieldStatement::exec(Frame& frame) const
{
    Value item = Value::none();
    if (yield->value) {
        Completion<Value> outcome = evaluate(yield->value, frame);
        if (outcome.raised()) [[unlikely]]
            return frame.raised();
        item = outcome.release();
    }
    frame.position = yield;
    Generator& body = *frame.generator;
    if (!frame.code->is_stackless)
        return settle(frame, body.yield_(std::move(item)));
    if (world().is_aborting()) [[unlikely]]
        return Flow::Raised;
    body.leave_item(std::move(item));
    return Flow::Paused;
}

Flow YieldStatement::resume(Frame& frame) const
{
    Generator& body = *frame.generator;
    if (is_dropped && body.drop_received()) [[likely]]
        return Flow::Next;
    return settle(frame, body.received());
}

Flow YieldFromStatement::exec(Frame& frame) const
{
    Value iterable;
    {
        Completion<Value> outcome = yield_from->iterable->eval(frame);
        if (outcome.raised()) [[unlikely]]
            return frame.raised();
        iterable = outcome.release();
    }
    frame.position = yield_from;
    Generator& body = *frame.generator;
    if (!frame.code->is_stackless)
        return settle(frame, body.yield_from(std::move(iterable)));
    return settle(frame, body.begin_delegation(std::move(iterable)));
}

Flow YieldFromStatement::resume(Frame& frame) const
{
    return settle(frame, frame.generator->go_on_delegating());
}

// https://docs.python.org/3/reference/expressions.html#await-expression
Flow AwaitStatement::exec(Frame& frame) const
{
    Value operand;
    bool is_outcome = false;
    {
        Completion<Value> outcome = await->awaitable->eval_awaited(frame, is_outcome);
        if (outcome.raised()) [[unlikely]]
            return frame.raised();
        operand = outcome.release();
    }
    frame.position = await;
    if (is_outcome)
        return settle(frame, std::move(operand));
    Completion<Value> driven = awaited_iterator(operand, AwaitPlace::Expression);
    if (driven.raised()) [[unlikely]]
        return frame.raised();
    operand = Value();
    Generator& body = *frame.generator;
    if (!frame.code->is_stackless)
        return settle(frame, body.delegate_to(driven.release()));
    return settle(frame, body.begin_waiting(driven.release()));
}

Flow AwaitStatement::resume(Frame& frame) const
{
    return settle(frame, frame.generator->go_on_delegating());
}

// PEP 525: https://peps.python.org/pep-0525/#asynchronous-generators
Flow AsyncYieldStatement::exec(Frame& frame) const
{
    Value item = Value::none();
    if (yield->value) {
        Completion<Value> outcome = evaluate(yield->value, frame);
        if (outcome.raised()) [[unlikely]]
            return frame.raised();
        item = outcome.release();
    }
    frame.position = yield;
    auto& body = static_cast<AsyncGenerator&>(*frame.generator);
    if (!frame.code->is_stackless)
        return settle(frame, body.yield_item(std::move(item)));
    if (world().is_aborting()) [[unlikely]]
        return Flow::Raised;
    body.leave_async_item(std::move(item));
    return Flow::Paused;
}

Flow AsyncYieldStatement::resume(Frame& frame) const
{
    return settle(frame, frame.generator->received());
}

} // namespace weft::model
