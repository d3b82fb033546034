// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The façade: a whole simulation for a C++ author, in a few lines.
//
// Tasks are C++ lambdas on fibers. They sleep in virtual time, yield, and talk through channels; every moment
// where more than one task could go on is a choice point of the strategy. The report of a run holds its
// schedule, and a ReplayStrategy over that schedule gives the same run again. sim/examples/ shows the whole
// use.
//
// A task may use try and catch and may suspend inside a catch. It has a small stack: deep recursion goes
// through run_on_large_stack(). When a run ends early, the tasks that are left are unwound by an exception of
// type Simulation::Unwound from the call they are waiting in; a task that catches everything rethrows it.
#pragma once

#include "sim/budget.h"
#include "sim/choice.h"
#include "sim/event_loop.h"
#include "sim/fiber.h"
#include "sim/strategy.h"

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace weft::sim {

enum class Outcome : unsigned char {
    Done,       // every task has ended
    Deadlock,   // tasks wait and nothing can wake them
    Failed,     // an exception left a task
    Exhausted,  // a budget ran out
    Impossible, // a replay met a choice that the schedule does not fit
};

std::string_view name_of(Outcome outcome);

struct Report {
    Outcome outcome;
    std::string detail; // who waits, what was thrown, which budget, which choice
    std::uint64_t steps;
    Time virtual_time;
    Schedule schedule;
    std::vector<std::string> log;

    bool operator==(const Report&) const = default;
};

class Simulation {
public:
    struct Unwound {};

    // The strategy outlives the simulation; run is the number given to its begin_run().
    explicit Simulation(Strategy& strategy, const BudgetLimits& limits = {}, std::uint64_t run = 0);
    ~Simulation();
    Simulation(const Simulation&) = delete;
    Simulation& operator=(const Simulation&) = delete;

    // Starts a task; also from within one. Names appear in reports, so give each its own.
    void spawn(std::string name, std::function<void()> body);
    // Runs everything to its end. Once for each simulation.
    Report run();

    // ---- For tasks ----
    void yield();
    void sleep(Time delay);
    Time now() const { return m_loop.now(); }
    // Any number below the bound, as one more choice of the schedule.
    std::size_t draw(std::string_view label, std::size_t bound);
    // Adds a line to the report: virtual time, task, text.
    void note(const std::string& text);

    // ---- For things that tasks wait on, such as channels ----
    struct Task;
    Task& current_task() const;
    // Waits until wake(); the reason is for the report of a deadlock.
    void block(std::string reason);
    void wake(Task& task);

private:
    void run_loop();
    void step(Task& task);
    void suspend_current();
    void give_up(Outcome outcome, std::string detail);
    void unwind_tasks();
    std::string describe_waiting() const;

    Chooser m_chooser;
    BudgetMeter m_meter;
    EventLoop m_loop;
    std::vector<std::unique_ptr<Task>> m_tasks;
    Task* m_current = nullptr;
    std::vector<std::string> m_log;
    Outcome m_outcome = Outcome::Done;
    std::string m_detail;
    bool m_ran = false;
    bool m_unwinding = false;
};

// A bounded queue between tasks. Whoever waits longest is woken first; one that is overtaken before it runs
// waits again, behind the others.
template <typename T>
class Channel {
public:
    Channel(Simulation& simulation, std::string name, std::size_t capacity)
        : m_simulation(simulation), m_name(std::move(name)), m_capacity(capacity)
    {
        CHECK(capacity > 0);
    }

    void send(T value)
    {
        while (m_values.size() == m_capacity)
            wait_in(m_senders, "room in ");
        m_values.push_back(std::move(value));
        wake_one(m_receivers);
    }

    T receive()
    {
        while (m_values.empty())
            wait_in(m_receivers, "a value in ");
        T value = std::move(m_values.front());
        m_values.pop_front();
        wake_one(m_senders);
        return value;
    }

    std::size_t size() const { return m_values.size(); }

private:
    void wait_in(std::deque<Simulation::Task*>& waiters, const char* what)
    {
        waiters.push_back(&m_simulation.current_task());
        m_simulation.block(what + m_name);
    }

    void wake_one(std::deque<Simulation::Task*>& waiters)
    {
        if (waiters.empty())
            return;
        Simulation::Task* task = waiters.front();
        waiters.pop_front();
        m_simulation.wake(*task);
    }

    Simulation& m_simulation;
    std::string m_name;
    std::size_t m_capacity;
    std::deque<T> m_values;
    std::deque<Simulation::Task*> m_senders;
    std::deque<Simulation::Task*> m_receivers;
};

} // namespace weft::sim
