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

namespace weft::model {

enum class Family : std::uint8_t { Timing, Reordering, Faults };

std::string_view name_of(Family family);
std::optional<Family> family_named(std::string_view name);

class RunChoices {
public:
    // Sets them for this thread while it lives. The chooser outlives it.
    RunChoices(sim::Chooser& chooser, Family family);
    ~RunChoices();
    RunChoices(const RunChoices&) = delete;
    RunChoices& operator=(const RunChoices&) = delete;

    bool reorders() const { return m_family == Family::Reordering; }
    bool strikes() const { return m_family == Family::Faults; }
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

    std::vector<std::string> notes;  // of the program, for a report
    std::vector<std::string> broken; // what it had promised

private:
    sim::Chooser& m_chooser;
    Family m_family;
    bool m_wants_steps;
    sim::ActorId m_next_actor = 0;
    sim::StepLog m_log;
    RunChoices* m_previous;
};

extern constinit thread_local RunChoices* t_choices __attribute__((tls_model("initial-exec")));
// Of the run of this thread; null where everything is punctual and first come, first served.
inline RunChoices* run_choices()
{
    return t_choices;
}

// Where the running task stands: "Task-2 in worker@14"; the part behind the '@' is for people.
std::string running_place();

} // namespace weft::model
