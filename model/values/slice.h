// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// slice objects, and how a slice meets a sequence of a known length.
//
// https://docs.python.org/3/reference/datamodel.html#slice-objects
// Every sequence (str, bytes, list, tuple, range) resolves its slices here, so that clamping is the same
// everywhere.
#pragma once

#include <cstdint>

#include "model/values/completion.h"

namespace weft::model {

class Slice final : public Container {
public:
    static constexpr Kind k_kind = Kind::Slice;
    Slice(Value slice_start, Value slice_stop, Value slice_step);
    void traverse(Visitor& visitor) override
    {
        visitor(start);
        visitor(stop);
        visitor(step);
    }

    const Value stop, start, step; // None where left out; the last dies first
};

Ref<Slice> new_slice(Value start, Value stop, Value step);

// The items of a slice of a sequence: start, start + step, ... (`length` of them). `start` is a position of
// the sequence wherever length is not zero; `stop` may be -1 for a negative step.
struct SliceIndices {
    std::int64_t start = 0;
    std::int64_t stop = 0;
    std::int64_t step = 1;
    std::int64_t length = 0;
};

// The two halves of CPython's slicing. The first calls `__index__` of the bounds and so may run Python code:
// read the length of a mutable sequence only after it. The second is pure.
struct SliceBounds {
    std::int64_t start = 0;
    std::int64_t stop = 0;
    std::int64_t step = 1;
};
Completion<SliceBounds> slice_unpack(const Slice& slice);
SliceIndices slice_adjust(const SliceBounds& bounds, std::int64_t length);

// Both at once, for sequences whose length cannot change.
Completion<SliceIndices> slice_indices(const Slice& slice, std::int64_t length);

// An optional start or stop argument (of str.find, list.index, ...): empty and None leave `result` as it is.
Completion<void> slice_bound(const Value& bound, std::int64_t& result);

} // namespace weft::model
