// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// if, while and for.
// https://docs.python.org/3/reference/compound_stmts.html

#include "model/evaluator/block.h"
#include "model/evaluator/statement_nodes.h"
#include "model/values/operations.h"

namespace weft::model {

Flow IfStatement::exec(Frame& frame) const
{
    Completion<bool> outcome = condition->test(frame);
    if (outcome.raised()) [[unlikely]]
        return frame.raised();
    return enter(frame, outcome.release());
}

Flow IfStatement::enter(Frame& frame, bool outcome) const
{
    const Flow flow = run_block(outcome ? body : or_else, frame);
    if (flow == Flow::Paused)
        frame.slot(part_slot) = Value::boolean(outcome);
    return flow;
}

Flow IfStatement::resume(Frame& frame) const
{
    return resume_block(frame.slot(part_slot).is_true() ? body : or_else, frame);
}

Flow WhileStatement::exec(Frame& frame) const
{
    return loop(frame);
}

// The body has been left. Flow::Next means that the loop goes on.
Flow WhileStatement::after_body(Frame& frame, Flow flow) const
{
    if (flow == Flow::Continue)
        return Flow::Next;
    if (flow == Flow::Paused)
        frame.slot(part_slot) = Value::boolean(true);
    return flow;
}

Flow WhileStatement::exec_else(Frame& frame) const
{
    const Flow flow = or_else.exec(frame);
    if (flow == Flow::Paused)
        frame.slot(part_slot) = Value::boolean(false);
    return flow;
}

// Where the condition pauses, what it pauses for is done before each turn.
Flow WhileStatement::resume_condition(Frame& frame) const
{
    const Flow flow = before_condition->resume(frame);
    if (flow != Flow::Next)
        return flow;
    Completion<bool> outcome = condition->test(frame);
    if (outcome.raised()) [[unlikely]]
        return frame.raised();
    if (!outcome.release())
        return exec_else(frame);
    const Flow body_flow = after_body(frame, run_block(body, frame));
    if (body_flow == Flow::Next)
        return loop(frame);
    return body_flow == Flow::Break ? Flow::Next : body_flow;
}

Flow WhileStatement::resume(Frame& frame) const
{
    if (frame.slot(part_slot).is_none())
        return resume_condition(frame);
    if (!frame.slot(part_slot).is_true())
        return or_else.resume(frame);
    const Flow flow = after_body(frame, resume_block(body, frame));
    if (flow == Flow::Next) [[likely]]
        return loop(frame);
    return flow == Flow::Break ? Flow::Next : flow;
}

Flow WhileStatement::loop(Frame& frame) const
{
    for (;;) {
        if (before_condition) [[unlikely]] {
            const Flow flow = before_condition->exec(frame);
            if (flow == Flow::Paused)
                frame.slot(part_slot) = Value::none();
            if (flow != Flow::Next)
                return flow;
        }
        if (condition) {
            Completion<bool> outcome = condition->test(frame);
            if (outcome.raised()) [[unlikely]]
                return frame.raised();
            if (!outcome.release())
                return exec_else(frame);
        }
        const Flow flow = after_body(frame, run_block(body, frame));
        if (flow != Flow::Next)
            return flow == Flow::Break ? Flow::Next : flow;
    }
}

// https://docs.python.org/3/reference/compound_stmts.html#the-for-statement
// The iterator dies when the loop is left, however it is left: before the else part, before an outer handler
// runs.
Flow ForStatement::exec(Frame& frame) const
{
    // 1. The iterable is evaluated once, and asked for an iterator.
    {
        Completion<Value> outcome = iterable->eval(frame);
        if (outcome.raised())
            return frame.raised();
        Value object = outcome.release();
        frame.position = iterable;
        Completion<Value> iterator = iter(object);
        if (iterator.raised())
            return frame.raised();
        frame.slot(iterator_slot) = iterator.release();
    }
    return loop(frame);
}

Flow ForStatement::resume(Frame& frame) const
{
    if (!frame.slot(part_slot).is_true())
        return or_else.resume(frame);
    const Flow flow = resume_block(body, frame);
    if (flow == Flow::Next || flow == Flow::Continue) [[likely]]
        return loop(frame);
    return leave(frame, flow);
}

// The body was left by something that ends the loop, or it pauses.
Flow ForStatement::leave(Frame& frame, Flow flow) const
{
    if (flow == Flow::Paused) [[likely]] {
        frame.slot(part_slot) = Value::boolean(true);
        return flow;
    }
    frame.slot(iterator_slot) = Value();
    return flow == Flow::Break ? Flow::Next : flow;
}

Flow ForStatement::exec_else(Frame& frame) const
{
    frame.slot(iterator_slot) = Value();
    const Flow flow = or_else.exec(frame);
    if (flow == Flow::Paused)
        frame.slot(part_slot) = Value::boolean(false);
    return flow;
}

Flow ForStatement::loop(Frame& frame) const
{
    auto* const next = type_of(frame.slot(iterator_slot))->slots.next;
    for (;;) {
        // 2. The next item; StopIteration ends the loop.
        frame.position = iterable;
        Completion<Value> outcome = next(frame.slot(iterator_slot));
        if (outcome.raised()) [[unlikely]] {
            if (!world().is_aborting() && pending_matches(types().StopIteration)) {
                {
                    Value stop = take_pending(); // dies before the iterator
                }
                return exec_else(frame);
            }
            const Flow flow = frame.raised();
            frame.slot(iterator_slot) = Value();
            return flow;
        }
        Value item = outcome.release();
        if (item.is_exhausted()) [[unlikely]]
            return exec_else(frame);
        // 3. It is assigned to the target as in an assignment statement.
        if (local_slot >= 0) [[likely]] {
            frame.slot(local_slot) = std::move(item);
        } else if (target->assign(frame, std::move(item)).raised()) {
            const Flow flow = frame.raised();
            frame.slot(iterator_slot) = Value();
            return flow;
        }
        // 4. The body.
        const Flow flow = run_block(body, frame);
        if (flow == Flow::Next || flow == Flow::Continue) [[likely]]
            continue;
        return leave(frame, flow);
    }
}

} // namespace weft::model
