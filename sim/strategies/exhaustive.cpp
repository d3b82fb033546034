// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The path of a depth-first search: followed at its beginning, lengthened at its end.

#include "sim/strategies/exhaustive.h"

namespace weft::sim {

void ExhaustiveStrategy::begin_run(std::uint64_t run)
{
    if (run == 0) {
        m_path.clear();
        m_exhausted = false;
    }
    m_depth = 0;
    m_failure.clear();
}

std::optional<std::size_t> ExhaustiveStrategy::choose(const ChoicePoint& point)
{
    if (m_depth == m_path.size())
        m_path.push_back({static_cast<std::uint32_t>(point.options), 0});
    const Node& node = m_path[m_depth];
    if (node.options != point.options)
        return not_repeated(point);
    ++m_depth;
    return node.chosen;
}

std::optional<std::size_t> ExhaustiveStrategy::not_repeated(const ChoicePoint& point)
{
    m_failure = "the program is not deterministic: after the same choices, choice " +
                std::to_string(m_depth + 1) + " had " + std::to_string(m_path[m_depth].options) +
                " options before and has now " + point.describe_options();
    return std::nullopt;
}

void ExhaustiveStrategy::end_run()
{
    m_path.resize(m_depth); // a run that ends earlier than the path does is a change of its last choice
    while (!m_path.empty() && m_path.back().chosen + 1 == m_path.back().options)
        m_path.pop_back();
    if (m_path.empty())
        m_exhausted = true;
    else
        ++m_path.back().chosen;
}

// The part of the tree to the left of the path, taking all subtrees of a node for equal.
std::uint32_t ExhaustiveStrategy::progress() const
{
    if (m_exhausted)
        return 1'000'000;
    std::uint64_t share = 1'000'000'000'000;
    std::uint64_t done = 0;
    for (const Node& node : m_path) {
        share /= node.options;
        done += share * node.chosen;
    }
    return static_cast<std::uint32_t>(done / 1'000'000);
}

std::string ExhaustiveStrategy::guarantee() const
{
    return m_exhausted ? "every schedule was run" : "";
}

} // namespace weft::sim
