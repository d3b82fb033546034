// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Operators: boolean, arithmetic, comparison, conditional.
// https://docs.python.org/3/reference/expressions.html

#include "model/evaluator/block.h"
#include "model/evaluator/expression_nodes.h"
#include "model/rules/language.h"
#include "model/values/operations.h"

namespace weft::model {

Completion<Value> ExprNode::eval_awaited(Frame& frame, bool&) const
{
    return eval(frame);
}

Completion<bool> ExprNode::test(Frame& frame) const
{
    Value value = TRY(eval(frame));
    if (value.is_bool()) [[likely]]
        return value.is_true();
    if (value.is_none())
        return false;
    frame.position = this;
    return truth(value);
}

// https://docs.python.org/3/reference/expressions.html#boolean-operations
Completion<Value> BoolOpNode::eval(Frame& frame) const
{
    const std::size_t last = values.size() - 1;
    for (std::size_t i = 0; i < last; ++i) {
        Value value = TRY(values[i]->eval(frame));
        frame.position = values[i];
        const bool is_true = TRY(truth(value));
        if (is_true != is_and)
            return value;
    }
    return values[last]->eval(frame);
}

Completion<bool> BoolOpNode::test(Frame& frame) const
{
    for (const ExprNode* value : values) {
        const bool is_true = TRY(value->test(frame));
        if (is_true != is_and)
            return is_true;
    }
    return is_and;
}

// Small integers are by far the commonest operands. OPTIMIZATION: same result as binary(), without dispatch.
static bool small_arithmetic(BinaryOp op, std::int64_t left, std::int64_t right, Value& result)
{
    std::int64_t number;
    switch (op) {
    case BinaryOp::Add:
        number = left + right;
        break; // 63-bit operands cannot overflow 64 bits
    case BinaryOp::Sub:
        number = left - right;
        break;
    case BinaryOp::Mult:
        if (__builtin_mul_overflow(left, right, &number))
            return false;
        break;
    case BinaryOp::Mod:
        if (right <= 0)
            return false;
        number = left % right;
        if (number < 0)
            number += right;
        break;
    case BinaryOp::FloorDiv:
        if (right <= 0)
            return false;
        number = left / right - (left % right < 0 ? 1 : 0);
        break;
    case BinaryOp::BitAnd:
        number = left & right;
        break;
    case BinaryOp::BitOr:
        number = left | right;
        break;
    case BinaryOp::BitXor:
        number = left ^ right;
        break;
    default:
        return false;
    }
    if (!Value::fits_small(number))
        return false;
    result = Value::small(number);
    return true;
}

// https://docs.python.org/3/reference/expressions.html#binary-arithmetic-operations
Completion<Value> BinaryNode::eval(Frame& frame) const
{
    Value a = TRY(evaluate(left, frame));
    Value b = TRY(evaluate(right, frame));
    if (a.is_small() && b.is_small()) [[likely]] {
        Value result;
        if (small_arithmetic(op, a.small_value(), b.small_value(), result)) [[likely]]
            return result;
    }
    frame.position = this;
    Completion<Value> result = binary(op, a, b);
    a = Value(); // the left operand dies first
    return result;
}

// https://docs.python.org/3/reference/expressions.html#unary-arithmetic-and-bitwise-operations
Completion<Value> UnaryNode::eval(Frame& frame) const
{
    Value value = TRY(evaluate(operand, frame));
    frame.position = this;
    return unary(op, value);
}

Completion<Value> NotNode::eval(Frame& frame) const
{
    const bool is_true = TRY(operand->test(frame));
    return Value::boolean(!is_true);
}

Completion<bool> NotNode::test(Frame& frame) const
{
    const bool is_true = TRY(operand->test(frame));
    return !is_true;
}

static bool small_comparison(CompareOp op, std::int64_t left, std::int64_t right)
{
    switch (op) {
    case CompareOp::Eq:
        return left == right;
    case CompareOp::NotEq:
        return left != right;
    case CompareOp::Lt:
        return left < right;
    case CompareOp::LtE:
        return left <= right;
    case CompareOp::Gt:
        return left > right;
    default:
        return left >= right;
    }
}

// https://docs.python.org/3/reference/expressions.html#comparisons
static Completion<Value> compare_values(Comparison op, const Value& left, const Value& right)
{
    switch (op) {
    case Comparison::Is:
        return Value::boolean(left.is(right));
    case Comparison::IsNot:
        return Value::boolean(!left.is(right));
    case Comparison::In:
    case Comparison::NotIn: {
        const bool found = TRY(contains(right, left));
        return Value::boolean(found == (op == Comparison::In));
    }
    default:
        break;
    }
    const auto rich = static_cast<CompareOp>(op);
    if (left.is_small() && right.is_small())
        return Value::boolean(small_comparison(rich, left.small_value(), right.small_value()));
    return compare(rich, left, right);
}

Completion<Value> CompareNode::eval(Frame& frame) const
{
    Value a = TRY(evaluate(left, frame));
    Value b = TRY(evaluate(right, frame));
    frame.position = this;
    Completion<Value> result = compare_values(op, a, b);
    if (b.is_object() && rule(Rule::OperandsDieFromTheTop))
        b = Value();
    else
        a = Value();
    return result;
}

// `a < b < c` evaluates b once and stops at the first false answer.
Completion<Value> CompareChainNode::eval(Frame& frame) const
{
    Value left = TRY(evaluate(first, frame));
    for (std::size_t i = 0;; ++i) {
        Value right = TRY(others[i]->eval(frame));
        frame.position = this;
        Completion<Value> outcome = compare_values(ops[i], left, right);
        const bool is_last = i + 1 == ops.size();
        if (!is_last || !rule(Rule::OperandsDieFromTheTop))
            left = Value();
        if (is_last || outcome.raised())
            return outcome;
        Value answer = outcome.release();
        const bool goes_on = TRY(truth(answer));
        if (!goes_on)
            return answer;
        left = std::move(right);
    }
}

// https://docs.python.org/3/reference/expressions.html#conditional-expressions
Completion<Value> ConditionalNode::eval(Frame& frame) const
{
    const bool is_true = TRY(condition->test(frame));
    return is_true ? if_true->eval(frame) : if_false->eval(frame);
}

// https://docs.python.org/3/reference/expressions.html#assignment-expressions
Completion<Value> NamedExpressionNode::eval(Frame& frame) const
{
    Value result = TRY(value->eval(frame));
    TRY(target->assign(frame, result));
    return result;
}

} // namespace weft::model
