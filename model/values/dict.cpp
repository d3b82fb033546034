// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// dict: entries in order of insertion and an index of their positions. See dict.h.
//
// Small dicts have no index and are searched from the front. The index is open addressing with linear probing
// over Fibonacci-mixed hashes; it keeps pointing to deleted entries until the next rebuild. Comparing keys
// may run Python code that changes the dict: then the search starts again, as CPython's does.
#include "model/values/dict.h"
#include "model/rules/containers.h"

#include <algorithm>

#include "model/values/operations.h"
#include "model/values/str.h"
#include "model/world.h"

namespace weft::model {

namespace {

constexpr std::size_t k_small_max = 8; // entries that are searched without an index
constexpr std::size_t k_table_min = 8; // CPython's smallest table

bool is_exact_str(const Value& key)
{
    return key.is_object() && key.object()->kind == Kind::Str && key.object()->type() == types().str;
}

std::size_t index_start(std::int64_t hash, std::size_t index_size)
{
    const auto mixed = static_cast<std::uint64_t>(hash) * 0x9e3779b97f4a7c15;
    return static_cast<std::size_t>(mixed >> 32) & (index_size - 1);
}

// The table of which two thirds are `capacity`.
std::size_t table_size(std::size_t capacity)
{
    std::size_t size = k_table_min;
    while (size * 2 / 3 < capacity)
        size *= 2;
    return size;
}

bool same_text(const Value& key, Str* name)
{
    return key.object()->kind == Kind::Str && key.as<Str>()->text == name->text;
}

} // namespace

// Each dict counts its changes from a number of its own, far from those of others: what was learnt of one
// dict is not believed of the next in its place.
static std::uint32_t first_shape()
{
    static thread_local std::uint32_t t_last = 0;
    return t_last += 0x9e3779b1;
}

Dict::Dict(Type* dict_type) : Container(Kind::Dict, dict_type), m_shape(first_shape()) {}

void Dict::traverse(Visitor& visitor)
{
    for (const Entry& entry : m_entries) {
        visitor(entry.key);
        visitor(entry.value);
    }
}

void Dict::clear_references()
{
    clear();
}

void Dict::clear()
{
    // The entries die after the dict is empty: their finalisers may look at it.
    Entries old;
    old.swap(m_entries);
    m_index.clear();
    m_live = 0;
    m_capacity = k_capacity_min;
    m_has_other_keys = false;
    ++m_shape;
}

std::int64_t Dict::lookup_str(Str* key, std::int64_t hash)
{
    const std::uint64_t bits = reinterpret_cast<std::uint64_t>(key);
    if (m_index.empty()) {
        const std::size_t count = m_entries.size();
        for (std::size_t i = 0; i < count; ++i) {
            if (m_entries[i].key.bits() == bits)
                return static_cast<std::int64_t>(i);
        }
        for (std::size_t i = 0; i < count; ++i) {
            const Entry& entry = m_entries[i];
            if (entry.hash == hash && entry.key.is_object() && same_text(entry.key, key))
                return static_cast<std::int64_t>(i);
        }
        return -1;
    }
    for (std::size_t slot = index_start(hash, m_index.size());; slot = (slot + 1) & (m_index.size() - 1)) {
        const std::int32_t position = m_index[slot];
        if (position < 0)
            return -1;
        const Entry& entry = m_entries[static_cast<std::size_t>(position)];
        if (entry.key.bits() == bits)
            return position;
        if (entry.hash == hash && entry.key.is_object() && same_text(entry.key, key))
            return position;
    }
}

// Is the entry's key equal? May run Python code; `changed` says that the dict is not what it was.
Completion<bool> Dict::matches(std::size_t position, const Value& key, std::int64_t hash, bool& changed)
{
    const Entry& entry = m_entries[position];
    if (entry.key.bits() == key.bits())
        return true;
    if (entry.hash != hash || entry.key.is_empty())
        return false;
    if (entry.key.is_small() && key.is_small())
        return false;
    if (is_exact_str(entry.key) && is_exact_str(key))
        return entry.key.as<Str>()->text == key.as<Str>()->text;
    const std::uint32_t shape = m_shape;
    const Value held = entry.key;
    const bool same = TRY(equal(held, key));
    changed = m_shape != shape;
    return same;
}

Completion<std::int64_t> Dict::lookup(const Value& key, std::int64_t hash)
{
    for (;;) {
        bool changed = false;
        std::int64_t found = -1;
        if (m_index.empty()) {
            for (std::size_t i = 0; i < m_entries.size() && found < 0 && !changed; ++i) {
                if (TRY(matches(i, key, hash, changed)))
                    found = static_cast<std::int64_t>(i);
            }
        } else {
            for (std::size_t slot = index_start(hash, m_index.size()); found < 0 && !changed;
                 slot = (slot + 1) & (m_index.size() - 1)) {
                const std::int32_t position = m_index[slot];
                if (position < 0)
                    break;
                if (TRY(matches(static_cast<std::size_t>(position), key, hash, changed)))
                    found = position;
            }
        }
        if (!changed)
            return found;
    }
}

void Dict::insert(const Value& key, std::int64_t hash, const Value& value)
{
    if (m_entries.size() >= m_capacity)
        rebuild(rule(Rule::DictGrowthCountsTable) ? m_live * 2 + table_size(m_capacity) / 2 : m_live * 3);
    if (!m_index.empty()) {
        std::size_t slot = index_start(hash, m_index.size());
        while (m_index[slot] >= 0)
            slot = (slot + 1) & (m_index.size() - 1);
        m_index[slot] = static_cast<std::int32_t>(m_entries.size());
    }
    if (!is_exact_str(key))
        m_has_other_keys = true;
    m_entries.push_back({value, key, hash});
    ++m_live;
    ++m_shape;
}

// The table for so many live entries.
static std::size_t rebuilt_size(std::size_t size_minimum, std::size_t live)
{
    std::size_t size = k_table_min;
    while (size < size_minimum || size * 2 / 3 < live)
        size *= 2;
    return size;
}

// Drops the deleted entries and makes room in the sizes of CPython's tables, of which two thirds may be
// filled: when entries move, an iteration that is under way can tell.
void Dict::rebuild(std::size_t size_minimum)
{
    std::erase_if(m_entries, [](const Entry& entry) { return entry.key.is_empty(); });
    m_index.clear();
    ++m_shape;
    const std::size_t size = rebuilt_size(size_minimum, m_live);
    m_capacity = size * 2 / 3;
    if (m_capacity <= k_small_max)
        return;
    m_index.assign(size, -1);
    m_entries.reserve(m_capacity);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        std::size_t slot = index_start(m_entries[i].hash, size);
        while (m_index[slot] >= 0)
            slot = (slot + 1) & (size - 1);
        m_index[slot] = static_cast<std::int32_t>(i);
    }
}

void Dict::erase(std::int64_t position)
{
    Entry& entry = m_entries[static_cast<std::size_t>(position)];
    // The key dies before the value.
    const Value old_value = std::move(entry.value);
    const Value old_key = std::move(entry.key);
    --m_live;
    ++m_shape;
}

Completion<Value*> Dict::find(const Value& key)
{
    std::int64_t position = -1;
    if (is_exact_str(key) && !m_has_other_keys) {
        position = lookup_str(key.as<Str>(), key.as<Str>()->hash());
    } else {
        const std::int64_t key_hash = TRY(hash(key));
        position = TRY(lookup(key, key_hash));
    }
    Value* found = position < 0 ? nullptr : &m_entries[static_cast<std::size_t>(position)].value;
    return found;
}

Completion<void> Dict::set(const Value& key, const Value& value)
{
    if (is_exact_str(key) && !m_has_other_keys) {
        set(key.as<Str>(), value);
        return {};
    }
    const std::int64_t key_hash = TRY(hash(key));
    const std::int64_t position = TRY(lookup(key, key_hash));
    if (position < 0)
        insert(key, key_hash, value);
    else
        m_entries[static_cast<std::size_t>(position)].value = value;
    return {};
}

Completion<bool> Dict::remove(const Value& key)
{
    if (is_exact_str(key) && !m_has_other_keys)
        return remove(key.as<Str>());
    const std::int64_t key_hash = TRY(hash(key));
    const std::int64_t position = TRY(lookup(key, key_hash));
    if (position < 0)
        return false;
    erase(position);
    return true;
}

Completion<Value> Dict::take(const Value& key)
{
    const std::int64_t key_hash = TRY(hash(key));
    const std::int64_t position = TRY(lookup(key, key_hash));
    if (position < 0)
        return Value();
    Value value = m_entries[static_cast<std::size_t>(position)].value;
    erase(position);
    return value;
}

Completion<Value> Dict::set_default(const Value& key, const Value& value)
{
    const std::int64_t key_hash = TRY(hash(key));
    const std::int64_t position = TRY(lookup(key, key_hash));
    if (position >= 0)
        return m_entries[static_cast<std::size_t>(position)].value;
    insert(key, key_hash, value);
    return value;
}

void Dict::take_at(std::size_t position, Value& key, Value& value)
{
    key = m_entries[position].key;
    value = m_entries[position].value;
    erase(static_cast<std::int64_t>(position));
}

bool Dict::take_last(Value& key, Value& value)
{
    for (std::size_t position = m_entries.size(); position-- > 0;) {
        if (m_entries[position].key.is_empty())
            continue;
        take_at(position, key, value);
        return true;
    }
    return false;
}

bool Dict::take_first(Value& key, Value& value)
{
    for (std::size_t position = 0; position < m_entries.size(); ++position) {
        if (m_entries[position].key.is_empty())
            continue;
        take_at(position, key, value);
        return true;
    }
    return false;
}

Completion<bool> Dict::move(const Value& key, Place place)
{
    const std::int64_t key_hash = TRY(hash(key));
    const std::int64_t position = TRY(lookup(key, key_hash));
    if (position < 0)
        return false;
    const auto entry = m_entries.begin() + position;
    if (place == Place::Last)
        std::rotate(entry, entry + 1, m_entries.end());
    else
        std::rotate(m_entries.begin(), entry, entry + 1);
    rebuild(m_live);
    return true;
}

std::int64_t Dict::position(Str* key)
{
    return lookup_str(key, key->hash());
}

Value* Dict::find(Str* key)
{
    const std::int64_t position = lookup_str(key, key->hash());
    return position < 0 ? nullptr : &m_entries[static_cast<std::size_t>(position)].value;
}

void Dict::set(Str* key, const Value& value)
{
    const std::int64_t key_hash = key->hash();
    const std::int64_t position = lookup_str(key, key_hash);
    if (position < 0)
        insert(Value::borrow(key), key_hash, value);
    else
        m_entries[static_cast<std::size_t>(position)].value = value;
}

bool Dict::remove(Str* key)
{
    const std::int64_t position = lookup_str(key, key->hash());
    if (position < 0)
        return false;
    erase(position);
    return true;
}

Ref<Dict> Dict::copy() const
{
    Ref<Dict> result = new_dict();
    result->m_entries = m_entries;
    result->m_live = m_live;
    result->m_has_other_keys = m_has_other_keys;
    const std::size_t size = rebuilt_size(m_live, m_live);
    if (m_entries.size() == m_live && m_index.size() == size) {
        result->m_index = m_index; // nothing moves
        result->m_capacity = size * 2 / 3;
    } else {
        result->rebuild(m_live);
    }
    return result;
}

Ref<Dict> new_dict()
{
    return make<Dict>(types().dict);
}

} // namespace weft::model
