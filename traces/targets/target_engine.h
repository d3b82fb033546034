// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A target as an engine, at level `output`: a persistent worker that is replaced every so many programs, and
// whenever it failed.
//
// A hang is the outcome `hung`, a dead process `crashed`, too much memory `exhausted` (heap_bytes), and an
// answer that is not the protocol `crashed` with the type `garbage`; failure_of() tells them apart. begin()
// and finish() are the two halves of run(): between them the model can work while the target does.
#pragma once

#include "traces/engine.h"
#include "traces/targets/target_process.h"

#include <memory>

namespace weft::traces {

struct TargetOptions {
    // A start costs as much as more than a hundred programs.
    unsigned programs_per_worker = 10000;
};

class TargetEngine final : public Engine {
public:
    // Starts the worker: an error says why it cannot be used.
    static Result<std::unique_ptr<TargetEngine>> open(Target target, TargetOptions options = {});
    // The same for a name or a command line, as find_target() takes it.
    static Result<std::unique_ptr<TargetEngine>> open(const std::string& name, TargetOptions options = {});

    EngineIdentity identity() const override;
    bool supports(Profile profile) const override { return profile == m_identity.profile; }
    Trace run(const Program& program, const RunOptions& options) override;

    // Sends a program. Exactly one finish() follows.
    void begin(const Program& program, const RunOptions& options);
    Trace finish();

    Profile profile() const { return m_identity.profile; }
    const Target& target() const { return m_target; }
    // Workers started so far.
    unsigned workers() const { return m_workers; }

private:
    TargetEngine(Target target, TargetOptions options) : m_target(std::move(target)), m_options(options) {}
    Result<Done> ensure_worker();

    Target m_target;
    TargetOptions m_options;
    TargetIdentity m_identity;
    std::unique_ptr<TargetProcess> m_process;
    unsigned m_programs = 0, m_workers = 0;
    Trace m_trace; // of the program that was begun
    Budgets m_budgets;
    bool m_asked = false; // the worker has the program; otherwise m_trace is complete
};

// What kind of failure of the target itself a trace shows, if any.
TargetFailure failure_of(const Trace& trace);

} // namespace weft::traces
