// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The engine that asks a real Python: the reference that the model is compared with.
//
// It keeps a worker (traces/reference/worker_process.h) and turns what the recorder saw into a trace. A
// program that hangs, crashes the interpreter or floods its output is an outcome in the trace; the worker is
// then replaced by a new one. Paths of the private folder are replaced by the program's name in all texts.
#pragma once

#include "traces/engine.h"
#include "traces/reference/worker_process.h"
#include "traces/result.h"

#include <memory>
#include <string>
#include <vector>

namespace weft::traces {

struct InterpreterOptions {
    // Run each program a second time without tracing, and fall back to level `output` if tracing has changed
    // what it prints (deep recursion, for example).
    bool verify_tracing = true;
    // A worker is replaced after so many programs.
    unsigned programs_per_worker = 2000;
};

// A run under choices, with what the program told of itself by the module `weft`.
struct ScheduledRun {
    Trace trace;
    std::vector<std::string> notes;
    std::vector<std::string> broken; // what it had promised
};

class InterpreterEngine final : public Engine {
public:
    // `name` as in find_interpreter(): a path, a command or a version. Starts the interpreter.
    static Result<std::unique_ptr<InterpreterEngine>> open(const std::string& name,
                                                           InterpreterOptions options = {});

    EngineIdentity identity() const override;
    bool supports(Profile profile) const override { return profile == m_identity.profile; }
    Trace run(const Program& program, const RunOptions& options) override;
    // One run, recorded at `options.level`, in which a chooser decides what the family leaves to choice.
    // Where its strategy refuses to answer, the outcome is Exhausted of type "schedule"; where the program
    // turns to the world outside, it is Unsupported.
    ScheduledRun run_under(const Program& program, const RunOptions& options, const Choosing& choosing);
    // Empty where programs can be run under choices, else why they cannot.
    std::string cannot_choose() const;

    Profile profile() const { return m_identity.profile; }
    const std::string& path() const { return m_path; }
    // False when this interpreter can only be recorded at level `output`.
    bool shows_calls() const { return m_identity.traces; }

private:
    InterpreterEngine(std::string path, InterpreterOptions options)
        : m_path(std::move(path)), m_options(options)
    {
    }

    Result<Done> ensure_worker();
    Result<RawRecord> record(const Program& program, Level level, const Budgets& budgets,
                             const Choosing* choosing = nullptr);
    Trace empty_trace(const Program& program, const RunOptions& options) const;

    std::string m_path;
    InterpreterOptions m_options;
    std::unique_ptr<WorkerProcess> m_worker;
    unsigned m_programs = 0; // run by this worker
    WorkerIdentity m_identity;
};

} // namespace weft::traces
