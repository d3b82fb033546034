// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The table of budgets, and what happens at the end of one.

#include "sim/budget.h"

#include "sim/check.h"
#include "sim/clock.h"

namespace weft::sim {

namespace {

constexpr std::array<BudgetInfo, k_budget_count> k_budgets = {{
    {"steps", 10'000'000, "steps"},
    {"virtual-time", static_cast<std::uint64_t>(k_second) * 86'400 * 365, "ns"},
    {"depth", 100'000, "levels"},
    {"fibers", 1'000'000, "fibers"},
    {"heap", std::uint64_t{1} << 30, "bytes"},
    {"output", std::uint64_t{16} << 20, "bytes"},
}};

} // namespace

const BudgetInfo& info_of(Budget budget)
{
    return k_budgets[static_cast<std::size_t>(budget)];
}

std::optional<Budget> budget_named(std::string_view name)
{
    for (std::size_t i = 0; i < k_budget_count; ++i) {
        if (k_budgets[i].name == name)
            return static_cast<Budget>(i);
    }
    return std::nullopt;
}

BudgetLimits::BudgetLimits()
{
    for (std::size_t i = 0; i < k_budget_count; ++i)
        of[i] = k_budgets[i].standard;
}

std::string Exhausted::to_text() const
{
    const BudgetInfo& info = info_of(budget);
    return "budget " + std::string(info.name) + " exhausted: limit " + std::to_string(limit) + " " +
           std::string(info.unit);
}

void BudgetMeter::give_back(Budget budget, std::uint64_t amount)
{
    std::uint64_t& used = m_used[static_cast<std::size_t>(budget)];
    CHECK(amount <= used);
    used -= amount;
}

bool BudgetMeter::reach(Budget budget, std::uint64_t total)
{
    if (total > m_limits[budget])
        return refuse(budget);
    m_used[static_cast<std::size_t>(budget)] = total;
    return true;
}

bool BudgetMeter::refuse(Budget budget)
{
    if (!m_exhausted)
        m_exhausted = Exhausted{budget, m_limits[budget]};
    return false;
}

} // namespace weft::sim
