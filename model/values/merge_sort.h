// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The merge sort of list.sort, CPython's comparison by comparison: see list_sort.cpp.
//
// It follows the description in CPython's Objects/listsort.txt: natural runs are found, short ones are
// extended by binary insertion, and pending runs are merged with galloping. A program can see every `__lt__`
// call, so the order of comparisons is the order there, version by version.
#pragma once

#include <cstddef>
#include <vector>

#include "model/values/completion.h"

namespace weft::model {

class MergeSort {
public:
    struct Item {
        Value key;      // what is compared
        Value follower; // the list's item where a key function gave the key; else empty
    };

    explicit MergeSort(std::vector<Item>& items) : m_items(items) {}
    // After an exception `items` holds some permutation of what it held.
    Completion<void> run();

private:
    struct Run {
        std::size_t base = 0;
        std::size_t length = 0;
        int power = 0; // depth in the merge tree (3.11 on)
    };
    struct Merge;
    enum class Side { Left, Right };

    Completion<std::size_t> find_run(std::size_t low);
    Completion<std::size_t> find_plain_run(std::size_t low);
    Completion<std::size_t> find_run_with_equals(std::size_t low);
    Completion<void> insert_binary(std::size_t low, std::size_t high, std::size_t start);
    Completion<void> collapse_by_length();
    Completion<void> collapse_by_power(std::size_t next_length);
    Completion<void> collapse_all();
    Completion<void> merge_at(std::size_t position);
    Completion<void> merge_low(Merge& merge);
    Completion<void> merge_high(Merge& merge);
    Completion<void> walk_low(Merge& merge);
    Completion<void> walk_high(Merge& merge);
    void reverse(std::size_t low, std::size_t high);

    std::vector<Item>& m_items;
    std::vector<Run> m_runs;
    std::size_t m_gallop_min = 7;
};

} // namespace weft::model
