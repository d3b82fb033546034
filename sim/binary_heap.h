// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// A binary heap whose order among equals is part of its contract.
//
// Programs see in which order equal timers fire, so the shape of the heap matters and std::push_heap, whose
// shape is the library's own business, will not do. The rule: push appends and sifts up past strictly larger
// parents; pop moves the last entry to the root, sinks it to a leaf always along the smaller child (the right
// one unless the left is strictly smaller), then sifts it up. Six equal entries so leave in the order 0 2 5 3
// 4 1.
#pragma once

#include "sim/check.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace weft::sim {

// Less is a strict order over the entries; equal entries keep no order but the heap's.
template <typename Entry, typename Less>
class BinaryHeap {
public:
    bool empty() const { return m_entries.empty(); }
    std::size_t size() const { return m_entries.size(); }
    const Entry& top() const { return m_entries.front(); }
    const std::vector<Entry>& entries() const { return m_entries; }

    void clear() { m_entries.clear(); }
    void push(Entry entry)
    {
        m_entries.push_back(std::move(entry));
        sift_up(0, m_entries.size() - 1);
    }

    Entry pop()
    {
        CHECK(!m_entries.empty());
        Entry last = std::move(m_entries.back());
        m_entries.pop_back();
        if (m_entries.empty())
            return last;
        Entry first = std::exchange(m_entries.front(), std::move(last));
        sink(0);
        return first;
    }

    // Keeps what the predicate accepts and orders the rest anew, from the middle down to the root.
    template <typename Keep>
    void filter(Keep keep)
    {
        std::erase_if(m_entries, [&](const Entry& entry) { return !keep(entry); });
        for (std::size_t i = m_entries.size() / 2; i-- > 0;)
            sink(i);
    }

private:
    void sift_up(std::size_t start, std::size_t position)
    {
        Entry moving = std::move(m_entries[position]);
        while (position > start) {
            std::size_t parent = (position - 1) / 2;
            if (!Less{}(moving, m_entries[parent]))
                break;
            m_entries[position] = std::move(m_entries[parent]);
            position = parent;
        }
        m_entries[position] = std::move(moving);
    }

    void sink(std::size_t position)
    {
        std::size_t start = position;
        Entry moving = std::move(m_entries[position]);
        std::size_t child = 2 * position + 1;
        while (child < m_entries.size()) {
            std::size_t right = child + 1;
            if (right < m_entries.size() && !Less{}(m_entries[child], m_entries[right]))
                child = right;
            m_entries[position] = std::move(m_entries[child]);
            position = child;
            child = 2 * position + 1;
        }
        m_entries[position] = std::move(moving);
        sift_up(start, position);
    }

    std::vector<Entry> m_entries;
};

} // namespace weft::sim
