// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Merging two neighbouring runs, with galloping: see merge_sort.h.
//
// The names follow CPython's Objects/listsort.txt. The shorter run waits in a temporary array; the merge
// walks from the low end if that is the left run, from the high end if it is the right one.
#include "model/values/merge_sort.h"

#include <algorithm>

#include "model/values/merge_sort_gallop.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

Completion<bool> sort_less(const Value& left, const Value& right)
{
    // OPTIMIZATION: small ints and strings are compared here; no Python code could tell.
    if (left.is_small() && right.is_small())
        return left.small_value() < right.small_value();
    if (type_of(left) == types().str && type_of(right) == types().str)
        return left.as<Str>()->text < right.as<Str>()->text;
    const Value answer = TRY(compare(CompareOp::Lt, left, right));
    return truth(answer);
}

Completion<std::size_t> gallop_left(const Value& key, const MergeSort::Item* items, std::size_t count,
                                    std::size_t hint)
{
    // 1. Double the step away from the hint until the place lies between two steps.
    std::size_t low = 0;
    std::size_t high = 1;
    if (TRY(sort_less(items[hint].key, key))) {
        const std::size_t most = count - hint;
        while (high < most) {
            if (!TRY(sort_less(items[hint + high].key, key)))
                break;
            low = high;
            high = (high << 1) + 1;
        }
        low += hint + 1;
        high = std::min(high, most) + hint;
    } else {
        const std::size_t most = hint + 1;
        while (high < most) {
            if (TRY(sort_less(items[hint - high].key, key)))
                break;
            low = high;
            high = (high << 1) + 1;
        }
        const std::size_t nearer = low;
        low = hint + 1 - std::min(high, most);
        high = hint - nearer;
    }

    // 2. A binary search between them.
    while (low < high) {
        const std::size_t middle = low + ((high - low) >> 1);
        if (TRY(sort_less(items[middle].key, key)))
            low = middle + 1;
        else
            high = middle;
    }
    return high;
}

Completion<std::size_t> gallop_right(const Value& key, const MergeSort::Item* items, std::size_t count,
                                     std::size_t hint)
{
    std::size_t low = 0;
    std::size_t high = 1;
    if (TRY(sort_less(key, items[hint].key))) {
        const std::size_t most = hint + 1;
        while (high < most) {
            if (!TRY(sort_less(key, items[hint - high].key)))
                break;
            low = high;
            high = (high << 1) + 1;
        }
        const std::size_t nearer = low;
        low = hint + 1 - std::min(high, most);
        high = hint - nearer;
    } else {
        const std::size_t most = count - hint;
        while (high < most) {
            if (TRY(sort_less(key, items[hint + high].key)))
                break;
            low = high;
            high = (high << 1) + 1;
        }
        low += hint + 1;
        high = std::min(high, most) + hint;
    }
    while (low < high) {
        const std::size_t middle = low + ((high - low) >> 1);
        if (TRY(sort_less(key, items[middle].key)))
            high = middle;
        else
            low = middle + 1;
    }
    return high;
}

// A merge under way: what is left of each run, and where the next item goes. Moving low, the positions are
// those of the next items; moving high, one past them.
struct MergeSort::Merge {
    std::vector<Item> saved; // the run that waits outside
    Item* left = nullptr;    // the rest of the left run: left[0, left_count)
    std::size_t left_count = 0;
    Item* right = nullptr;
    std::size_t right_count = 0;
    Item* target = nullptr; // where the next items go: upwards from here, or downwards before here

    void take_left_low(std::size_t count)
    {
        target = std::move(left, left + count, target);
        left += count;
        left_count -= count;
    }
    void take_right_low(std::size_t count)
    {
        target = std::move(right, right + count, target);
        right += count;
        right_count -= count;
    }
    void take_left_high(std::size_t count)
    {
        target = std::move_backward(left + left_count - count, left + left_count, target);
        left_count -= count;
    }
    void take_right_high(std::size_t count)
    {
        target = std::move_backward(right + right_count - count, right + right_count, target);
        right_count -= count;
    }
};

Completion<void> MergeSort::merge_at(std::size_t position)
{
    // 1. The two runs become one.
    const Run first = m_runs[position];
    const Run second = m_runs[position + 1];
    m_runs[position].length += second.length;
    m_runs.erase(m_runs.begin() + static_cast<std::vector<Run>::difference_type>(position) + 1);

    // 2. The start of the left run and the end of the right run may be in place already.
    Merge merge;
    merge.left = m_items.data() + first.base;
    merge.right = m_items.data() + second.base;
    const std::size_t settled = TRY(gallop_right(merge.right[0].key, merge.left, first.length, 0));
    merge.left += settled;
    merge.left_count = first.length - settled;
    if (merge.left_count == 0)
        return {};
    merge.right_count =
        TRY(gallop_left(merge.left[merge.left_count - 1].key, merge.right, second.length, second.length - 1));
    if (merge.right_count == 0)
        return {};

    // 3. The shorter one waits outside.
    return merge.left_count <= merge.right_count ? merge_low(merge) : merge_high(merge);
}

Completion<void> MergeSort::merge_low(Merge& merge)
{
    merge.target = merge.left;
    merge.saved.assign(std::make_move_iterator(merge.left),
                       std::make_move_iterator(merge.left + merge.left_count));
    merge.left = merge.saved.data();
    auto outcome = walk_low(merge);
    // The last of the left run belongs at the end; after an exception all that waits goes back.
    if (!outcome.raised() && merge.left_count == 1)
        merge.take_right_low(merge.right_count);
    merge.take_left_low(merge.left_count);
    return outcome;
}

// Ends when the right run is used up or one item of the left run remains.
Completion<void> MergeSort::walk_low(Merge& merge)
{
    merge.take_right_low(1);
    if (merge.right_count == 0 || merge.left_count == 1)
        return {};
    std::size_t gallop_min = m_gallop_min;
    while (true) {
        // 1. One by one, until one run wins often enough in a row.
        std::size_t left_wins = 0;
        std::size_t right_wins = 0;
        while (left_wins < gallop_min && right_wins < gallop_min) {
            if (TRY(sort_less(merge.right[0].key, merge.left[0].key))) {
                merge.take_right_low(1);
                ++right_wins;
                left_wins = 0;
                if (merge.right_count == 0)
                    return {};
            } else {
                merge.take_left_low(1);
                ++left_wins;
                right_wins = 0;
                if (merge.left_count == 1)
                    return {};
            }
        }

        // 2. By galloping, as long as it pays.
        ++gallop_min;
        do {
            gallop_min -= gallop_min > 1 ? 1 : 0;
            m_gallop_min = gallop_min;
            left_wins = TRY(gallop_right(merge.right[0].key, merge.left, merge.left_count, 0));
            merge.take_left_low(left_wins);
            if (left_wins > 0 && merge.left_count <= 1)
                return {};
            merge.take_right_low(1);
            if (merge.right_count == 0)
                return {};
            right_wins = TRY(gallop_left(merge.left[0].key, merge.right, merge.right_count, 0));
            merge.take_right_low(right_wins);
            if (right_wins > 0 && merge.right_count == 0)
                return {};
            merge.take_left_low(1);
            if (merge.left_count == 1)
                return {};
        } while (left_wins >= 7 || right_wins >= 7);
        ++gallop_min;
        m_gallop_min = gallop_min;
    }
}

Completion<void> MergeSort::merge_high(Merge& merge)
{
    merge.target = merge.right + merge.right_count;
    merge.saved.assign(std::make_move_iterator(merge.right),
                       std::make_move_iterator(merge.right + merge.right_count));
    merge.right = merge.saved.data();
    auto outcome = walk_high(merge);
    // The first of the right run belongs at the front; after an exception all that waits goes back.
    if (!outcome.raised() && merge.right_count == 1)
        merge.take_left_high(merge.left_count);
    merge.take_right_high(merge.right_count);
    return outcome;
}

// Ends when the left run is used up or one item of the right run remains.
Completion<void> MergeSort::walk_high(Merge& merge)
{
    merge.take_left_high(1);
    if (merge.left_count == 0 || merge.right_count == 1)
        return {};
    std::size_t gallop_min = m_gallop_min;
    while (true) {
        std::size_t left_wins = 0;
        std::size_t right_wins = 0;
        while (left_wins < gallop_min && right_wins < gallop_min) {
            if (TRY(sort_less(merge.right[merge.right_count - 1].key,
                              merge.left[merge.left_count - 1].key))) {
                merge.take_left_high(1);
                ++left_wins;
                right_wins = 0;
                if (merge.left_count == 0)
                    return {};
            } else {
                merge.take_right_high(1);
                ++right_wins;
                left_wins = 0;
                if (merge.right_count == 1)
                    return {};
            }
        }
        ++gallop_min;
        do {
            gallop_min -= gallop_min > 1 ? 1 : 0;
            m_gallop_min = gallop_min;
            const std::size_t below = TRY(gallop_right(merge.right[merge.right_count - 1].key, merge.left,
                                                       merge.left_count, merge.left_count - 1));
            left_wins = merge.left_count - below;
            merge.take_left_high(left_wins);
            if (left_wins > 0 && merge.left_count == 0)
                return {};
            merge.take_right_high(1);
            if (merge.right_count == 1)
                return {};
            const std::size_t before = TRY(gallop_left(merge.left[merge.left_count - 1].key, merge.right,
                                                       merge.right_count, merge.right_count - 1));
            right_wins = merge.right_count - before;
            merge.take_right_high(right_wins);
            if (right_wins > 0 && merge.right_count <= 1)
                return {};
            merge.take_left_high(1);
            if (merge.left_count == 0)
                return {};
        } while (left_wins >= 7 || right_wins >= 7);
        ++gallop_min;
        m_gallop_min = gallop_min;
    }
}

} // namespace weft::model
