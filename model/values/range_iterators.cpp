// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The iterators of range: one over immediate integers, one over ints of any size.
//
// https://docs.python.org/3/library/stdtypes.html#ranges
#include "model/values/range_arithmetic.h"

#include "model/values/exception.h"
#include "model/values/iterators.h"
#include "model/values/number.h"
#include "model/world.h"

namespace weft::model {

RangeIterator::RangeIterator(std::int64_t first, std::int64_t increment, std::int64_t item_count)
    : Object(Kind::Iterator, types().range_iterator), current(first), step(increment), left(item_count)
{
}

LongRangeIterator::LongRangeIterator(Value first, Value increment, Value item_count)
    : Object(Kind::Iterator, types().long_range_iterator), current(std::move(first)),
      step(std::move(increment)), left(std::move(item_count))
{
}

Completion<Value> range_item(const Range& range, const Value& position)
{
    const Value distance = TRY(int_multiply(position, range.step));
    return int_add(range.start, distance);
}

Completion<Value> iterate_range(const Value& self)
{
    const Range& range = *self.as<Range>();
    if (range.is_small())
        return make<RangeIterator>(range.start.small_value(), range.step.small_value(),
                                   range.length.small_value());
    return make<LongRangeIterator>(range.start, range.step, range.length);
}

// https://docs.python.org/3/reference/datamodel.html#object.__reversed__
Completion<Value> reverse_range(const CallArgs& args)
{
    const Range& range = *args[0].as<Range>();
    const Value last_position = TRY(int_subtract(range.length, Value::small(1)));
    const Value last = TRY(range_item(range, last_position));
    const Value step = TRY(unary(UnaryOp::USub, range.step));
    if (range.is_small() && last.is_small() && step.is_small())
        return make<RangeIterator>(last.small_value(), step.small_value(), range.length.small_value());
    return make<LongRangeIterator>(last, step, range.length);
}

namespace {

// https://docs.python.org/3/library/stdtypes.html#iterator.__next__
Completion<Value> next_small(const Value& self)
{
    RangeIterator& iterator = *self.as<RangeIterator>();
    if (iterator.left <= 0)
        return Value::exhausted();
    const std::int64_t item = iterator.current;
    if (--iterator.left > 0)
        iterator.current += iterator.step;
    return Value::small(item);
}

// https://docs.python.org/3/library/stdtypes.html#iterator.__next__
Completion<Value> next_long(const Value& self)
{
    LongRangeIterator& iterator = *self.as<LongRangeIterator>();
    if (iterator.left.is(Value::small(0)))
        return Value::exhausted();
    const Value item = iterator.current;
    iterator.current = TRY(int_add(iterator.current, iterator.step));
    iterator.left = TRY(int_subtract(iterator.left, Value::small(1)));
    return item;
}

Completion<Value> hint_small(const CallArgs& args)
{
    return Value::small(args[0].as<RangeIterator>()->left);
}

Completion<Value> hint_long(const CallArgs& args)
{
    return args[0].as<LongRangeIterator>()->left;
}

} // namespace

void build_range_iterator_types(Realm& realm)
{
    build_iterator_type(realm.types.range_iterator, next_small, hint_small, Pickling::WithState);
    build_iterator_type(realm.types.long_range_iterator, next_long, hint_long, Pickling::WithState);
}

} // namespace weft::model
