// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A worker: a real interpreter that waits for programs, as an operating system process.
//
// It speaks the protocol of recorder.py (see `serve` there) over a ChildProcess, in a private folder, with a
// clean environment. Limits are enforced from here: time by killing the
// group, memory and size of files by the kernel. After any failure the worker is dead and another must be
// started.
#pragma once

#include "sim/chooser.h"
#include "traces/engine.h"
#include "traces/reference/child_process.h"
#include "traces/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace weft::traces {

// What the worker said about itself.
struct WorkerIdentity {
    std::string implementation; // "cpython", "pypy"
    std::string version;        // "3.11.2"
    Profile profile;
    bool traces = false; // can record level `calls`
};

// Who decides what is left to choice in a run, and how much that is (docs/schedule.md, "Families").
struct Choosing {
    sim::Chooser& chooser;
    std::string_view family;
    std::uint64_t faults_max = UINT64_MAX; // once as many have struck, nothing is asked about more
};

// What came of one program, before it is understood.
struct RawRecord {
    bool hung = false;   // killed at the time limit; the texts are what there was until then
    int wait_status = 0; // as wait() gives it
    Level level = Level::Output;
    bool too_much = false; // more output than allowed: cut
    std::string out, err, events;
};

class WorkerProcess {
public:
    static Result<std::unique_ptr<WorkerProcess>> start(const std::string& interpreter);
    ~WorkerProcess();

    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;

    const WorkerIdentity& identity() const { return m_identity; }
    const std::string& folder() const { return m_folder; }
    bool alive() const { return m_child && m_child->alive(); }

    // An error means that the worker itself misbehaved (died, or sent what is not the protocol). Without
    // `choosing` everything is in time and first come, first served.
    Result<RawRecord> run(const Program& program, Level level, const Budgets& budgets,
                          const Choosing* choosing = nullptr);

private:
    using Clock = ChildProcess::Clock;

    WorkerProcess() = default;
    Result<Done> make_folder();
    Result<Done> spawn(const std::string& interpreter);
    Result<Done> greet(const std::string& interpreter);
    void set_limits(const Budgets& budgets);
    Result<RawRecord> receive_record(const Budgets& budgets, Clock::time_point deadline,
                                     const Choosing* choosing);
    Result<std::string> receive_head(Clock::time_point deadline, const Choosing* choosing, bool& timed_out);
    bool answer(std::string_view question, Clock::time_point deadline, sim::Chooser& chooser);
    std::string ask_name(std::size_t option, Clock::time_point deadline);
    friend struct Question;
    RawRecord hung_record(const Budgets& budgets);
    std::string peek(int descriptor, std::size_t limit);

    std::string m_folder;
    std::unique_ptr<ChildProcess> m_child;
    WorkerIdentity m_identity;
    std::uint64_t m_faults_left = 0; // in this run
};

} // namespace weft::traces
