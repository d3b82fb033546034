// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Small simulations that the tests of the strategies share.
#pragma once

#include "sim/explorer.h"

#include <set>
#include <string>

namespace weft::sim {

// Each task takes its steps and leaves its letter at each of them in the order of the run.
struct Letters {
    int tasks;
    int steps;
    std::string order = {};

    void operator()(Simulation& simulation)
    {
        order.clear();
        for (int task = 0; task < tasks; ++task) {
            simulation.spawn(std::string(1, static_cast<char>('a' + task)), [this, &simulation, task] {
                for (int step = 0; step < steps; ++step) {
                    if (step != 0)
                        simulation.yield();
                    order += static_cast<char>('a' + task);
                }
            });
        }
    }
};

struct OrdersSeen {
    std::multiset<std::string> orders;
    Exploration found;

    std::size_t distinct() const { return std::set<std::string>(orders.begin(), orders.end()).size(); }
};

inline OrdersSeen explore_letters(Strategy& strategy, int tasks, int steps, std::uint64_t executions)
{
    Letters letters{tasks, steps};
    OrdersSeen seen;
    ExplorationOptions options;
    options.executions_max = executions;
    options.after_run = [&](const Simulation&) { seen.orders.insert(letters.order); };
    seen.found = explore(strategy, std::ref(letters), options);
    return seen;
}

} // namespace weft::sim
