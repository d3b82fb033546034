// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The façade: a whole simulation for a C++ author, in a few lines.
//
// Tasks are C++ lambdas on fibers. They sleep in virtual time, yield, and talk through channels; every moment
// where more than one task could go on is a choice point of the strategy. The report of a run holds its
// schedule, and a ReplayStrategy over that schedule gives the same run again. sim/examples/ shows the whole
// use.
//
// A task that is ready is an option at once: nothing else orders what is ready, and the clock moves only when
// nothing is. One Simulation serves any number of runs: reset() keeps its tasks' memory, so that a run of an
// exploration allocates nothing but what its bodies do. For a search with reduction the tasks say what they
// share: through Channel and Shared, or by read() and write().
//
// A task may use try and catch and may suspend inside a catch. It has a small stack: deep recursion goes
// through run_on_large_stack(). When a run ends early, the tasks that are left are unwound by an exception of
// type Simulation::Unwound from the call they are waiting in; a task that catches everything rethrows it.
#pragma once

#include "sim/binary_heap.h"
#include "sim/budget.h"
#include "sim/chooser.h"
#include "sim/clock.h"
#include "sim/fiber.h"
#include "sim/step.h"
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
    Pruned,     // the strategy saw that this run can show nothing new
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
    explicit Simulation(Strategy& strategy, const BudgetLimits& limits = {}, std::uint64_t run = 0,
                        Chooser::Keep keep = Chooser::Keep::Names);
    ~Simulation();
    Simulation(const Simulation&) = delete;
    Simulation& operator=(const Simulation&) = delete;

    // Starts a task; also from within one. Names appear in reports, so give each its own.
    void spawn(std::string name, std::function<void()> body);
    // Runs everything to its end. Once until reset().
    Report run();
    // The same without the report, which report() makes on demand.
    Outcome execute();
    Report report() const;
    Outcome outcome() const { return m_outcome; }
    std::uint64_t steps() const { return m_steps; }
    std::size_t choices() const { return m_chooser.count(); }
    // Forgets the run, for the next one with this number.
    void reset(std::uint64_t run);
    // Other strategies, and what to keep of their answers, from the next reset() on.
    Chooser& chooser() { return m_chooser; }
    // Steps are noted even if the strategy does not look at them, for this listener.
    using StepListener = void (*)(void* context, const Step& step);
    void set_step_listener(StepListener listener, void* context);

    // ---- For tasks ----
    void yield();
    void sleep(Time delay);
    Time now() const { return m_clock.now(); }
    // Any number below the bound, as one more choice of the schedule.
    std::size_t draw(std::string_view label, std::size_t bound);
    // Adds a line to the report: virtual time, task, text.
    void note(const std::string& text);

    // What the run computed, for counting distinct outcomes beside log and outcome.
    void result(std::uint64_t value);
    // Of outcome, detail, log and results: equal for runs that look alike.
    std::uint64_t outcome_hash() const;

    // ---- For things that tasks share ----
    // A name for something shared, the same in all runs that began alike.
    LocationId new_location();
    void read(LocationId location) { m_steps_log.read(location); }
    void write(LocationId location) { m_steps_log.write(location); }

    // ---- For things that tasks wait on, such as channels ----
    struct Task;
    Task& current_task() const;
    // Waits until wake(); the reason is for the report of a deadlock.
    void block(std::string reason);
    void wake(Task& task);

private:
    struct Timer {
        Time when;
        Task* task;
    };
    struct Earlier {
        bool operator()(const Timer& a, const Timer& b) const { return a.when < b.when; }
    };

    void begin_run(std::uint64_t run);
    Task& new_task();
    void run_loop();
    Task* next_task();
    bool advance_clock();
    std::optional<std::size_t> choose_ready();
    void step(Task& task);
    void start_fiber();
    void tell_step();
    void refused();
    void suspend_current();
    void give_up(Outcome outcome, std::string detail);
    void unwind_tasks();
    std::string describe_waiting() const;

    Chooser m_chooser;
    BudgetLimits m_limits;
    BudgetMeter m_meter;
    Clock m_clock;
    StepLog m_steps_log;
    StepListener m_listener = nullptr;
    void* m_listener_context = nullptr;
    std::vector<std::unique_ptr<Task>> m_tasks; // of all runs, by number
    std::vector<Task*> m_spawned;               // in this run, in order
    std::vector<ActorId> m_first_tasks;         // those spawned outside of tasks, of all runs
    std::size_t m_first_spawned = 0;
    std::size_t m_unfinished = 0;
    std::vector<Task*> m_ready; // in the order in which they became ready
    BinaryHeap<Timer, Earlier> m_timers;
    Task* m_current = nullptr;
    std::vector<std::string> m_log;
    Outcome m_outcome = Outcome::Done;
    std::string m_detail;
    std::uint64_t m_steps = 0;
    std::uint64_t m_result = 0;
    std::uint32_t m_locations = 0; // made outside of tasks
    bool m_strategy_wants_steps = false;
    bool m_clock_moved = false;
    bool m_ended = false;
    bool m_ran = false;
    bool m_unwinding = false;
};

// A value that tasks share. Each use is an access of the step.
template <typename T>
class Shared {
public:
    explicit Shared(Simulation& simulation, T value = {})
        : m_simulation(simulation), m_location(simulation.new_location()), m_value(std::move(value))
    {
    }
    const T& get() const
    {
        m_simulation.read(m_location);
        return m_value;
    }
    void set(T value)
    {
        m_simulation.write(m_location);
        m_value = std::move(value);
    }
    // The value for whoever looks from outside of the run.
    const T& peek() const { return m_value; }

private:
    Simulation& m_simulation;
    LocationId m_location;
    T m_value;
};

// A bounded queue between tasks. Whoever waits longest is woken first; one that is overtaken before it runs
// waits again, behind the others.
template <typename T>
class Channel {
public:
    Channel(Simulation& simulation, std::string name, std::size_t capacity)
        : m_simulation(simulation), m_name(std::move(name)), m_location(simulation.new_location()),
          m_capacity(capacity)
    {
        CHECK(capacity > 0);
    }

    void send(T value)
    {
        m_simulation.write(m_location);
        while (m_values.size() == m_capacity)
            wait_in(m_senders, "room in ");
        m_values.push_back(std::move(value));
        wake_one(m_receivers);
    }

    T receive()
    {
        m_simulation.write(m_location);
        while (m_values.empty())
            wait_in(m_receivers, "a value in ");
        T value = std::move(m_values.front());
        m_values.pop_front();
        wake_one(m_senders);
        return value;
    }

    std::size_t size() const
    {
        m_simulation.read(m_location);
        return m_values.size();
    }

private:
    void wait_in(std::deque<Simulation::Task*>& waiters, const char* what)
    {
        waiters.push_back(&m_simulation.current_task());
        m_simulation.block(what + m_name);
        m_simulation.write(m_location);
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
    LocationId m_location;
    std::size_t m_capacity;
    std::deque<T> m_values;
    std::deque<Simulation::Task*> m_senders;
    std::deque<Simulation::Task*> m_receivers;
};

} // namespace weft::sim
