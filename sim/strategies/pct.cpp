// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Priorities, their falls, and the bound.

#include "sim/strategies/pct.h"

#include "sim/check.h"

#include <algorithm>
#include <cmath>

namespace weft::sim {

namespace {

// Priorities that are drawn lie above those to which an actor falls.
constexpr std::uint64_t k_drawn_from = std::uint64_t{1} << 32;
constexpr double k_million = 1'000'000;

} // namespace

PctStrategy::PctStrategy(std::uint64_t seed, unsigned depth) : m_seed(seed), m_depth(depth), m_random(seed)
{
    CHECK(depth <= k_depth_most);
}

void PctStrategy::begin_run(std::uint64_t run)
{
    m_random = Random(m_seed, run);
    m_run_depth = m_depth;
    if (m_depth == k_depth_auto) {
        // The number of trailing ones: 0 in half of the runs, 1 in a quarter, ...
        unsigned ones = static_cast<unsigned>(std::countr_one(run));
        m_run_depth = std::min(1 + ones, k_depth_most);
    }
    m_priorities.clear();
    m_choices = 0;
    m_changes.clear();
    m_next_change = 0;
    for (unsigned i = 1; i < m_run_depth; ++i)
        m_changes.push_back(m_random.below(m_choices_most));
    std::sort(m_changes.begin(), m_changes.end());
}

std::optional<std::size_t> PctStrategy::choose(const ChoicePoint& point)
{
    if (!point.actor_of) {
        m_draws_others = true;
        return m_random.below(point.options);
    }
    std::size_t chosen = highest(point);
    while (m_next_change < m_changes.size() && m_changes[m_next_change] == m_choices) {
        // The first to fall stays above those that fall later.
        priority_of(point.actor_of(point.context, chosen)) = m_run_depth - m_next_change;
        ++m_next_change;
        chosen = highest(point);
    }
    ++m_choices;
    return chosen;
}

std::size_t PctStrategy::highest(const ChoicePoint& point)
{
    std::size_t best = 0;
    std::uint64_t best_priority = 0;
    for (std::size_t i = 0; i < point.options; ++i) {
        std::uint64_t priority = priority_of(point.actor_of(point.context, i));
        if (priority > best_priority) {
            best = i;
            best_priority = priority;
        }
    }
    return best;
}

std::uint64_t& PctStrategy::priority_of(ActorId actor)
{
    if (actor >= m_priorities.size())
        m_priorities.resize(actor + std::size_t{1}, 0);
    std::uint64_t& priority = m_priorities[actor];
    if (priority == 0)
        priority = k_drawn_from + (m_random.next() >> 2);
    return priority;
}

void PctStrategy::end_run()
{
    m_actors_most = std::max<std::uint64_t>(m_actors_most, m_priorities.size());
    m_choices_most = std::max(m_choices_most, m_choices);
    ++m_runs[m_run_depth];
}

std::uint32_t PctStrategy::missed_at_most(unsigned depth) const
{
    // A run of a greater depth has the bound of its own depth only, so each is counted for itself.
    double chance = 1 / (static_cast<double>(m_actors_most) *
                         std::pow(static_cast<double>(m_choices_most), static_cast<double>(depth) - 1));
    double missed = std::pow(1 - chance, static_cast<double>(m_runs[depth]));
    return std::max(static_cast<std::uint32_t>(std::ceil(missed * k_million)), 1U); // never quite nothing
}

std::string PctStrategy::guarantee() const
{
    std::string text;
    if (m_draws_others)
        return text; // the bound is on the order of actors alone
    for (unsigned depth = 1; depth <= k_depth_most; ++depth) {
        std::uint32_t missed = m_runs[depth] > 0 ? missed_at_most(depth) : 1'000'000;
        if (missed >= 1'000'000)
            continue;
        std::string digits = std::to_string(1'000'000 + missed).substr(1);
        text += text.empty() ? "chance of having missed a bug at most " : ", ";
        text += "0." + digits + " for depth " + std::to_string(depth);
    }
    if (!text.empty()) {
        text += " (" + std::to_string(m_actors_most) + " actors, " + std::to_string(m_choices_most) +
                " choices between them)";
    }
    return text;
}

} // namespace weft::sim
