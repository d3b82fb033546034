// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Whole executions of a prepared program, each in a world of its own: what exploration repeats. The programs
// are in the folder beside this file; each runs without a trace and with its trace in memory.

#include <benchmark/benchmark.h>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "model/engine.h"
#include "sim/check.h"

namespace weft::model {
namespace {

const std::filesystem::path k_executions = std::filesystem::path(WEFT_BENCH_DIR) / "executions";

std::string read_program(const std::filesystem::path& path)
{
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    CHECK(file.good());
    return text.str();
}

void execution(benchmark::State& state, const std::filesystem::path& path, traces::Level level)
{
    const PreparedProgram program(traces::Program{{path.filename(), read_program(path)}, {}}, Profile(11));
    traces::RunOptions options;
    options.level = level;
    std::size_t events = 0;
    for (auto _ : state) {
        const traces::Trace trace = ModelEngine().run(program, options);
        CHECK(trace.outcome.kind == traces::OutcomeKind::Finished);
        benchmark::DoNotOptimize(trace.events.data());
        events = trace.events.size();
    }
    state.SetItemsProcessed(state.iterations());
    state.counters["events"] = static_cast<double>(events);
}

const bool k_registered = [] {
    for (const auto& entry : std::filesystem::directory_iterator(k_executions)) {
        const std::string name = entry.path().stem();
        benchmark::RegisterBenchmark(name.c_str(), execution, entry.path(), traces::Level::Output)
            ->Unit(benchmark::kMicrosecond);
        benchmark::RegisterBenchmark((name + "_traced").c_str(), execution, entry.path(),
                                     traces::Level::Calls)
            ->Unit(benchmark::kMicrosecond);
    }
    return true;
}();

} // namespace
} // namespace weft::model
