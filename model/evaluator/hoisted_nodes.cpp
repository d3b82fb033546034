// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The parts of a statement that pauses inside an expression.
// https://docs.python.org/3/reference/expressions.html#evaluation-order

#include "model/evaluator/hoisted_nodes.h"

#include "model/coroutines/generator.h"
#include "model/evaluator/block.h"
#include "model/values/operations.h"

namespace weft::model {

Completion<Value> TakeNode::eval(Frame& frame) const
{
    return std::move(frame.slot(slot));
}

Completion<Value> PeekNode::eval(Frame& frame) const
{
    return frame.slot(slot);
}

Completion<Value> TruthNode::eval(Frame& frame) const
{
    const bool outcome = TRY(operand->test(frame));
    return Value::boolean(outcome);
}

Flow KeepStatement::exec(Frame& frame) const
{
    Completion<Value> outcome = evaluate(value, frame);
    if (outcome.raised()) [[unlikely]]
        return frame.raised();
    frame.slot(slot) = outcome.release();
    return Flow::Next;
}

// https://docs.python.org/3/reference/expressions.html#calls (the primary is evaluated first)
Completion<void> KeepMethodStatement::run(Frame& frame) const
{
    Value self = TRY(evaluate(object, frame));
    frame.position = attribute;
    bool unbound = false;
    frame.slot(callee_slot) = TRY(cache.get_method(self, name, unbound));
    if (unbound)
        frame.slot(self_slot) = std::move(self);
    return {};
}

Flow KeepMethodStatement::exec(Frame& frame) const
{
    return run(frame).raised() ? frame.raised() : Flow::Next;
}

Flow SequenceStatement::run(Frame& frame, std::size_t at, Flow flow) const
{
    while (flow == Flow::Next && ++at < parts.size())
        flow = parts[at]->exec(frame);
    if (flow == Flow::Next) [[likely]]
        return flow;
    if (flow == Flow::Paused)
        frame.slot(place_slot) = Value::small(static_cast<std::int64_t>(at));
    // What was evaluated before an exception dies before it is handled.
    if (flow == Flow::Raised)
        for (int i = last_temporary; i >= first_temporary; --i)
            frame.slot(i) = Value();
    return flow;
}

Flow SequenceStatement::exec(Frame& frame) const
{
    return run(frame, 0, parts.front()->exec(frame));
}

Flow SequenceStatement::resume(Frame& frame) const
{
    const auto at = static_cast<std::size_t>(frame.slot(place_slot).small_value());
    const Flow flow = parts[at]->resume(frame);
    return run(frame, at, flow);
}

// https://docs.python.org/3/reference/expressions.html#boolean-operations
Flow BooleanStepStatement::exec(Frame& frame) const
{
    frame.position = this;
    Completion<bool> outcome = truth(frame.slot(slot));
    if (outcome.raised()) [[unlikely]]
        return frame.raised();
    if (outcome.release() != is_and)
        return Flow::Next;
    frame.slot(slot) = Value();
    return rest->exec(frame);
}

Flow BooleanStepStatement::resume(Frame& frame) const
{
    return rest->resume(frame);
}

// https://docs.python.org/3/reference/expressions.html#conditional-expressions
Flow ChooseStatement::exec(Frame& frame) const
{
    Completion<bool> outcome = condition->test(frame);
    if (outcome.raised()) [[unlikely]]
        return frame.raised();
    return enter(frame, outcome.release());
}

Flow ChooseStatement::enter(Frame& frame, bool outcome) const
{
    const Flow flow = (outcome ? if_true : if_false)->exec(frame);
    if (flow == Flow::Paused)
        frame.slot(part_slot) = Value::boolean(outcome);
    return flow;
}

Flow ChooseStatement::resume(Frame& frame) const
{
    return (frame.slot(part_slot).is_true() ? if_true : if_false)->resume(frame);
}

} // namespace weft::model
