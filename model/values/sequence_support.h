// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What tuple and list have in common: subscripts, repetition, comparison, repr, searching.
//
// https://docs.python.org/3/library/stdtypes.html#common-sequence-operations
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/values/completion.h"
#include "model/values/type.h"

namespace weft::model {

// An index of a subscription as a number, not yet counted from the end: "list indices must be integers or
// slices".
Completion<std::int64_t> subscript_index(const Value& key, std::string_view type_name);
// How often `sequence * factor` repeats: 0 for a negative factor, -1 where it is no integer at all.
Completion<std::int64_t> repeat_count(const Value& factor);
// The start or stop argument of index(): empty leaves `bound` as it is.
Completion<void> search_bound(const Value& argument, std::int64_t& bound);
// The items `count` times over; MemoryError where that is too much.
Completion<std::vector<Value>> repeated(const std::vector<Value>& items, std::int64_t count);
// Compares two sequences of any kind by their items; both may change while they are compared.
Completion<Value> compare_items(CompareOp op, const std::vector<Value>& left,
                                const std::vector<Value>& right);
// Is `item` among the items, which may change meanwhile?
Completion<bool> contains_item(const std::vector<Value>& items, const Value& item);
Completion<std::int64_t> count_item(const std::vector<Value>& items, const Value& item);
// The position of the first equal item within [start, stop), or -1.
Completion<std::int64_t> find_item(const std::vector<Value>& items, const Value& item, std::int64_t start,
                                   std::int64_t stop);
// The items' reprs between two brackets.
Completion<std::string> joined_reprs(const std::vector<Value>& items);
// How long an iterable says it is: __len__, else __length_hint__, else `otherwise`.
// https://docs.python.org/3/library/operator.html#operator.length_hint
Completion<std::int64_t> length_hint(const Value& iterable, std::int64_t otherwise);

} // namespace weft::model
