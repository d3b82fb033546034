// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// list.sort and sorted: keys, order and the protection of the list; the sort itself is in merge_sort.h.
//
// https://docs.python.org/3/library/stdtypes.html#list.sort
// The list is empty while it is being sorted; an exception leaves it with some permutation of its items.
#include "model/values/list.h"

#include <algorithm>

#include "model/values/exception.h"
#include "model/values/merge_sort.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// Computes the keys, sorts, and leaves the result in `items` whether it succeeds or not.
// https://docs.python.org/3/howto/sorting.html#key-functions
Completion<void> sort_items(std::vector<Value>& items, const Value& key, SortOrder order)
{
    // 1. The keys, each computed once, from left to right.
    const bool has_key = !key.is_empty() && !key.is_none();
    std::vector<MergeSort::Item> entries(items.size());
    if (has_key) {
        for (std::size_t position = 0; position < items.size(); ++position)
            entries[position].key = TRY(call(key, items[position]));
        for (std::size_t position = 0; position < items.size(); ++position)
            entries[position].follower = std::move(items[position]);
    } else {
        for (std::size_t position = 0; position < items.size(); ++position)
            entries[position].key = std::move(items[position]);
    }

    // 2. A descending sort reverses before and after, which keeps equal items in their order.
    if (order == SortOrder::Descending)
        std::reverse(entries.begin(), entries.end());
    auto outcome = MergeSort(entries).run();
    if (order == SortOrder::Descending)
        std::reverse(entries.begin(), entries.end());

    // 3. The items go back, and only then do the keys die.
    for (std::size_t position = 0; position < items.size(); ++position)
        items[position] = std::move(has_key ? entries[position].follower : entries[position].key);
    return outcome;
}

} // namespace

Completion<void> sort_list(List& list, const Value& key, SortOrder order)
{
    // 1. The list looks empty while its items are compared.
    std::vector<Value> items;
    items.swap(list.items);
    auto outcome = sort_items(items, key, order);

    // 2. Whatever was put into it meanwhile is dropped, and that it was is an error.
    const bool modified = list.items.capacity() > 0;
    items.swap(list.items);
    if (modified && !outcome.raised()) {
        items.clear();
        return raise(types().ValueError, "list modified during sort");
    }
    return outcome;
}

} // namespace weft::model
