// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A worker: a real interpreter that waits for programs, as an operating system process.
//
// It speaks the protocol of recorder.py (see `serve` there) over a socket pair, in a private folder, in a
// process group of its own, with a clean environment. Limits are enforced from here: time by killing the
// group, memory and size of files by the kernel. After any failure the worker is dead and another must be
// started.
#pragma once

#include "traces/engine.h"
#include "traces/result.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace weft::traces {

// What the worker said about itself.
struct WorkerIdentity {
    std::string implementation; // "cpython", "pypy"
    std::string version;        // "3.11.2"
    Profile profile;
    bool traces = false; // can record level `calls`
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
    bool alive() const { return m_pid > 0; }

    // An error means that the worker itself misbehaved (died, or sent what is not the protocol).
    Result<RawRecord> run(const Program& program, Level level, const Budgets& budgets);

private:
    using Clock = std::chrono::steady_clock;

    WorkerProcess() = default;
    Result<Done> make_folder();
    Result<Done> spawn(const std::string& interpreter);
    Result<Done> greet(const std::string& interpreter);
    void set_limits(const Budgets& budgets);
    bool send_all(std::string_view data);
    enum class Received { Data, End, Timeout };
    Received receive(std::string& buffer, std::size_t wanted, Clock::time_point deadline);
    Result<std::string> receive_line(Clock::time_point deadline, bool& timed_out);
    Result<RawRecord> receive_record(const Budgets& budgets, Clock::time_point deadline);
    RawRecord hung_record(const Budgets& budgets);
    std::string last_words();
    std::string peek(int descriptor, std::size_t limit);
    void kill_and_forget();

    pid_t m_pid = -1;
    int m_socket = -1;
    int m_errors = -1; // standard error of the interpreter until it is ready
    std::string m_folder;
    std::string m_received; // bytes that came and were not asked for yet
    WorkerIdentity m_identity;
};

} // namespace weft::traces
