// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The Engine interface: anything that turns (program, profile, schedule) into a trace.
//
// There are two kinds: the model (model/) and a real interpreter (traces/reference/). Whatever happens to the
// program, and to the interpreter that runs it, is an outcome in the trace: run() never throws and always
// returns. An engine may be used for many programs one after the other, by one thread at a time.
#pragma once

#include "traces/trace.h"

#include <chrono>
#include <cstdint>

namespace weft::traces {

// Bounds of one run. Running out of one is the outcome `Exhausted`, or `Hung` for the clock of the host.
struct Budgets {
    std::uint64_t steps = 50'000'000; // steps of the evaluator (model)
    std::uint64_t heap_bytes = 512ull
                               << 20; // memory of the simulated program, or of the interpreter's process
    std::uint64_t output_bytes = 16ull << 20;                  // standard output and error together
    std::uint64_t events = 4'000'000;                          // events in the trace
    std::uint32_t fibers = 1'000'000;                          // suspended bodies alive at once (model)
    std::uint64_t virtual_time_ns = 3'155'760'000'000'000'000; // a hundred years of virtual time
    std::chrono::milliseconds host_time{10'000}; // for interpreters: the only bound on the host's clock
};

struct RunOptions {
    Profile profile;
    Level level = Level::Calls;
    // With strategy "replay", `choices` is what to repeat; otherwise it is ignored.
    Schedule schedule;
    Budgets budgets;
    // The optional kinds (created, delegated, finalised) cost time and only some engines have them.
    bool optional_kinds = false;
};

class Engine {
public:
    Engine() = default;
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;
    virtual ~Engine() = default;

    virtual EngineIdentity identity() const = 0;

    // True when this engine can follow the rules of `profile`: the model all of them, an interpreter its own.
    virtual bool supports(Profile profile) const = 0;

    // The trace holds the program, the options and what happened. Its `events` stay empty at Level::Output.
    virtual Trace run(const Program& program, const RunOptions& options) = 0;
};

} // namespace weft::traces
