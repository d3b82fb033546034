// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// range: an arithmetic progression of ints of any size.
//
// https://docs.python.org/3/library/stdtypes.html#ranges
#pragma once

#include <cstdint>

#include "model/values/completion.h"

namespace weft::model {

class Range final : public Object {
public:
    static constexpr Kind k_kind = Kind::Range;
    Range(Value range_start, Value range_stop, Value range_step, Value item_count);

    const Value start, stop, step, length; // ints
    // Are all of these, and every item, immediate integers?
    bool is_small() const { return m_is_small; }

private:
    bool m_is_small;
};

// range(start, stop, step) of ints; ValueError for a step of zero.
Completion<Ref<Range>> new_range(Value start, Value stop, Value step);

// Over immediate integers; `next` never leaves them.
class RangeIterator final : public Object {
public:
    RangeIterator(std::int64_t first, std::int64_t increment, std::int64_t item_count);

    std::int64_t current, step, left;
};

class LongRangeIterator final : public Object {
public:
    LongRangeIterator(Value first, Value increment, Value item_count);

    Value current, step, left;
};

} // namespace weft::model
