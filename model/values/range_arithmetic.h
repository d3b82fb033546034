// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Arithmetic on ints of any size, for range and its iterators; and what range.cpp and range_iterators.cpp
// share.
#pragma once

#include "model/values/call.h"
#include "model/values/completion.h"
#include "model/values/operations.h"
#include "model/values/range.h"

namespace weft::model {

class Realm;

inline Completion<Value> int_add(const Value& left, const Value& right)
{
    return binary(BinaryOp::Add, left, right);
}
inline Completion<Value> int_subtract(const Value& left, const Value& right)
{
    return binary(BinaryOp::Sub, left, right);
}
inline Completion<Value> int_multiply(const Value& left, const Value& right)
{
    return binary(BinaryOp::Mult, left, right);
}
inline Completion<bool> int_less(const Value& left, const Value& right)
{
    if (left.is_small() && right.is_small())
        return left.small_value() < right.small_value();
    const Value answer = TRY(compare(CompareOp::Lt, left, right));
    return answer.is_true();
}

// start + position * step, for any position.
Completion<Value> range_item(const Range& range, const Value& position);
Completion<Value> iterate_range(const Value& self);
Completion<Value> reverse_range(const CallArgs& args);
void build_range_iterator_types(Realm& realm);

} // namespace weft::model
