// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Finding runs and deciding what to merge: see merge_sort.h. The merges themselves are in
// merge_sort_merge.cpp.
#include "model/values/merge_sort.h"
#include "model/rules/containers.h"

#include <algorithm>

#include "model/values/merge_sort_gallop.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// The shortest run worth merging: the list's length over a power of two, between 32 and 64.
std::size_t shortest_run(std::size_t length)
{
    std::size_t odd = 0;
    while (length >= 64) {
        odd |= length & 1;
        length >>= 1;
    }
    return length + odd;
}

// How deep in the merge tree the border between two neighbouring runs lies.
int border_power(std::size_t first_base, std::size_t first_length, std::size_t second_length,
                 std::size_t total)
{
    int power = 0;
    std::size_t low = 2 * first_base + first_length;
    std::size_t high = low + first_length + second_length;
    while (true) {
        ++power;
        if (low >= total) {
            low -= total;
            high -= total;
        } else if (high >= total) {
            return power;
        }
        low <<= 1;
        high <<= 1;
    }
}

} // namespace

// Sorts by natural runs. https://docs.python.org/3/library/stdtypes.html#list.sort
Completion<void> MergeSort::run()
{
    const std::size_t total = m_items.size();
    if (total < 2)
        return {};
    const bool by_power = rule(Rule::SortMergesByPower);
    const std::size_t minimum = shortest_run(total);
    for (std::size_t low = 0; low < total;) {
        // 1. The next run, lengthened where it is too short.
        std::size_t length = TRY(find_run(low));
        if (length < minimum) {
            const std::size_t forced = std::min(total - low, minimum);
            TRY(insert_binary(low, low + forced, low + length));
            length = forced;
        }

        // 2. Merge what is due, then remember the run.
        if (by_power)
            TRY(collapse_by_power(length));
        m_runs.push_back({low, length, 0});
        if (!by_power)
            TRY(collapse_by_length());
        low += length;
    }
    return collapse_all();
}

void MergeSort::reverse(std::size_t low, std::size_t high)
{
    using Offset = std::vector<Item>::difference_type;
    std::reverse(m_items.begin() + static_cast<Offset>(low), m_items.begin() + static_cast<Offset>(high));
}

Completion<std::size_t> MergeSort::find_run(std::size_t low)
{
    return rule(Rule::SortRunsTakeEquals) ? find_run_with_equals(low) : find_plain_run(low);
}

// A run is ascending, or strictly descending and then reversed.
Completion<std::size_t> MergeSort::find_plain_run(std::size_t low)
{
    const std::size_t total = m_items.size();
    if (low + 1 == total)
        return std::size_t{1};
    const bool descending = TRY(sort_less(m_items[low + 1].key, m_items[low].key));
    std::size_t end = low + 2;
    for (; end < total; ++end) {
        const bool smaller = TRY(sort_less(m_items[end].key, m_items[end - 1].key));
        if (smaller != descending)
            break;
    }
    if (descending)
        reverse(low, end);
    return end - low;
}

// SINCE 3.13: a descending run may hold equal items, whose order is kept, and may go on ascending once
// reversed. https://github.com/python/cpython/issues/116554
Completion<std::size_t> MergeSort::find_run_with_equals(std::size_t low)
{
    // 1. An ascending run, if it does not turn out to be equal items before a smaller one.
    const std::size_t total = m_items.size();
    std::size_t end = low + 1;
    for (; end < total; ++end) {
        if (TRY(sort_less(m_items[end].key, m_items[end - 1].key)))
            break;
    }
    if (end == total)
        return end - low;
    if (end > low + 1) {
        if (TRY(sort_less(m_items[low].key, m_items[end - 1].key)))
            return end - low;
        reverse(low, end);
    }
    ++end;

    // 2. The descending rest; each group of equal items is turned round so that the final reversal keeps its
    // order.
    std::size_t equals = 0;
    for (; end < total; ++end) {
        if (TRY(sort_less(m_items[end].key, m_items[end - 1].key))) {
            if (equals > 0)
                reverse(end - equals - 1, end);
            equals = 0;
        } else if (TRY(sort_less(m_items[end - 1].key, m_items[end].key))) {
            break;
        } else {
            ++equals;
        }
    }
    if (equals > 0)
        reverse(end - equals - 1, end);
    reverse(low, end);

    // 3. Reversed, it may go on ascending.
    for (; end < total; ++end) {
        if (TRY(sort_less(m_items[end].key, m_items[end - 1].key)))
            break;
    }
    return end - low;
}

// Extends the sorted range [low, start) to [low, high), each item by a binary search for its place.
Completion<void> MergeSort::insert_binary(std::size_t low, std::size_t high, std::size_t start)
{
    using Offset = std::vector<Item>::difference_type;
    if (start == low)
        ++start;
    for (; start < high; ++start) {
        std::size_t left = low;
        std::size_t right = start;
        while (left < right) {
            const std::size_t middle = left + ((right - left) >> 1);
            if (TRY(sort_less(m_items[start].key, m_items[middle].key)))
                right = middle;
            else
                left = middle + 1;
        }
        const auto first = m_items.begin() + static_cast<Offset>(left);
        const auto pivot = m_items.begin() + static_cast<Offset>(start);
        std::rotate(first, pivot, pivot + 1);
    }
    return {};
}

// UNTIL 3.10: merges until each pending run is longer than the two after it together.
Completion<void> MergeSort::collapse_by_length()
{
    while (m_runs.size() > 1) {
        std::size_t at = m_runs.size() - 2;
        const auto length = [this](std::size_t position) { return m_runs[position].length; };
        if ((at > 0 && length(at - 1) <= length(at) + length(at + 1)) ||
            (at > 1 && length(at - 2) <= length(at - 1) + length(at))) {
            if (length(at - 1) < length(at + 1))
                --at;
        } else if (length(at) > length(at + 1)) {
            break;
        }
        TRY(merge_at(at));
    }
    return {};
}

// SINCE 3.11: merges as the powersort of Munro and Wild does. https://github.com/python/cpython/issues/78742
Completion<void> MergeSort::collapse_by_power(std::size_t next_length)
{
    if (m_runs.empty())
        return {};
    const int power = border_power(m_runs.back().base, m_runs.back().length, next_length, m_items.size());
    while (m_runs.size() > 1 && m_runs[m_runs.size() - 2].power > power)
        TRY(merge_at(m_runs.size() - 2));
    m_runs.back().power = power;
    return {};
}

Completion<void> MergeSort::collapse_all()
{
    while (m_runs.size() > 1) {
        std::size_t at = m_runs.size() - 2;
        if (at > 0 && m_runs[at - 1].length < m_runs[at + 1].length)
            --at;
        TRY(merge_at(at));
    }
    return {};
}

} // namespace weft::model
