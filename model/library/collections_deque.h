// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// collections.deque: the object, and its methods, which stand in a file of their own.
//
// https://docs.python.org/3/library/collections.html#collections.deque
#pragma once

#include <cstdint>

#include "model/library/item_ring.h"
#include "model/values/completion.h"
#include "model/values/type.h"

namespace weft::model {

class Deque : public Container {
public:
    static constexpr Kind k_kind = Kind::Other;
    explicit Deque(Type* type) : Container(Kind::Other, type) {}
    void traverse(Visitor& visitor) override
    {
        for (const Value& item : items)
            visitor(item);
    }
    void clear_references() override
    {
        ItemRing dropped;
        dropped.swap(items);
        ++changes;
    }

    // What does not fit goes at the other end, and dies once the deque is whole.
    void append(Value item);
    void append_left(Value item);
    // From one that is not empty.
    Value take_first();
    std::int64_t size() const { return static_cast<std::int64_t>(items.size()); }

    ItemRing items;
    std::int64_t size_max = -1; // -1: without bound
    std::uint64_t changes = 0;  // of the length or the order
};

// Null where the value is no deque.
Deque* as_deque(const Value& value);
Completion<void> extend_deque(Deque& deque, const Value& iterable);
void add_deque_methods(TypeBuilder& builder);
// Iterators in both directions.
Completion<Value> iterate_deque(const Value& self);
Completion<Value> reverse_deque(const CallArgs& args);

} // namespace weft::model
