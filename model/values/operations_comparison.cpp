// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Comparison and membership.
//
// https://docs.python.org/3/reference/expressions.html#value-comparisons
#include "model/rules/containers.h"
#include "model/rules/objects.h"
#include "model/values/exception.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/recursion_guard.h"
#include "model/world.h"

namespace weft::model {

namespace {

constexpr std::string_view k_symbols[] = {"==", "!=", "<", "<=", ">", ">="};

CompareOp swapped(CompareOp op)
{
    switch (op) {
    case CompareOp::Lt:
        return CompareOp::Gt;
    case CompareOp::LtE:
        return CompareOp::GtE;
    case CompareOp::Gt:
        return CompareOp::Lt;
    case CompareOp::GtE:
        return CompareOp::LtE;
    default:
        return op;
    }
}

bool compare_small(CompareOp op, std::int64_t left, std::int64_t right)
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

Completion<Value> compare_slots(CompareOp op, const Value& left, const Value& right)
{
    Type* left_type = type_of(left);
    Type* right_type = type_of(right);
    const auto left_slot = left_type->slots.compare;
    auto right_slot = right_type->slots.compare;

    // 1. A subclass on the right is asked first.
    if (right_type != left_type && right_slot && right_type->is_subtype_of(left_type)) {
        Value result = TRY(right_slot(swapped(op), right, left));
        if (!result.is_not_implemented())
            return result;
        right_slot = nullptr;
    }

    // 2. The left operand, then the right one with the operation turned round.
    if (left_slot) {
        Value result = TRY(left_slot(op, left, right));
        if (!result.is_not_implemented())
            return result;
    }
    if (right_slot) {
        Value result = TRY(right_slot(swapped(op), right, left));
        if (!result.is_not_implemented())
            return result;
    }

    // 3. Identity decides equality; there is no default order.
    if (op == CompareOp::Eq)
        return Value::boolean(left.is(right));
    if (op == CompareOp::NotEq)
        return Value::boolean(!left.is(right));
    return raise(types().TypeError,
                 concat("'", k_symbols[static_cast<int>(op)], "' not supported between instances of '",
                        left_type->name, "' and '", right_type->name, "'"));
}

} // namespace

Completion<Value> compare(CompareOp op, const Value& left, const Value& right)
{
    if (left.is_small() && right.is_small())
        return Value::boolean(compare_small(op, left.small_value(), right.small_value()));
    RecursionGuard guard;
    if (guard.exceeded())
        return raise_recursion(" in comparison");
    TRY(count_step());
    return with_stack([&] { return compare_slots(op, left, right); });
}

// As containers compare: the same object is equal to itself without being asked.
// https://docs.python.org/3/reference/expressions.html#membership-test-operations
Completion<bool> equal(const Value& left, const Value& right)
{
    if (left.is(right))
        return true;
    if (left.is_small() && right.is_small())
        return false;
    const Value result = TRY(compare(CompareOp::Eq, left, right));
    return truth(result);
}

namespace {

// Whatever TypeError iter() raised, `in` has its own words; other exceptions pass.
Raised raise_no_container(const Value& container)
{
    if (!pending_matches(types().TypeError))
        return Raised{};
    const Value dropped = take_pending();
    return raise(types().TypeError,
                 concat("argument of type '", type_of(container)->name,
                        rule(Rule::ContainsErrorSaysContainer) ? "' is not a container or iterable"
                                                               : "' is not iterable"));
}

} // namespace

// https://docs.python.org/3/reference/expressions.html#membership-test-details
Completion<bool> contains(const Value& container, const Value& item)
{
    // 1. `__contains__`.
    const Slots& slots = type_of(container)->slots;
    if (slots.contains)
        return slots.contains(container, item);

    // 2. Iteration, compared one by one.
    Completion<Value> started = iter(container);
    if (started.raised())
        return raise_no_container(container);
    const Value iterator = started.release();
    for (;;) {
        const Value candidate = TRY(next_or_exhausted(iterator));
        if (candidate.is_exhausted())
            return false;
        const bool item_first = rule(Rule::MembershipComparesItemFirst);
        if (TRY(equal(item_first ? candidate : item, item_first ? item : candidate)))
            return true;
    }
}

} // namespace weft::model
