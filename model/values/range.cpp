// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// range: construction, arithmetic on its items, comparison and search. Its iterators are in
// range_iterators.cpp.
//
// https://docs.python.org/3/library/stdtypes.html#ranges
#include "model/values/range.h"

#include "model/realm_parts.h"
#include "model/rules/containers.h"
#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/range_arithmetic.h"
#include "model/values/sequence_support.h"
#include "model/values/sequence_types.h"
#include "model/values/slice.h"
#include "model/world.h"

namespace weft::model {

namespace {

const Range& self_range(const Value& self)
{
    return *self.as<Range>();
}

// https://docs.python.org/3/library/stdtypes.html#range
Completion<Value> create_range(Type*, const CallArgs& args)
{
    TRY(refuse_keywords("range", args));
    if (args.count == 0 && !rule(Rule::NoArgumentsSayAtLeast))
        return raise(types().TypeError, rule(Rule::ArgumentCountHasSingular)
                                            ? "range expected 1 argument, got 0"
                                            : "range expected 1 arguments, got 0");
    TRY(check_positional("range", args, 1, 3));
    Value start = Value::small(0);
    Value step = Value::small(1);
    if (args.count == 1) {
        Value stop = TRY(index(args[0]));
        return TRY(new_range(std::move(start), std::move(stop), std::move(step)));
    }
    start = TRY(index(args[0]));
    Value stop = TRY(index(args[1]));
    if (args.count == 3)
        step = TRY(index(args[2]));
    return TRY(new_range(std::move(start), std::move(stop), std::move(step)));
}

Completion<Value> repr_range(const Value& self)
{
    const Range& range = self_range(self);
    std::string shown = concat("range(", int_to_decimal(range.start), ", ", int_to_decimal(range.stop));
    if (!range.step.is(Value::small(1)))
        shown += concat(", ", int_to_decimal(range.step));
    return new_str(concat(shown, ")"));
}

Completion<std::int64_t> range_length(const Value& self)
{
    std::int64_t size = 0;
    if (!int_fits(self_range(self).length, size))
        return raise(types().OverflowError, "Python int too large to convert to C ssize_t");
    return size;
}

Completion<bool> range_truth(const Value& self)
{
    return !self_range(self).length.is(Value::small(0));
}

// The slice of a range is the range of the first, last and step of its chosen items.
Completion<Value> range_slice(const Range& range, const Slice& slice)
{
    std::int64_t size = 0;
    if (!int_fits(range.length, size) || !Value::fits_small(size))
        return unsupported("a slice of a range longer than 2**62");
    const SliceIndices part = TRY(slice_indices(slice, size));
    const Value step = TRY(int_multiply(range.step, Value::small(part.step)));
    const Value start = TRY(range_item(range, Value::small(part.start)));
    const Value stop = TRY(range_item(range, Value::small(part.stop)));
    return TRY(new_range(start, stop, step));
}

// https://docs.python.org/3/reference/expressions.html#subscriptions
Completion<Value> range_subscript(const Value& self, const Value& key)
{
    const Range& range = self_range(self);
    if (const Slice* slice = key.try_as<Slice>())
        return range_slice(range, *slice);
    if (!is_int(key) && type_of(key)->slots.index == nullptr)
        return raise(types().TypeError,
                     concat("range indices must be integers or slices, not ", type_of(key)->name));
    Value position = TRY(index(key));
    if (TRY(int_less(position, Value::small(0))))
        position = TRY(int_add(position, range.length));
    const bool below = TRY(int_less(position, Value::small(0)));
    const bool inside = TRY(int_less(position, range.length));
    if (below || !inside)
        return raise(types().IndexError, "range object index out of range");
    return range_item(range, position);
}

// Only ints and bools are found by arithmetic: a subclass may have its own `==`.
bool is_plain_int(const Value& value)
{
    return value.is_small() || value.is_bool() || type_of(value) == types().int_;
}

// Is a plain int among the items, and where?
Completion<bool> find_number(const Range& range, const Value& item, Value& position)
{
    // 1. It lies between the bounds.
    const bool upwards = TRY(int_less(Value::small(0), range.step));
    const bool before_start = upwards ? TRY(int_less(item, range.start)) : TRY(int_less(range.start, item));
    if (before_start)
        return false;
    const bool before_stop = upwards ? TRY(int_less(item, range.stop)) : TRY(int_less(range.stop, item));
    if (!before_stop)
        return false;

    // 2. Its distance from the start is a multiple of the step.
    const Value distance = TRY(int_subtract(item, range.start));
    const Value rest = TRY(binary(BinaryOp::Mod, distance, range.step));
    if (!rest.is(Value::small(0)))
        return false;
    position = TRY(binary(BinaryOp::FloorDiv, distance, range.step));
    return true;
}

// Searches by comparing items one by one; the count of equal ones, or up to the first.
enum class Search { First, All };
Completion<std::int64_t> search(const Value& self, const Value& item, Search how, std::int64_t& position)
{
    const bool item_first = rule(Rule::MembershipComparesItemFirst);
    const Value iterator = TRY(iter(self));
    std::int64_t found = 0;
    for (std::int64_t turn = 0;; ++turn) {
        const Value candidate = TRY(next_or_exhausted(iterator));
        if (candidate.is_exhausted())
            return found;
        const bool same = item_first ? TRY(equal(candidate, item)) : TRY(equal(item, candidate));
        if (!same)
            continue;
        ++found;
        position = turn;
        if (how == Search::First)
            return found;
    }
}

// https://docs.python.org/3/reference/expressions.html#membership-test-operations
Completion<bool> range_contains(const Value& self, const Value& item)
{
    Value number_position;
    if (is_plain_int(item))
        return find_number(self_range(self), item, number_position);
    std::int64_t position = 0;
    const std::int64_t found = TRY(search(self, item, Search::First, position));
    return found > 0;
}

// https://docs.python.org/3/library/stdtypes.html#sequence.index
Completion<Value> range_index(const CallArgs& args)
{
    Value number_position;
    if (is_plain_int(args[1])) {
        if (TRY(find_number(self_range(args[0]), args[1], number_position)))
            return number_position;
        const Ref<Str> shown = TRY(repr(args[1]));
        return raise(types().ValueError, concat(shown->text, " is not in range"));
    }
    std::int64_t position = 0;
    const std::int64_t found = TRY(search(args[0], args[1], Search::First, position));
    if (found == 0)
        return raise(types().ValueError, "sequence.index(x): x not in sequence");
    return Value::small(position);
}

// https://docs.python.org/3/library/stdtypes.html#sequence.count
Completion<Value> range_count(const CallArgs& args)
{
    Value number_position;
    if (is_plain_int(args[1]))
        return Value::small(TRY(find_number(self_range(args[0]), args[1], number_position)) ? 1 : 0);
    std::int64_t position = 0;
    const std::int64_t found = TRY(search(args[0], args[1], Search::All, position));
    return Value::small(found);
}

// Ranges are equal when they hold the same items.
// https://docs.python.org/3/library/stdtypes.html#ranges
Completion<Value> range_compare(CompareOp op, const Value& left, const Value& right)
{
    const Range* range = left.try_as<Range>();
    const Range* other = right.try_as<Range>();
    if (range == nullptr || other == nullptr || (op != CompareOp::Eq && op != CompareOp::NotEq))
        return Value::not_implemented();
    bool same = TRY(equal(range->length, other->length));
    if (same && !range->length.is(Value::small(0))) {
        same = TRY(equal(range->start, other->start));
        if (same && !range->length.is(Value::small(1)))
            same = TRY(equal(range->step, other->step));
    }
    return Value::boolean(same == (op == CompareOp::Eq));
}

// https://docs.python.org/3/reference/datamodel.html#object.__hash__
Completion<std::int64_t> range_hash(const Value& self)
{
    const Range& range = self_range(self);
    std::vector<Value> parts{range.length, Value::none(), Value::none()};
    if (!range.length.is(Value::small(0)))
        parts[1] = range.start;
    if (!range.length.is(Value::small(0)) && !range.length.is(Value::small(1)))
        parts[2] = range.step;
    const Value tuple = new_tuple(std::move(parts));
    return hash(tuple);
}

Completion<Value> range_start(const Value& self)
{
    return self_range(self).start;
}

Completion<Value> range_stop(const Value& self)
{
    return self_range(self).stop;
}

Completion<Value> range_step(const Value& self)
{
    return self_range(self).step;
}

} // namespace

Range::Range(Value range_start_value, Value range_stop_value, Value range_step_value, Value item_count)
    : Object(Kind::Range, types().range), start(std::move(range_start_value)),
      stop(std::move(range_stop_value)), step(std::move(range_step_value)), length(std::move(item_count)),
      m_is_small(start.is_small() && stop.is_small() && step.is_small() && length.is_small())
{
}

Completion<Ref<Range>> new_range(Value start, Value stop, Value step)
{
    // 1. A step of zero has no meaning.
    if (step.is(Value::small(0)))
        return raise(types().ValueError, "range() arg 3 must not be zero");

    // 2. Immediate integers are counted directly: their difference fits a word.
    if (start.is_small() && stop.is_small() && step.is_small()) {
        const std::int64_t stride = step.small_value();
        const std::int64_t low = stride > 0 ? start.small_value() : stop.small_value();
        const std::int64_t high = stride > 0 ? stop.small_value() : start.small_value();
        const std::uint64_t width = static_cast<std::uint64_t>(stride > 0 ? stride : -stride);
        const std::uint64_t count =
            low < high ? (static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) - 1) / width + 1
                       : 0;
        if (count <= static_cast<std::uint64_t>(Value::k_small_max)) {
            Value length = Value::small(static_cast<std::int64_t>(count));
            return make<Range>(std::move(start), std::move(stop), std::move(step), std::move(length));
        }
    }

    // 3. Others by Python's arithmetic.
    const bool upwards = TRY(int_less(Value::small(0), step));
    const Value span = upwards ? TRY(int_subtract(stop, start)) : TRY(int_subtract(start, stop));
    const Value width = upwards ? step : TRY(unary(UnaryOp::USub, step));
    Value length = Value::small(0);
    if (TRY(int_less(Value::small(0), span))) {
        const Value before_last = TRY(int_subtract(span, Value::small(1)));
        const Value steps = TRY(binary(BinaryOp::FloorDiv, before_last, width));
        length = TRY(int_add(steps, Value::small(1)));
    }
    return make<Range>(std::move(start), std::move(stop), std::move(step), std::move(length));
}

void build_range_types(Realm& realm)
{
    Type* type = realm.types.range;
    type->instance_kind = Kind::Range;
    type->is_base = false;
    type->slots.create = create_range;
    type->slots.repr = repr_range;
    type->slots.length = range_length;
    type->slots.truth = range_truth;
    type->slots.get_item = range_subscript;
    type->slots.contains = range_contains;
    type->slots.compare = range_compare;
    type->slots.hash = range_hash;
    type->slots.iter = iterate_range;
    TypeBuilder(type)
        .method("index", "value, /", range_index)
        .method("count", "value, /", range_count)
        .method("__reversed__", "", reverse_range)
        .member("start", range_start)
        .member("stop", range_stop)
        .member("step", range_step)
        .refuse({"__reduce__"})
        .finish();
    build_range_iterator_types(realm);
}

} // namespace weft::model
