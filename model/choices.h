// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The choice points of a run: what a schedule decides about a Python program.
//
// Families of them are kept apart (docs/schedule.md, "Families"). `Timing` is what real asyncio can do as it
// stands: a timer or a sleeping thread that is late, and which thread goes on. `Reordering` also lets any
// entry of a loop's ready queue run next, which asyncio promises not to do. Where no choices are set,
// everything is punctual and first come, first served.
// https://docs.python.org/3/library/asyncio-eventloop.html#scheduling-callbacks
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/values/completion.h"
#include "sim/chooser.h"
#include "sim/happens_before.h"

namespace weft::model {

// What can strike in the family `Faults`: docs/schedule.md, "Faults".
enum class Fault : std::uint8_t {
    Cancel,   // a waiting task is cancelled
    Message,  // the same with a message
    Twice,    // two requests at once
    Cleanup,  // and again where it waits next, on its way out
    Start,    // a task is cancelled before its first step
    Timeout,  // a deadline of asyncio.timeout(), wait_for() or wait() passes now
    Collect,  // the garbage is collected: what nobody but itself refers to is gone
    Executor, // a job of an executor fails
    Throw,    // a suspended generator, coroutine or async generator is thrown into where it would go on
    Close,    // it is closed instead
};
inline constexpr std::size_t k_fault_count = 10;

class FaultSet {
public:
    constexpr FaultSet() = default;
    constexpr FaultSet(Fault fault) : m_bits(static_cast<std::uint16_t>(1U << static_cast<unsigned>(fault)))
    {
    }
    constexpr bool has(FaultSet any) const { return (m_bits & any.m_bits) != 0; }
    constexpr FaultSet operator|(FaultSet other) const
    {
        FaultSet both;
        both.m_bits = static_cast<std::uint16_t>(m_bits | other.m_bits);
        return both;
    }
    bool operator==(const FaultSet&) const = default;

private:
    std::uint16_t m_bits = 0;
};

std::string_view name_of(Fault fault);
std::string_view purpose_of(Fault fault);                   // for a list
std::optional<FaultSet> fault_named(std::string_view name); // or "all"

// What is left to choice in a run. Its text is that of a trace: "timing", "timing+preempt",
// "faults+timeout+close"; "faults" alone is "faults+cancel".
struct Family {
    enum Kind : std::uint8_t { Timing, Reordering, Faults };

    constexpr Family(Kind its_kind) : kind(its_kind), faults(its_kind == Faults ? Fault::Cancel : FaultSet())
    {
    }
    bool operator==(const Family&) const = default;

    Kind kind;
    FaultSet faults;
    bool preempts = false; // a thread may lose its turn before any statement
};

std::string name_of(const Family& family);
std::optional<Family> family_named(std::string_view name);

class RunChoices {
public:
    // Sets them for this thread while it lives. The chooser outlives it.
    RunChoices(sim::Chooser& chooser, Family family);
    ~RunChoices();
    RunChoices(const RunChoices&) = delete;
    RunChoices& operator=(const RunChoices&) = delete;

    bool reorders() const { return m_family.kind == Family::Reordering; }
    bool strikes() const { return m_family.kind == Family::Faults; }
    bool preempts() const { return m_family.preempts; }
    // Whether one of these faults may strike now.
    bool strikes(FaultSet faults) const { return m_family.faults.has(faults) && m_faults_left > 0; }
    // How many faults may strike in this run.
    void bound_faults(std::uint64_t most) { m_faults_left = most; }
    // The option taken at a choice among faults, of which option 0 is that nothing strikes.
    Completion<std::size_t> choose_fault(const sim::ChoicePoint& point);
    // The option taken; the run is over if the strategy has no answer.
    Completion<std::size_t> choose(const sim::ChoicePoint& point);
    // How much later than asked for something ends that was to take so long.
    Completion<double> lateness(std::string_view what, double seconds);
    // A number of the program's own.
    Completion<std::size_t> number(const std::string& what, std::size_t bound);

    // Actors are numbered in the order in which they are first an option.
    sim::ActorId new_actor() { return m_next_actor++; }
    // An entry of a loop's queue runs: false where the strategy wants the run to end.
    bool begin_step(sim::ActorId actor);
    void end_step();
    bool wants_steps() const { return m_wants_steps; }

    // ---- What a step touches, for strategies that ask: model/evaluator/tracking.h ----
    bool tracks() const { return m_log.on(); }
    void read(sim::LocationId location) { m_log.read(location); }
    void write(sim::LocationId location) { m_log.write(location); }
    // It may have touched anything.
    void touch_all() { m_log.write(sim::k_all_locations); }
    // It made the actor able to run.
    void enable(sim::ActorId actor) { m_log.enable(actor); }
    // A name for something shared that has just been made.
    sim::LocationId new_location() { return ++m_last_location; }
    // The virtual clock has moved: what runs now comes after all that ran before.
    void clock_moved() { m_after_clock = true; }
    // Accesses are not noted while the value is false; gives the one before.
    bool set_noting(bool noting);
    // The same for all runs that differ in the order of independent steps alone; 0 where steps are not
    // tracked.
    std::uint64_t partial_order() const { return m_order.hash(); }

    std::vector<std::string> notes;  // of the program, for a report
    std::vector<std::string> broken; // what it had promised
    std::vector<std::string> cut;    // the `finally` blocks that a fault left before their end, with places
    std::vector<std::string> held;   // the locks that were left held
    std::vector<std::string> open;   // the async generators that were left open
    bool is_over = false;            // the program has run to its end: what dies now does so in order

private:
    sim::Chooser& m_chooser;
    Family m_family;
    bool m_wants_steps;
    std::uint64_t m_faults_left = UINT64_MAX;
    sim::ActorId m_next_actor = 0;
    void close_program_step();

    sim::StepLog m_log;
    sim::HappensBefore m_order;
    sim::LocationId m_last_location = 0;
    bool m_after_clock = false;
    bool m_orders_next = false;     // the last step may have touched anything
    bool m_in_step = false;         // of the loop
    bool m_in_program_step = false; // what runs outside the loop's steps and makes choices is a step too
    sim::ActorId m_program_actor = sim::k_no_actor;
    RunChoices* m_previous;
};

extern constinit thread_local RunChoices* t_choices __attribute__((tls_model("initial-exec")));
// For what cannot be told apart, where a run tracks its steps.
inline void touch_everything()
{
    if (t_choices) [[unlikely]]
        t_choices->touch_all();
}
// Of the run of this thread; null where everything is punctual and first come, first served.
inline RunChoices* run_choices()
{
    return t_choices;
}

// Locations that many things share. Those of single futures are numbers from 1 on, those of variables hashes.
inline constexpr sim::LocationId k_output_location = UINT64_MAX - 1;
inline constexpr sim::LocationId k_timers_location = UINT64_MAX - 2;
inline constexpr sim::LocationId k_containers_location = UINT64_MAX - 3; // what is in lists, dicts, sets

// What an injected exception says, and the message of a cancellation that has one.
inline constexpr std::string_view k_struck_by_weft = "struck by weft";

// Whether generators that the program drives itself may be struck: faults `throw` and `close`.
extern constinit thread_local bool t_strikes_bodies __attribute__((tls_model("initial-exec")));

// Where the running task stands: "Task-2 in worker@14"; the part behind the '@' is for people.
std::string running_place();

} // namespace weft::model
