// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The parts of list that stand in files of their own.
//
// https://docs.python.org/3/library/stdtypes.html#lists
// Whatever leaves a list is dropped after the list is whole again: dropping it may run Python code that looks
// at it.
#pragma once

#include <cstdint>

#include "model/values/completion.h"
#include "model/values/sequence.h"

namespace weft::model {

class TypeBuilder;

// list[start:stop] with the bounds already clamped, and its replacement by the items of any iterable.
Completion<Value> list_slice(const List& list, const Value& key);
Completion<void> assign_list_slice(List& list, const Value& key, const Value& replacement);
// Adds what an iterable yields, item by item.
Completion<void> extend_list(List& list, const Value& iterable);
// Sorts in place, in CPython's order of comparisons. `key` is empty or None for none.
// https://docs.python.org/3/library/stdtypes.html#list.sort
enum class SortOrder : std::uint8_t { Ascending, Descending };
Completion<void> sort_list(List& list, const Value& key, SortOrder order);
void add_list_methods(TypeBuilder& builder);

} // namespace weft::model
