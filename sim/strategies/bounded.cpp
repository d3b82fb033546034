// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The queue of prefixes, and what a deviation costs.

#include "sim/strategies/bounded.h"

namespace weft::sim {

void BoundedStrategy::begin_run(std::uint64_t run)
{
    if (run == 0) {
        for (std::deque<Deviations>& pending : m_pending)
            pending.clear();
        m_path.clear();
        m_path_cost = 0;
    } else if (std::size_t cost = next_cost(); cost < m_pending.size()) {
        m_path = std::move(m_pending[cost].front());
        m_pending[cost].pop_front();
        m_path_cost = cost;
    }
    m_began = true;
    m_next = 0;
    m_choice = 0;
    m_running = k_no_actor;
    m_failure.clear();
}

std::optional<std::size_t> BoundedStrategy::choose(const ChoicePoint& point)
{
    std::size_t chosen = natural_option(point);
    if (m_next < m_path.size() && m_path[m_next].first == m_choice) {
        chosen = m_path[m_next++].second;
        if (chosen >= point.options) {
            m_failure = "the program is not deterministic: choice " + std::to_string(m_choice + 1) +
                        " had more options before and has now " + point.describe_options();
            return std::nullopt;
        }
    } else if (m_next == m_path.size()) {
        leave_alternatives(point, chosen);
    }
    ++m_choice;
    return chosen;
}

std::size_t BoundedStrategy::natural_option(const ChoicePoint& point) const
{
    if (m_counts == Counts::Preemptions && point.actor_of) {
        for (std::size_t i = 0; i < point.options; ++i) {
            if (point.actor_of(point.context, i) == m_running)
                return i;
        }
    }
    return 0;
}

std::size_t BoundedStrategy::cost(const ChoicePoint& point, std::size_t option, std::size_t natural) const
{
    if (!point.actor_of)
        return 1;
    if (m_counts == Counts::Delays)
        return option;
    return point.actor_of(point.context, natural) == m_running ? 1 : 0;
}

void BoundedStrategy::leave_alternatives(const ChoicePoint& point, std::size_t natural)
{
    for (std::size_t i = 0; i < point.options; ++i) {
        std::size_t total = m_path_cost + cost(point, i, natural);
        if (i == natural || total >= m_pending.size())
            continue;
        Deviations path = m_path;
        path.emplace_back(m_choice, static_cast<std::uint32_t>(i));
        m_pending[total].push_back(std::move(path));
    }
}

std::size_t BoundedStrategy::next_cost() const
{
    std::size_t cost = 0;
    while (cost < m_pending.size() && m_pending[cost].empty())
        ++cost;
    return cost;
}

std::string BoundedStrategy::guarantee() const
{
    // Those of lower cost have all run when one of higher cost is next.
    std::size_t cost = next_cost();
    std::string what = m_counts == Counts::Delays ? "delays" : "preemptions";
    if (cost == m_pending.size())
        return "every schedule with at most " + std::to_string(m_pending.size() - 1) + " " + what +
               " was run";
    if (cost == 0)
        return {};
    return "every schedule with at most " + std::to_string(cost - 1) + " " + what + " was run";
}

} // namespace weft::sim
