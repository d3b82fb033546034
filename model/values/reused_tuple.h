// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The tuple that enumerate and zip give out again and again.
//
// CPython's enumerate, zip and dict.items() keep the tuple of the last step and fill it anew when nobody else
// holds it. A program can tell: the items of the last step live until the next one.
#pragma once

#include <cstddef>
#include <span>

#include "model/values/sequence.h"

namespace weft::model {

class ReusedTuple {
public:
    explicit ReusedTuple(std::size_t size) : m_tuple(new_tuple(std::vector<Value>(size, Value::none()))) {}
    const Ref<Tuple>& tuple() const { return m_tuple; }

    // A tuple of these items. What the reused tuple held before is left in `items`, for the caller to drop.
    Value fill(std::span<Value> items)
    {
        if (m_tuple->refs != 1) {
            std::vector<Value> taken(std::make_move_iterator(items.begin()),
                                     std::make_move_iterator(items.end()));
            return new_tuple(std::move(taken));
        }
        Value result = m_tuple;
        for (std::size_t position = 0; position < items.size(); ++position)
            m_tuple->items[position].swap(items[position]);
        return result;
    }

    // Can it be filled anew, item by item?
    bool is_free() const { return m_tuple->refs == 1; }

private:
    Ref<Tuple> m_tuple;
};

} // namespace weft::model
