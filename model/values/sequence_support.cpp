// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What tuple and list have in common: see sequence_support.h.
#include "model/values/sequence_support.h"
#include "model/rules/containers.h"

#include "model/values/exception.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/slice.h"
#include "model/world.h"

namespace weft::model {

// https://docs.python.org/3/reference/expressions.html#subscriptions
Completion<std::int64_t> subscript_index(const Value& key, std::string_view type_name)
{
    if (key.is_small())
        return key.small_value();
    if (!is_int(key) && type_of(key)->slots.index == nullptr)
        return raise(types().TypeError,
                     concat(type_name, " indices must be integers or slices, not ", type_of(key)->name));
    return index_as_size(key);
}

// https://docs.python.org/3/library/stdtypes.html#common-sequence-operations
Completion<std::int64_t> repeat_count(const Value& factor)
{
    if (!is_int(factor) && type_of(factor)->slots.index == nullptr)
        return std::int64_t{-1};
    const Value number = TRY(index(factor));
    std::int64_t count = 0;
    if (!int_fits(number, count))
        return raise(types().OverflowError,
                     concat("cannot fit '", type_of(factor)->name, "' into an index-sized integer"));
    return count < 0 ? 0 : count;
}

// https://docs.python.org/3/library/stdtypes.html#sequence.index
Completion<void> search_bound(const Value& argument, std::int64_t& bound)
{
    if (argument.is_empty())
        return {};
    if (!is_int(argument) && type_of(argument)->slots.index == nullptr)
        return raise(types().TypeError, "slice indices must be integers or have an __index__ method");
    return slice_bound(argument, bound);
}

// https://docs.python.org/3/library/stdtypes.html#common-sequence-operations
Completion<std::vector<Value>> repeated(const std::vector<Value>& items, std::int64_t count)
{
    std::vector<Value> result;
    if (items.empty() || count == 0)
        return result;
    const auto size = static_cast<std::int64_t>(items.size());
    if (count > INT64_MAX / 8 / size)
        return raise(types().MemoryError);
    TRY(room_for(static_cast<double>(count * size) * sizeof(Value)));
    result.reserve(static_cast<std::size_t>(count * size));
    for (std::int64_t turn = 0; turn < count; ++turn)
        result.insert(result.end(), items.begin(), items.end());
    return result;
}

// https://docs.python.org/3/reference/expressions.html#value-comparisons
Completion<Value> compare_items(CompareOp op, const std::vector<Value>& left, const std::vector<Value>& right)
{
    // 1. Find the first position at which the items differ.
    std::size_t position = 0;
    for (; position < left.size() && position < right.size(); ++position) {
        const Value left_item = left[position];
        const Value right_item = right[position];
        if (!TRY(equal(left_item, right_item))) {
            // 2. Equality is decided by it; an order is that of the two items.
            if (op == CompareOp::Eq)
                return Value::boolean(false);
            if (op == CompareOp::NotEq)
                return Value::boolean(true);
            return compare(op, left_item, right_item);
        }
    }

    // 3. Where one is the start of the other, the lengths decide.
    const std::size_t left_size = left.size();
    const std::size_t right_size = right.size();
    switch (op) {
    case CompareOp::Eq:
        return Value::boolean(left_size == right_size);
    case CompareOp::NotEq:
        return Value::boolean(left_size != right_size);
    case CompareOp::Lt:
        return Value::boolean(left_size < right_size);
    case CompareOp::LtE:
        return Value::boolean(left_size <= right_size);
    case CompareOp::Gt:
        return Value::boolean(left_size > right_size);
    case CompareOp::GtE:
        return Value::boolean(left_size >= right_size);
    }
    return Value::not_implemented();
}

// https://docs.python.org/3/reference/expressions.html#membership-test-operations
Completion<bool> contains_item(const std::vector<Value>& items, const Value& item)
{
    const bool item_first = rule(Rule::MembershipComparesItemFirst);
    for (std::size_t position = 0; position < items.size(); ++position) {
        const Value candidate = items[position];
        const bool found = item_first ? TRY(equal(candidate, item)) : TRY(equal(item, candidate));
        if (found)
            return true;
    }
    return false;
}

Completion<std::int64_t> count_item(const std::vector<Value>& items, const Value& item)
{
    std::int64_t count = 0;
    for (std::size_t position = 0; position < items.size(); ++position) {
        const Value candidate = items[position];
        if (TRY(equal(candidate, item)))
            ++count;
    }
    return count;
}

Completion<std::int64_t> find_item(const std::vector<Value>& items, const Value& item, std::int64_t start,
                                   std::int64_t stop)
{
    const auto size = static_cast<std::int64_t>(items.size());
    if (start < 0)
        start = start + size < 0 ? 0 : start + size;
    if (stop < 0)
        stop = stop + size < 0 ? 0 : stop + size;
    for (std::int64_t position = start; position < stop && position < static_cast<std::int64_t>(items.size());
         ++position) {
        const Value candidate = items[static_cast<std::size_t>(position)];
        if (TRY(equal(candidate, item)))
            return position;
    }
    return std::int64_t{-1};
}

Completion<std::string> joined_reprs(const std::vector<Value>& items)
{
    std::string out;
    for (std::size_t position = 0; position < items.size(); ++position) {
        if (position > 0)
            out += ", ";
        const Value item = items[position];
        const Ref<Str> shown = TRY(repr(item));
        out += shown->text;
    }
    return out;
}

Completion<std::int64_t> length_hint(const Value& iterable, std::int64_t otherwise)
{
    // 1. A length; a TypeError means that there is none.
    const Type* type = type_of(iterable);
    if (type->slots.length != nullptr) {
        auto size = type->slots.length(iterable);
        if (!size.raised())
            return size;
        if (!pending_matches(types().TypeError))
            return Raised{};
        take_pending();
    }

    // 2. A hint; a TypeError or NotImplemented means none.
    if (type->lookup(names().dunder_length_hint) == nullptr)
        return otherwise;
    const Value method = TRY(lookup_special(iterable, names().dunder_length_hint));
    if (method.is_empty())
        return otherwise;
    auto answer = call(method);
    if (answer.raised()) {
        if (!pending_matches(types().TypeError))
            return Raised{};
        take_pending();
        return otherwise;
    }
    const Value hint = answer.release();
    if (hint.is_not_implemented())
        return otherwise;
    if (!is_int(hint))
        return raise(types().TypeError,
                     concat("__length_hint__ must be an integer, not ", type_of(hint)->name));
    const std::int64_t number = TRY(index_as_size(hint));
    if (number < 0)
        return raise(types().ValueError, "__length_hint__() should return >= 0");
    return number;
}

} // namespace weft::model
