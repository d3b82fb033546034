// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The model as an engine: a program, a profile and a schedule give a trace.
//
// https://docs.python.org/3/reference/executionmodel.html
// The same build, program, profile and schedule give the same trace. An engine belongs to one thread; engines
// of several threads do not meet.
#pragma once

#include "model/choices.h"
#include "model/program.h"
#include "traces/engine.h"

namespace weft::model {

// What one run gave, without the program that it is a run of.
struct RunResult {
    traces::Outcome outcome;
    int exit_status = 0;
    std::string out;
    std::string err;
    std::vector<std::string> notes = {};  // weft.note()
    std::vector<std::string> broken = {}; // weft.always() and weft.eventually() that did not hold
    // What a run whose schedule is explored left behind (model/leftovers.h), and `finally` blocks that a
    // fault left before their end. What follows an '@' is the place.
    std::vector<std::string> held = {};
    std::vector<std::string> open = {};
    std::vector<std::string> cut = {};
    std::uint64_t partial_order = 0; // of its steps, where the strategy wants_accesses()
};

// One run under a strategy's choices, for those who make very many: nothing is recorded but what the program
// shows. At most so many faults strike in it. Where the strategy refuses to answer, the outcome is Exhausted
// of type "schedule".
RunResult run_under(const PreparedProgram& program, const traces::Budgets& budgets, sim::Chooser& chooser,
                    Family family, std::uint64_t faults_max = UINT64_MAX);

class ModelEngine final : public traces::Engine {
public:
    traces::EngineIdentity identity() const override;
    bool supports(traces::Profile) const override { return true; }
    traces::Trace run(const traces::Program& program, const traces::RunOptions& options) override;

    // A program that was prepared before runs without being parsed again; its profile is the one it was
    // prepared for.
    traces::Trace run(const PreparedProgram& program, const traces::RunOptions& options);
};

} // namespace weft::model
