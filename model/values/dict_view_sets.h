// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Dict keys and items as sets: comparison, operators and isdisjoint. See dict_view_sets.cpp.
#pragma once

#include "model/values/call.h"
#include "model/values/completion.h"
#include "model/values/type.h"

namespace weft::model {

Completion<Value> compare_dict_views(CompareOp op, const Value& left, const Value& right);
Completion<Value> dict_view_binary(BinaryOp op, const Value& left, const Value& right);
Completion<Value> dict_view_is_disjoint(const CallArgs& args);

} // namespace weft::model
