// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// if, while and for.
// https://docs.python.org/3/reference/compound_stmts.html

#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/evaluator/statement_nodes.h"
#include "model/values/operations.h"

namespace weft::model {

Flow IfStatement::exec(Frame& frame) const
{
    Completion<bool> outcome = condition->test(frame);
    if (outcome.raised()) [[unlikely]]
        return frame.raised();
    return outcome.release() ? body.exec(frame) : or_else.exec(frame);
}

Flow WhileStatement::exec(Frame& frame) const
{
    for (;;) {
        if (condition) {
            Completion<bool> outcome = condition->test(frame);
            if (outcome.raised()) [[unlikely]]
                return frame.raised();
            if (!outcome.release())
                return or_else.exec(frame);
        }
        const Flow flow = body.exec(frame);
        if (flow == Flow::Next || flow == Flow::Continue) [[likely]]
            continue;
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
    auto* const next = type_of(frame.slot(iterator_slot))->slots.next;
    for (;;) {
        // 2. The next item; StopIteration ends the loop.
        frame.position = iterable;
        Completion<Value> outcome = next(frame.slot(iterator_slot));
        if (outcome.raised()) [[unlikely]] {
            if (!world().is_aborting() && pending_matches(types().StopIteration)) {
                Value stop = take_pending();
                break;
            }
            const Flow flow = frame.raised();
            frame.slot(iterator_slot) = Value();
            return flow;
        }
        Value item = outcome.release();
        if (item.is_exhausted()) [[unlikely]]
            break;
        // 3. It is assigned to the target as in an assignment statement.
        if (local_slot >= 0) [[likely]] {
            frame.slot(local_slot) = std::move(item);
        } else if (target->assign(frame, std::move(item)).raised()) {
            const Flow flow = frame.raised();
            frame.slot(iterator_slot) = Value();
            return flow;
        }
        // 4. The body.
        const Flow flow = body.exec(frame);
        if (flow == Flow::Next || flow == Flow::Continue) [[likely]]
            continue;
        frame.slot(iterator_slot) = Value();
        return flow == Flow::Break ? Flow::Next : flow;
    }
    frame.slot(iterator_slot) = Value();
    return or_else.exec(frame);
}

} // namespace weft::model
