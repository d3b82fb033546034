// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// tuple and list.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/values/completion.h"

namespace weft::model {

// The items of a dying sequence die from the last to the first, as in CPython's list_dealloc and
// tupledealloc.
inline void drop_from_the_end(std::vector<Value>& items)
{
    std::vector<Value> dying;
    dying.swap(items);
    while (!dying.empty())
        dying.pop_back();
}

// The collector sees them in the same order, on which the order of finalisers depends.
inline void visit_from_the_end(Visitor& visitor, const std::vector<Value>& items)
{
    for (std::size_t i = items.size(); i > 0; --i)
        visitor(items[i - 1]);
}

// Immutable once a program can see it.
class Tuple : public Container {
public:
    static constexpr Kind k_kind = Kind::Tuple;
    Tuple(Type* tuple_type, std::vector<Value>&& tuple_items)
        : Container(Kind::Tuple, tuple_type), items(std::move(tuple_items))
    {
    }
    ~Tuple() override { drop_from_the_end(items); }
    void traverse(Visitor& visitor) override { visit_from_the_end(visitor, items); }
    std::size_t size() const { return items.size(); }

    std::vector<Value> items; // never changed once the tuple can be seen
};

class List : public Container {
public:
    static constexpr Kind k_kind = Kind::List;
    explicit List(Type* list_type) : Container(Kind::List, list_type) {}
    ~List() override { drop_from_the_end(items); }
    void traverse(Visitor& visitor) override { visit_from_the_end(visitor, items); }
    void clear_references() override { drop_from_the_end(items); }

    std::vector<Value> items;
};

Ref<Tuple> new_tuple(std::vector<Value>&& items);
Ref<Tuple> new_tuple(std::span<const Value> items);
Ref<Tuple> empty_tuple();
Ref<List> new_list(std::vector<Value>&& items = {});

} // namespace weft::model
