// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Budgets: everything a simulation may use up has a name, a default and an end.
//
// Running out is an outcome that names the budget and its limit, never a crash and never a hang.
// Two kinds of use: what is spent stays spent (steps, time, output); what is held is given back (depth,
// fibers, heap). A caller that is refused reports exhausted() as the outcome of its run.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace weft::sim {

enum class Budget : unsigned char { Steps, VirtualTime, Depth, Fibers, HeapBytes, OutputBytes };

inline constexpr std::size_t k_budget_count = 6;

struct BudgetInfo {
    std::string_view name; // as options and reports write it
    std::uint64_t standard;
    std::string_view unit;
};

const BudgetInfo& info_of(Budget budget);
std::optional<Budget> budget_named(std::string_view name);

struct BudgetLimits {
    BudgetLimits(); // the standard ones

    std::uint64_t& operator[](Budget budget) { return of[static_cast<std::size_t>(budget)]; }
    std::uint64_t operator[](Budget budget) const { return of[static_cast<std::size_t>(budget)]; }

    std::array<std::uint64_t, k_budget_count> of;
};

struct Exhausted {
    Budget budget;
    std::uint64_t limit;

    std::string to_text() const; // "budget steps exhausted: limit 10000000 steps"
    bool operator==(const Exhausted&) const = default;
};

class BudgetMeter {
public:
    explicit BudgetMeter(const BudgetLimits& limits = {}) : m_limits(limits) {}

    // Takes an amount, or takes nothing and answers false. The first refusal is kept for exhausted().
    [[nodiscard]] bool take(Budget budget, std::uint64_t amount = 1)
    {
        std::uint64_t& used = m_used[static_cast<std::size_t>(budget)];
        if (__builtin_expect(amount > m_limits[budget] - used, false))
            return refuse(budget);
        used += amount;
        return true;
    }
    void give_back(Budget budget, std::uint64_t amount = 1);
    // For a use that is measured elsewhere, such as the clock: whether the total is within the limit.
    [[nodiscard]] bool reach(Budget budget, std::uint64_t total);

    std::uint64_t used(Budget budget) const { return m_used[static_cast<std::size_t>(budget)]; }
    std::uint64_t limit(Budget budget) const { return m_limits[budget]; }
    const std::optional<Exhausted>& exhausted() const { return m_exhausted; }

private:
    bool refuse(Budget budget);

    BudgetLimits m_limits;
    std::array<std::uint64_t, k_budget_count> m_used{};
    std::optional<Exhausted> m_exhausted;
};

} // namespace weft::sim
