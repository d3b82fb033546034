// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Executions per CPU-second of 3 tasks of 5 steps each, as lambdas on fibers, for each strategy.
//
// 15!/(5!)^3 = 756,756 interleavings. All figures are one core's; items_per_second is executions.

#include "sim/explorer.h"
#include "sim/strategies/dpor.h"
#include "sim/strategies/exhaustive.h"
#include "sim/strategies/random.h"

#include <benchmark/benchmark.h>

namespace weft::sim {
namespace {

constexpr int k_tasks = 3;
constexpr int k_steps = 5;

// Each run adds up to the same number, which is checked by the last task to end.
struct Counter {
    int total = 0;

    void set_up(Simulation& simulation)
    {
        total = 0;
        for (int i = 0; i < k_tasks; ++i) {
            simulation.spawn("task", [this, &simulation] {
                for (int step = 0; step + 1 < k_steps; ++step) {
                    ++total;
                    simulation.yield();
                }
                ++total;
            });
        }
    }
};

void explore_with(Strategy& strategy, benchmark::State& state, std::uint64_t executions)
{
    Counter counter;
    std::uint64_t done = 0;
    for (auto _ : state) {
        ExplorationOptions options;
        options.executions_max = executions;
        Exploration found = explore(
            strategy, [&](Simulation& simulation) { counter.set_up(simulation); }, options);
        CHECK(counter.total == k_tasks * k_steps);
        CHECK(found.failures.empty());
        done += found.executions;
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(done));
}

void explore_random(benchmark::State& state)
{
    RandomStrategy strategy(1);
    explore_with(strategy, state, 200'000);
}
BENCHMARK(explore_random)->Unit(benchmark::kMillisecond);

void explore_exhaustive(benchmark::State& state)
{
    ExhaustiveStrategy strategy;
    explore_with(strategy, state, UINT64_MAX);
}
BENCHMARK(explore_exhaustive)->Unit(benchmark::kMillisecond);

// The same steps, each a write to one location: as many partial orders as interleavings.
void explore_dpor_conflicting(benchmark::State& state)
{
    DporStrategy strategy;
    for (auto _ : state) {
        ExplorationOptions options;
        options.executions_max = UINT64_MAX;
        Exploration found = explore(
            strategy,
            [](Simulation& simulation) {
                for (int i = 0; i < k_tasks; ++i) {
                    simulation.spawn("task", [&simulation] {
                        for (int step = 0; step + 1 < k_steps; ++step) {
                            simulation.write(1);
                            simulation.yield();
                        }
                        simulation.write(1);
                    });
                }
            },
            options);
        CHECK(found.exhausted);
        state.counters["executions"] = static_cast<double>(found.executions);
        state.counters["pruned"] = static_cast<double>(found.pruned);
        state.SetItemsProcessed(state.items_processed() + static_cast<std::int64_t>(found.executions));
    }
}
BENCHMARK(explore_dpor_conflicting)->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace weft::sim
