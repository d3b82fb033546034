// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Simple statements, and blocks of them.
// https://docs.python.org/3/reference/simple_stmts.html

#include "model/evaluator/annotation_nodes.h"
#include "model/evaluator/statement_nodes.h"

#include "model/evaluator/block.h"
#include "model/rules/language.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

Flow Block::exec(Frame& frame) const
{
    return run_block(*this, frame);
}

Flow Block::resume(Frame& frame) const
{
    return resume_block(*this, frame);
}

Flow StmtNode::resume(Frame&) const
{
    CHECK(!"a statement that cannot pause is resumed");
    return Flow::Raised;
}

// A completion as the end of a statement: what raised is added to the traceback here, once for each frame.
static Flow ended(Frame& frame, const Completion<void>& outcome)
{
    return outcome.raised() ? frame.raised() : Flow::Next;
}

Flow ExpressionStatement::exec(Frame& frame) const
{
    Completion<Value> outcome = value->eval(frame);
    if (outcome.raised()) [[unlikely]]
        return frame.raised();
    Value dropped = outcome.release();
    return Flow::Next;
}

Flow AssignStatement::exec(Frame& frame) const
{
    Completion<Value> outcome = value->eval(frame);
    if (outcome.raised())
        return frame.raised();
    Value result = outcome.release();
    const std::size_t last = targets.size() - 1;
    for (std::size_t i = 0; i < last; ++i)
        if (targets[i]->assign(frame, result).raised())
            return frame.raised();
    return ended(frame, targets[last]->assign(frame, std::move(result)));
}

Flow AssignLocalStatement::exec(Frame& frame) const
{
    Completion<Value> outcome = value->eval(frame);
    if (outcome.raised()) [[unlikely]]
        return frame.raised();
    frame.slot(slot) = outcome.release();
    return Flow::Next;
}

// https://docs.python.org/3/reference/simple_stmts.html#augmented-assignment-statements
Flow AugmentedStatement::exec(Frame& frame) const
{
    Completion<Value> loaded = evaluate(load, frame);
    if (loaded.raised())
        return frame.raised();
    Value left = loaded.release();
    Completion<Value> operand = evaluate(value, frame);
    if (operand.raised())
        return frame.raised();
    Value right = operand.release();
    Value result;
    std::int64_t number;
    if (op == BinaryOp::Add && left.is_small() && right.is_small() &&
        Value::fits_small(number = left.small_value() + right.small_value())) [[likely]] {
        result = Value::small(number);
    } else {
        frame.position = this;
        Completion<Value> outcome = inplace(op, left, right);
        if (outcome.raised())
            return frame.raised();
        result = outcome.release();
    }
    left = Value();
    right = Value();
    if (local_slot >= 0) [[likely]] {
        frame.slot(local_slot) = std::move(result);
        return Flow::Next;
    }
    if (before_store().raised())
        return frame.raised();
    return ended(frame, store->assign(frame, std::move(result)));
}

Completion<void> AugmentedAttributeStatement::run(Frame& frame) const
{
    Value self = TRY(evaluate(object, frame));
    frame.position = this;
    Value left = TRY(load ? load->eval(frame) : cache.get(self, name));
    Value right = TRY(value->eval(frame));
    frame.position = this;
    Value result = TRY(inplace(op, left, right));
    left = Value();
    right = Value();
    TRY(before_store());
    return cache.set(self, name, result);
}

Flow AugmentedAttributeStatement::exec(Frame& frame) const
{
    return ended(frame, run(frame));
}

Completion<void> AugmentedSubscriptStatement::run(Frame& frame) const
{
    Value self = TRY(object->eval(frame));
    Value key = TRY(index->eval(frame));
    frame.position = this;
    Value left = TRY(load ? load->eval(frame) : get_item(self, key));
    Value right = TRY(value->eval(frame));
    frame.position = this;
    Value result = TRY(inplace(op, left, right));
    left = Value();
    right = Value();
    TRY(before_store());
    const Completion<void> outcome = set_item(self, key, result);
    if (!rule(Rule::OperandsDieFromTheTop)) {
        result = Value();
        self = Value();
    }
    return outcome;
}

Flow AugmentedSubscriptStatement::exec(Frame& frame) const
{
    return ended(frame, run(frame));
}

// https://docs.python.org/3/reference/simple_stmts.html#annotated-assignment-statements
Completion<void> AnnotationStatement::run(Frame& frame) const
{
    // 1. The value is assigned first, if there is one; without it the target is still evaluated as far as it
    // goes.
    if (value) {
        Value result = TRY(value->eval(frame));
        TRY(target->assign(frame, std::move(result)));
    } else if (target_object) {
        Value object = TRY(target_object->eval(frame));
        if (target_index)
            Value index_value = TRY(target_index->eval(frame));
    }
    // 2. Then the annotation, which modules and classes keep for simple names.
    if (!annotation && annotation_text.is_empty())
        return {};
    Value result = annotation_text;
    if (annotation)
        result = TRY(annotation->eval(frame));
    if (!stored_name || (!frame.names && !frame.names_mapping))
        return {};
    Value annotations = TRY(namespace_annotations(frame));
    return set_item(annotations, Value::borrow(stored_name), result);
}

Flow AnnotationStatement::exec(Frame& frame) const
{
    return ended(frame, run(frame));
}

Flow DeleteStatement::exec(Frame& frame) const
{
    for (const TargetNode* target : targets)
        if (target->remove(frame).raised())
            return frame.raised();
    return Flow::Next;
}

Flow PassStatement::exec(Frame&) const
{
    return Flow::Next;
}

Flow BreakStatement::exec(Frame&) const
{
    return Flow::Break;
}

Flow ContinueStatement::exec(Frame&) const
{
    return Flow::Continue;
}

Flow ReturnStatement::exec(Frame& frame) const
{
    if (!value) {
        frame.return_value = Value::none();
        return Flow::Return;
    }
    Completion<Value> outcome = value->eval(frame);
    if (outcome.raised()) [[unlikely]]
        return frame.raised();
    frame.return_value = outcome.release();
    frame.position = this;
    return Flow::Return;
}

// https://docs.python.org/3/reference/simple_stmts.html#the-assert-statement
Flow AssertStatement::exec(Frame& frame) const
{
    Completion<bool> outcome = condition->test(frame);
    if (outcome.raised())
        return frame.raised();
    if (outcome.release())
        return Flow::Next;
    if (!message) {
        frame.position = condition;
        raise(types().AssertionError);
        return frame.raised();
    }
    Completion<Value> text = message->eval(frame);
    if (text.raised())
        return frame.raised();
    Value argument = text.release();
    frame.position = condition;
    raise_with(types().AssertionError, std::move(argument));
    return frame.raised();
}

} // namespace weft::model
