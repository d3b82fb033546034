// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Executions per CPU-second of 3 tasks of 5 steps each as a Python program on the model, for some strategies.
//
// 18!/(6!)^3 = 17,153,136 interleavings, the tasks' ends included; items_per_second is executions of one
// core.

#include "properties/explore/program_explorer.h"
#include "sim/check.h"
#include "sim/strategies/named.h"

#include <benchmark/benchmark.h>

namespace weft::properties {
namespace {

constexpr const char* k_three_by_five = R"(import asyncio

async def main():
    x = 0

    async def task():
        nonlocal x
        for _ in range(5):
            x += 1
            await asyncio.sleep(0)

    await asyncio.gather(task(), task(), task())
    assert x == 15

asyncio.run(main())
)";

void explore_three_by_five(benchmark::State& state, const char* strategy_name)
{
    const bool tracks = sim::strategy_named(strategy_name)->wants_accesses();
    const model::PreparedProgram program({{"three_by_five.py", k_three_by_five}, {}}, model::Profile(11),
                                         tracks ? model::Tracking::On : model::Tracking::Off);
    ModelSubject subject(program);
    ProgramExploration::Options options;
    options.family = model::Family::Reordering;
    options.executions_max = 20'000;
    std::uint64_t executions = 0;
    for (auto _ : state) {
        const std::unique_ptr<sim::Strategy> strategy = sim::strategy_named(strategy_name, {.seed = 1});
        const ProgramExploration result = explore_program(subject, *strategy, options);
        CHECK(result.found.empty() && !result.is_refused());
        executions += result.executions;
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(executions));
}

BENCHMARK_CAPTURE(explore_three_by_five, random, "random")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(explore_three_by_five, pct, "pct")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(explore_three_by_five, exhaustive, "exhaustive")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(explore_three_by_five, dpor, "dpor")->Unit(benchmark::kMillisecond);

} // namespace
} // namespace weft::properties
