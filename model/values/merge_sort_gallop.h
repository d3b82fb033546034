// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Comparisons of the merge sort, and its search by doubling steps.
#pragma once

#include "model/values/merge_sort.h"

namespace weft::model {

// Is left < right, as `__lt__` says?
Completion<bool> sort_less(const Value& left, const Value& right);
// The place of `key` in `count` sorted items, before (gallop_left) or after (gallop_right) its equals; the
// search starts at `hint` and doubles its steps.
Completion<std::size_t> gallop_left(const Value& key, const MergeSort::Item* items, std::size_t count,
                                    std::size_t hint);
Completion<std::size_t> gallop_right(const Value& key, const MergeSort::Item* items, std::size_t count,
                                     std::size_t hint);

} // namespace weft::model
