// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// set and frozenset, with CPython's own table, because its order of iteration is visible.
//
// https://docs.python.org/3/library/stdtypes.html#set-types-set-frozenset
// The table is open-addressed with short linear probes, and all that decides where an item lands (probing,
// growth, copying, merging, the finger of pop) follows CPython's Objects/setobject.c. With PYTHONHASHSEED=0 a
// program sees the same order there and here.
#pragma once

#include <cstdint>
#include <vector>

#include "model/values/completion.h"

namespace weft::model {

class Set : public Container {
public:
    struct Entry {
        Value key; // empty: free, or deleted where `deleted` says so
        std::int64_t hash = 0;
        bool deleted = false;
        bool is_free() const { return key.is_empty() && !deleted; }
    };

    explicit Set(Type* set_type);
    void traverse(Visitor& visitor) override;
    void clear_references() override { clear(); }

    std::size_t size() const { return m_used; }
    // Every slot of the table, in order of iteration; skip entries whose key is empty.
    using Table = std::vector<Entry, HeapAllocator<Entry>>;
    const Table& table() const { return m_table; }

    Completion<void> add(const Value& item);
    Completion<void> add_hashed(const Value& item, std::int64_t item_hash);
    Completion<bool> contains(const Value& item);
    Completion<bool> contains_hashed(const Value& item, std::int64_t item_hash);
    Completion<bool> discard(const Value& item); // false: was not there
    Completion<bool> discard_hashed(const Value& item, std::int64_t item_hash);
    // Removes some item, from where the last one was taken; empty where there is none.
    Value take_any();
    void clear();

    // Set operations with any iterable; see set_operations.cpp.
    Completion<void> update(const Value& iterable);
    Completion<Ref<Set>> copy_as(Type* set_type);
    Completion<Ref<Set>> intersection(const Value& iterable);
    Completion<Ref<Set>> difference(const Value& iterable);
    Completion<void> difference_update(const Value& iterable);
    Completion<void> symmetric_difference_update(const Value& iterable);
    Completion<bool> is_subset_of(Set& other);
    void swap_contents(Set& other);

    std::int64_t cached_hash = -1; // of a frozenset

private:
    Completion<std::int64_t> find(const Value& item, std::int64_t item_hash);
    Completion<void> merge(const Set& other);
    Completion<void> update_from_dict(const Value& dict);
    Completion<void> discard_all(const Value& iterable);
    void insert_new(Value key, std::int64_t item_hash);
    void resize(std::size_t used_minimum);
    void grow();
    bool is_too_full(std::size_t filled) const;

    Table m_table;
    std::size_t m_mask = 7;
    std::size_t m_fill = 0; // used and deleted
    std::size_t m_used = 0;
    std::size_t m_finger = 0;
    std::uint32_t m_changes = 0; // counts changes of the table, for searches that run Python code
};

Ref<Set> new_set();
Ref<Set> new_frozenset();
// Adds to a set made by new_set().
Completion<void> set_add(const Value& set, const Value& item);
// The set of a set or frozenset value (subclasses included), or null.
Set* as_any_set(const Value& value);

} // namespace weft::model
