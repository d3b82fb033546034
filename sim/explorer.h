// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Many runs of one simulation under a strategy, and what they covered.
//
// The set-up is called before each run and spawns the tasks; the explorer reuses everything else. Failing
// runs are kept by what went wrong, each with a schedule that a ReplayStrategy repeats. Runs are counted, and
// so is what matters more: how many of them ended differently and how many were different partial orders.
#pragma once

#include "sim/simulation.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace weft::sim {

struct ExplorationOptions {
    enum class Count : unsigned char { Outcomes, PartialOrders };

    std::uint64_t executions_max = 10'000;
    BudgetLimits limits = {};
    // Counting partial orders looks at each step, so it costs time.
    Count count = Count::Outcomes;
    // How many different failures are kept, and whether to go on after the first.
    std::size_t failures_max = 100;
    bool stop_at_failure = false;
    // Called after each run; the simulation still holds its report.
    std::function<void(const Simulation&)> after_run = {};
};

struct ExploredFailure {
    Outcome outcome;
    std::string detail;
    std::uint64_t run;   // the first that showed it
    std::uint64_t count; // how many did
    Schedule schedule;
};

struct Exploration {
    std::uint64_t executions = 0; // runs to their end
    std::uint64_t pruned = 0;     // runs that the strategy broke off
    std::uint64_t outcomes = 0;   // distinct ones: outcome, detail, log, results
    std::uint64_t partial_orders = 0;
    std::uint64_t choices = 0; // choice points met, all runs together
    std::uint64_t choices_most = 0;
    std::uint64_t steps = 0;
    bool exhausted = false;
    std::string guarantee;
    std::vector<ExploredFailure> failures;

    // A few lines for a person.
    std::string to_text() const;
};

Exploration explore(Strategy& strategy, const std::function<void(Simulation&)>& set_up,
                    const ExplorationOptions& options = {});

} // namespace weft::sim
