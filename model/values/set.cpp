// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The table of sets: probing, insertion, deletion, growth. See set.h.
#include "model/values/set.h"
#include "model/rules/containers.h"

#include "model/values/operations.h"
#include "model/values/str.h"
#include "model/world.h"

namespace weft::model {

namespace {

constexpr std::size_t k_linear_probes = 9;
constexpr int k_perturb_shift = 5;
constexpr std::size_t k_smallest_table = 8;

// The slots to try for a hash: a run of neighbours, then a jump that stirs in more of the hash.
class Probe {
public:
    Probe(std::int64_t hash, std::size_t mask)
        : m_perturb(static_cast<std::uint64_t>(hash)), m_mask(mask),
          m_base(static_cast<std::size_t>(hash) & mask)
    {
        start_run();
    }
    std::size_t slot() const { return m_base + m_offset; }
    void advance()
    {
        if (m_offset < m_run) {
            ++m_offset;
            return;
        }
        m_perturb >>= k_perturb_shift;
        m_base = (m_base * 5 + 1 + m_perturb) & m_mask;
        start_run();
    }

private:
    void start_run()
    {
        m_offset = 0;
        m_run = m_base + k_linear_probes <= m_mask ? k_linear_probes : 0;
    }

    std::uint64_t m_perturb;
    std::size_t m_mask;
    std::size_t m_base;
    std::size_t m_offset = 0;
    std::size_t m_run = 0;
};

} // namespace

Set::Set(Type* set_type) : Container(set_type->instance_kind, set_type), m_table(k_smallest_table) {}

void Set::traverse(Visitor& visitor)
{
    for (const Entry& entry : m_table)
        visitor(entry.key);
}

Ref<Set> new_set()
{
    return make<Set>(types().set);
}

Ref<Set> new_frozenset()
{
    return make<Set>(types().frozenset);
}

Completion<void> set_add(const Value& set, const Value& item)
{
    return set.as<Set>()->add(item);
}

Set* as_any_set(const Value& value)
{
    if (!value.is_object() || (value.kind() != Kind::Set && value.kind() != Kind::FrozenSet))
        return nullptr;
    return value.as<Set>();
}

// The slot of an item, or -1. Comparing may run Python code: when that changes the table, the search starts
// again.
Completion<std::int64_t> Set::find(const Value& item, std::int64_t item_hash)
{
    const bool plain_text = type_of(item) == types().str;
    Probe probe(item_hash, m_mask);
    while (true) {
        const Entry& entry = m_table[probe.slot()];
        if (entry.is_free())
            return std::int64_t{-1};
        if (entry.hash == item_hash && !entry.deleted) {
            if (entry.key.is(item))
                return static_cast<std::int64_t>(probe.slot());
            if (plain_text && type_of(entry.key) == types().str) {
                if (entry.key.as<Str>()->text == item.as<Str>()->text)
                    return static_cast<std::int64_t>(probe.slot());
            } else {
                const std::uint32_t changes = m_changes;
                const std::size_t slot = probe.slot();
                const Value key = entry.key;
                const bool same = TRY(equal(key, item));
                if (m_changes != changes) {
                    probe = Probe(item_hash, m_mask);
                    continue;
                }
                if (same)
                    return static_cast<std::int64_t>(slot);
            }
        }
        probe.advance();
    }
}

// https://docs.python.org/3/library/stdtypes.html#frozenset.add
Completion<void> Set::add_hashed(const Value& item, std::int64_t item_hash)
{
    // 1. Nothing changes where it is there already.
    if (TRY(find(item, item_hash)) >= 0)
        return {};

    // 2. The first free slot; most versions rather use a deleted one again that they pass on the way.
    Probe probe(item_hash, m_mask);
    std::int64_t reused = -1;
    for (; !m_table[probe.slot()].is_free(); probe.advance()) {
        if (m_table[probe.slot()].deleted && (reused < 0 || !rule(Rule::SetReusesFirstDeleted)))
            reused = static_cast<std::int64_t>(probe.slot());
    }
    if (reused >= 0 && !rule(Rule::SetNeverReusesDeleted)) {
        m_table[static_cast<std::size_t>(reused)] = {item, item_hash, false};
        ++m_used;
        ++m_changes;
        return {};
    }
    m_table[probe.slot()] = {item, item_hash, false};
    ++m_fill;
    ++m_used;
    ++m_changes;
    if (is_too_full(m_fill))
        grow();
    return {};
}

Completion<void> Set::add(const Value& item)
{
    const std::int64_t item_hash = TRY(hash(item));
    return add_hashed(item, item_hash);
}

Completion<bool> Set::contains_hashed(const Value& item, std::int64_t item_hash)
{
    return TRY(find(item, item_hash)) >= 0;
}

Completion<bool> Set::contains(const Value& item)
{
    const std::int64_t item_hash = TRY(hash(item));
    return contains_hashed(item, item_hash);
}

Completion<bool> Set::discard_hashed(const Value& item, std::int64_t item_hash)
{
    const std::int64_t slot = TRY(find(item, item_hash));
    if (slot < 0)
        return false;
    Entry& entry = m_table[static_cast<std::size_t>(slot)];
    const Value old = std::move(entry.key);
    entry.hash = -1;
    entry.deleted = true;
    --m_used;
    ++m_changes;
    return true;
}

Completion<bool> Set::discard(const Value& item)
{
    const std::int64_t item_hash = TRY(hash(item));
    return discard_hashed(item, item_hash);
}

Value Set::take_any()
{
    if (m_used == 0)
        return Value();
    std::size_t slot = m_finger & m_mask;
    while (m_table[slot].key.is_empty())
        slot = slot == m_mask ? 0 : slot + 1;
    Entry& entry = m_table[slot];
    Value item = std::move(entry.key);
    entry.hash = -1;
    entry.deleted = true;
    --m_used;
    ++m_changes;
    m_finger = slot + 1;
    return item;
}

void Set::clear()
{
    Table old(k_smallest_table);
    old.swap(m_table);
    m_mask = k_smallest_table - 1;
    m_fill = 0;
    m_used = 0;
    m_finger = 0;
    ++m_changes;
}

bool Set::is_too_full(std::size_t filled) const
{
    return rule(Rule::SetGrowsAtThreeFifths) ? filled * 5 >= m_mask * 3 : filled * 3 >= m_mask * 2;
}

void Set::grow()
{
    resize(m_used > 50000 ? m_used * 2 : m_used * 4);
}

void Set::insert_new(Value key, std::int64_t item_hash)
{
    Probe probe(item_hash, m_mask);
    while (!m_table[probe.slot()].key.is_empty())
        probe.advance();
    m_table[probe.slot()] = {std::move(key), item_hash, false};
}

// A table with room for more than `used_minimum` items; deleted slots are gone.
void Set::resize(std::size_t used_minimum)
{
    std::size_t size = k_smallest_table;
    while (size <= used_minimum)
        size <<= 1;
    Table old(size);
    old.swap(m_table);
    m_mask = size - 1;
    m_fill = m_used;
    ++m_changes;
    for (Entry& entry : old) {
        if (!entry.key.is_empty())
            insert_new(std::move(entry.key), entry.hash);
    }
}

void Set::swap_contents(Set& other)
{
    m_table.swap(other.m_table);
    std::swap(m_mask, other.m_mask);
    std::swap(m_fill, other.m_fill);
    std::swap(m_used, other.m_used);
    ++m_changes;
    ++other.m_changes;
}

// Adds the items of another set, in CPython's way: a copy of the table where that is possible.
// https://docs.python.org/3/library/stdtypes.html#frozenset.update
Completion<void> Set::merge(const Set& other)
{
    // 1. Nothing to do.
    if (&other == this || other.m_used == 0)
        return {};

    // 2. One growth at the start.
    if (is_too_full(m_fill + other.m_used))
        resize((m_used + other.m_used) * 2);

    // 3. Into an empty table of the same size goes a copy; into another empty table, each item without
    // comparing.
    if (m_fill == 0 && m_mask == other.m_mask && other.m_fill == other.m_used) {
        m_table = other.m_table;
        m_fill = other.m_fill;
        m_used = other.m_used;
        ++m_changes;
        return {};
    }
    if (m_fill == 0) {
        m_fill = other.m_used;
        m_used = other.m_used;
        ++m_changes;
        for (const Entry& entry : other.m_table) {
            if (!entry.key.is_empty())
                insert_new(entry.key, entry.hash);
        }
        return {};
    }

    // 4. Otherwise one by one; the comparisons may change the other set.
    for (std::size_t slot = 0; slot <= other.m_mask; ++slot) {
        const Value key = other.m_table[slot].key;
        if (!key.is_empty())
            TRY(add_hashed(key, other.m_table[slot].hash));
    }
    return {};
}

} // namespace weft::model
