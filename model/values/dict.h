// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// dict: insertion order, Python equality of keys, and direct look-ups by interned name for namespaces.
//
// The entries stand in one array in order of insertion; an index of positions finds them by hash. A deleted
// entry keeps its place with an empty key until the next rebuild. No hash order is ever visible.
#pragma once

#include <cstdint>
#include <vector>

#include "model/values/completion.h"

namespace weft::model {

class Str;

class Dict : public Container {
public:
    static constexpr Kind k_kind = Kind::Dict;
    struct Entry {
        // Fields die in reverse, and CPython drops the key of an entry before its value.
        Value value;
        Value key; // empty: deleted
        std::int64_t hash = 0;
    };

    explicit Dict(Type* dict_type);
    void traverse(Visitor& visitor) override;
    void clear_references() override;

    // By any key; the result of `find` is borrowed and valid until the next change, null if the key is not
    // there.
    Completion<Value*> find(const Value& key);
    Completion<void> set(const Value& key, const Value& value);
    Completion<bool> remove(const Value& key); // false: was not there
    // Removes a key and gives its value; empty where it was not there.
    Completion<Value> take(const Value& key);
    // The value of the key, after putting it there where it was missing.
    Completion<Value> set_default(const Value& key, const Value& value);
    // Removes the entry that came last, or first; false where there is none.
    bool take_last(Value& key, Value& value);
    bool take_first(Value& key, Value& value);
    // Moves an entry to the end or the start; false where the key is not there.
    enum class Place : std::uint8_t { First, Last };
    Completion<bool> move(const Value& key, Place place);
    // By string key: cannot raise, never runs Python code.
    Value* find(Str* key);
    void set(Str* key, const Value& value);
    bool remove(Str* key);
    // The position of a string key in entries(), or -1. Stays valid while `shape` does.
    std::int64_t position(Str* key);

    void clear();
    std::size_t size() const { return m_live; }
    // In insertion order; skip entries whose key is empty.
    using Entries = std::vector<Entry, HeapAllocator<Entry>>;
    const Entries& entries() const { return m_entries; }
    Entry& entry_at(std::size_t position) { return m_entries[position]; }
    // Changes whenever a key is added, removed or moved (not when a value is replaced).
    std::uint32_t shape() const { return m_shape; }
    Ref<Dict> copy() const;

private:
    void take_at(std::size_t position, Value& key, Value& value);
    Completion<std::int64_t> lookup(const Value& key, std::int64_t hash);
    std::int64_t lookup_str(Str* key, std::int64_t hash);
    Completion<bool> matches(std::size_t position, const Value& key, std::int64_t hash, bool& changed);
    void insert(const Value& key, std::int64_t hash, const Value& value);
    void erase(std::int64_t position);
    void rebuild(std::size_t size_minimum);

    Entries m_entries;
    std::vector<std::int32_t, HeapAllocator<std::int32_t>>
        m_index; // positions; -1 free; empty while there are few entries
    static constexpr std::size_t k_capacity_min = 5;
    std::size_t m_live = 0;
    std::size_t m_capacity = k_capacity_min; // entries that fit before the next rebuild
    std::uint32_t m_shape = 0;
    bool m_has_other_keys = false; // some key is not exactly a str
};

Ref<Dict> new_dict();
// Adds every entry of another dict, or of anything with keys() and subscripts.
Completion<void> dict_update(Dict& into, const Value& mapping);

} // namespace weft::model
