// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Slices: reading the bounds of a slice and clamping them to a sequence. See slice.h.
#include "model/values/slice.h"

#include "model/values/exception.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

Slice::Slice(Value slice_start, Value slice_stop, Value slice_step)
    : Container(Kind::Slice, types().slice), stop(std::move(slice_stop)), start(std::move(slice_start)),
      step(std::move(slice_step))
{
}

Ref<Slice> new_slice(Value start, Value stop, Value step)
{
    return make<Slice>(std::move(start), std::move(stop), std::move(step));
}

// An integer for slicing: numbers beyond the machine's word are clamped to it.
// https://docs.python.org/3/reference/datamodel.html#object.__index__
Completion<void> slice_bound(const Value& bound, std::int64_t& result)
{
    // 1. A bound that is left out keeps its default.
    if (bound.is_empty() || bound.is_none())
        return {};
    if (bound.is_small()) {
        result = bound.small_value();
        return {};
    }

    // 2. Anything else must be an integer or know how to become one.
    if (!is_int(bound) && type_of(bound)->slots.index == nullptr)
        return raise(types().TypeError, "slice indices must be integers or None or have an __index__ method");
    const Value number = TRY(index(bound));

    // 3. Too large is as good as the end.
    if (!int_fits(number, result))
        result = int_sign(number) < 0 ? INT64_MIN : INT64_MAX;
    return {};
}

// The first half of slicing: the bounds as numbers, with the defaults of an open end.
// https://docs.python.org/3/reference/expressions.html#slicings
Completion<SliceBounds> slice_unpack(const Slice& slice)
{
    SliceBounds bounds;

    // 1. The step comes first; zero is an error before the other bounds are looked at.
    TRY(slice_bound(slice.step, bounds.step));
    if (bounds.step == 0)
        return raise(types().ValueError, "slice step cannot be zero");
    if (bounds.step < -INT64_MAX)
        bounds.step = -INT64_MAX;

    // 2. The defaults stand at the ends from which the step walks.
    bounds.start = bounds.step < 0 ? INT64_MAX : 0;
    bounds.stop = bounds.step < 0 ? INT64_MIN : INT64_MAX;
    TRY(slice_bound(slice.start, bounds.start));
    TRY(slice_bound(slice.stop, bounds.stop));
    return bounds;
}

// The second half: a bound counted from the end, then clamped to the sequence.
static std::int64_t clamp_bound(std::int64_t bound, std::int64_t length, bool backwards)
{
    if (bound < 0) {
        bound += length;
        if (bound < 0)
            return backwards ? -1 : 0;
        return bound;
    }
    if (bound >= length)
        return backwards ? length - 1 : length;
    return bound;
}

SliceIndices slice_adjust(const SliceBounds& bounds, std::int64_t length)
{
    SliceIndices result;
    const bool backwards = bounds.step < 0;
    result.step = bounds.step;
    result.start = clamp_bound(bounds.start, length, backwards);
    result.stop = clamp_bound(bounds.stop, length, backwards);
    if (backwards && result.stop < result.start)
        result.length = (result.start - result.stop - 1) / -result.step + 1;
    else if (!backwards && result.start < result.stop)
        result.length = (result.stop - result.start - 1) / result.step + 1;
    return result;
}

Completion<SliceIndices> slice_indices(const Slice& slice, std::int64_t length)
{
    const SliceBounds bounds = TRY(slice_unpack(slice));
    return slice_adjust(bounds, length);
}

} // namespace weft::model
