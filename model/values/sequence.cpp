// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Making tuples and lists. There is one empty tuple in a realm, as in CPython.
#include "model/values/sequence.h"

#include "model/world.h"

namespace weft::model {

Ref<Tuple> new_tuple(std::vector<Value>&& items)
{
    if (items.empty())
        return empty_tuple();
    return make<Tuple>(types().tuple, std::move(items));
}

Ref<Tuple> new_tuple(std::span<const Value> items)
{
    return new_tuple(std::vector<Value>(items.begin(), items.end()));
}

Ref<Tuple> empty_tuple()
{
    return realm().empty_tuple;
}

Ref<List> new_list(std::vector<Value>&& items)
{
    Ref<List> list = make<List>(types().list);
    list->items = std::move(items);
    return list;
}

} // namespace weft::model
