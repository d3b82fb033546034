// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Simulated threads: bodies that run until they block, one at a time, and which runs next is a choice point.
//
// Each thread is a strand with a call stack of its own, so it may run fibers and block from within them.
// Nothing preempts a thread: it gives way at yield() and block() only, so between two of these its steps are
// atomic, and a program that wants more interleavings yields more often.
#pragma once

#include "sim/budget.h"
#include "sim/chooser.h"
#include "sim/fiber.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace weft::sim {

class ThreadGroup;

class Thread {
public:
    const std::string& name() const { return m_name; }
    bool finished() const { return m_strand.finished(); }
    bool blocked() const { return m_blocked; }
    // The thread that runs now; nullptr outside of all.
    static Thread* current();

private:
    friend class ThreadGroup;
    Thread(ThreadGroup& group, std::string name, std::function<void()> body, std::size_t stack_bytes);

    ThreadGroup& m_group;
    std::string m_name;
    std::function<void()> m_body;
    std::string m_waits_for;
    bool m_blocked = false;
    Strand m_strand;
};

enum class ThreadsEnd : unsigned char { Done, Deadlock, Exhausted, Impossible };

class ThreadGroup {
public:
    // Both outlive the group.
    ThreadGroup(Chooser& chooser, BudgetMeter& meter) : m_chooser(chooser), m_meter(meter) {}
    // Threads that have not ended are ended: their blocking calls throw Unwound.
    ~ThreadGroup();
    ThreadGroup(const ThreadGroup&) = delete;
    ThreadGroup& operator=(const ThreadGroup&) = delete;

    Thread& spawn(std::string name, std::function<void()> body,
                  std::size_t stack_bytes = k_default_call_stack);

    // On a thread: let another one run, if the choice falls so.
    void yield();
    // On a thread: wait until someone calls wake() on it. The reason is for the report of a deadlock.
    void block(std::string reason);
    void wake(Thread& thread);

    // Runs until every thread has ended or none can go on. An exception that leaves a thread is thrown from
    // here.
    [[nodiscard]] ThreadsEnd run();
    // After a deadlock: "a waits for lock, b waits for queue".
    std::string describe_blocked() const;

    // Thrown at the suspension points of a simulation that is being taken down. A body that catches
    // everything rethrows it; one that does not has its stack dropped.
    struct Unwound {};

private:
    friend class Thread;
    void pause(Thread& thread);
    std::optional<std::size_t> choose(const std::vector<Thread*>& runnable);

    Chooser& m_chooser;
    BudgetMeter& m_meter;
    std::vector<std::unique_ptr<Thread>> m_threads;
    bool m_unwinding = false;
};

} // namespace weft::sim
