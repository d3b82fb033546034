// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A running target: its worker process, and one question and answer of the protocol of docs/targets.md.
//
// Limits are kept from here, whatever the worker does: time by killing it, memory by the kernel and by
// looking at its resident pages while it works. After any failure the worker is dead, and another must be
// started.
#pragma once

#include "traces/engine.h"
#include "traces/reference/child_process.h"
#include "traces/result.h"
#include "traces/targets/target.h"

#include <memory>
#include <string>

namespace weft::traces {

// What the worker said about itself.
struct TargetIdentity {
    std::string implementation; // "micropython"
    std::string version;        // its own: "1.27.0"
    Profile profile;            // of the Python that it follows
};

// How a target fails: kinds of finding of their own, and never the end of a campaign.
enum class TargetFailure : std::uint8_t {
    None,
    Hang,    // did not answer in time
    Crash,   // the process died
    Garbage, // answered with what is not the protocol
    Memory,  // took more than it was allowed
};
std::string_view to_string(TargetFailure failure);

struct TargetAnswer {
    TargetFailure failure = TargetFailure::None;
    std::string detail; // of a failure, in words
    Outcome outcome;
    int exit_status = 0;
    bool too_much = false; // more output than allowed: cut
    std::string out, err;
};

class TargetProcess {
public:
    static Result<std::unique_ptr<TargetProcess>> start(const Target& target);
    ~TargetProcess();
    TargetProcess(const TargetProcess&) = delete;
    TargetProcess& operator=(const TargetProcess&) = delete;

    const TargetIdentity& identity() const { return m_identity; }
    bool alive() const { return m_child && m_child->alive(); }

    // Sends a program and returns at once; receive() must follow before the next one.
    void send(const std::string& source, const Budgets& budgets);
    TargetAnswer receive();

private:
    using Clock = ChildProcess::Clock;

    TargetProcess() = default;
    Result<Done> make_folder(const Target& target);
    Result<Done> greet(const Target& target);
    void set_limits();
    bool over_memory() const;
    TargetAnswer receive_texts(TargetAnswer answer, std::string_view head);
    TargetAnswer fail(TargetFailure failure, std::string detail);
    TargetAnswer ended();
    TargetAnswer timed_out();

    std::string m_folder;
    std::unique_ptr<ChildProcess> m_child;
    TargetIdentity m_identity;
    MemoryLimit m_memory_limit = MemoryLimit::AddressSpace;
    Budgets m_budgets; // of the program that is being run
    Clock::time_point m_deadline;
    std::uint64_t m_programs = 0;
    bool m_sent = false;
};

} // namespace weft::traces
