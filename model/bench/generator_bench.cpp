// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What the operations of generators cost on the model: the programs beside this file, each a `run(n)`.
//
// scripts/compare_speed.py runs the same programs on the weft command and on a real Python. The time of an
// iteration here is a whole run of many turns; items_per_second is turns a second.

#include <benchmark/benchmark.h>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "model/engine.h"
#include "sim/check.h"

namespace weft::model {
namespace {

const std::filesystem::path k_programs = std::filesystem::path(WEFT_BENCH_DIR) / "programs";
constexpr int k_turns = 100'000;

std::string read_program(const std::string& name)
{
    std::ifstream file(k_programs / (name + ".py"));
    std::ostringstream text;
    text << file.rdbuf();
    CHECK(file.good());
    return text.str();
}

void turns(benchmark::State& state, const std::string& name)
{
    const std::string source = read_program(name) + "\nrun(" + std::to_string(k_turns) + ")\n";
    const PreparedProgram program(traces::Program{{name + ".py", source}, {}}, Profile(11));
    traces::RunOptions options;
    options.level = traces::Level::Output;
    for (auto _ : state) {
        const traces::Trace trace = ModelEngine().run(program, options);
        CHECK(trace.outcome.kind == traces::OutcomeKind::Finished);
    }
    state.SetItemsProcessed(state.iterations() * k_turns);
}

const bool k_registered = [] {
    for (const auto& entry : std::filesystem::directory_iterator(k_programs)) {
        const std::string name = entry.path().stem();
        if (!name.starts_with("suspended"))
            benchmark::RegisterBenchmark(name.c_str(), turns, name)->Unit(benchmark::kMillisecond);
    }
    return true;
}();

} // namespace
} // namespace weft::model
