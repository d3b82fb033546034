// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Very many schedules of one program, and what went wrong in them.
//
// Each run is made under a strategy of sim/strategies/; a failing run is repeated by its choices alone,
// shrunk to the fewest that differ from fifo (properties/explore/shrink.h), and filed once with all runs that
// failed in the same way. A failure that the punctual, first come, first served run shows too is told apart:
// it is no matter of the schedule.
#pragma once

#include "model/choices.h"
#include "properties/explore/failure.h"
#include "properties/explore/subject.h"
#include "sim/strategy.h"
#include "traces/engine.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace weft::properties {

struct ProgramExploration {
    struct Options {
        model::Family family = model::Family::Timing;
        traces::Budgets budgets = {};
        std::uint64_t faults_max = 1; // that strike in one run
        std::uint64_t executions_max = 10'000;
        bool stop_at_failure = false;
        bool expects_same_output = false;
        // Each schedule runs two times, which must be the same in everything: a check of the model itself.
        bool twice = false;
        std::uint64_t shrink_executions_max = 2'000; // for each failure
        // Called now and then with the number of runs; false ends the exploration.
        std::function<bool(std::uint64_t executions)> keep_going = {};
    };

    struct Found {
        Failure failure;
        std::uint64_t run;                   // the first that showed it
        std::uint64_t count;                 // how many did
        std::vector<std::uint32_t> choices;  // of that run; shrunk at the end
        bool without_schedule;               // the fifo run shows it too
        std::vector<std::string> notes = {}; // of the program, in the shrunk run
        std::uint64_t shrink_executions = 0;
    };

    std::uint64_t executions = 0;
    std::uint64_t outcomes = 0;       // distinct: outcome, output, standard error
    std::uint64_t partial_orders = 0; // distinct, of dependent steps; 0: the strategy does not track them
    std::uint64_t choices = 0;
    std::uint64_t choices_most = 0;
    std::uint32_t progress = 0; // how much of the strategy's space was seen, in millionths; 0: unknown
    bool exhausted = false;     // the strategy has seen its whole space
    bool interrupted = false;   // keep_going() said no
    std::string guarantee;
    std::vector<Found> found;
    // Of the family Faults: what came of each single fault, by where it struck.
    struct Struck {
        std::string what;  // "cancelled"
        std::string place; // "Task-2 in worker@14"
        std::string came;  // how the run ended, or what went wrong
        std::uint64_t count;
    };
    std::vector<Struck> struck;
    // What was not the same in two runs of one schedule: a defect of ours.
    std::string not_repeated;
    // The program cannot be explored: not Python, or outside what its engine can run under a schedule.
    traces::Outcome refused = {};
    bool is_refused() const { return refused.kind != traces::OutcomeKind::Finished; }
};

ProgramExploration explore_program(Subject& subject, sim::Strategy& strategy,
                                   const ProgramExploration::Options& options);

// One run under recorded choices; after their end it is punctual and first come, first served.
struct Repeated {
    model::RunResult run;
    std::vector<std::uint32_t> choices; // as many as the run asked for
};
Repeated repeat(Subject& subject, const std::vector<std::uint32_t>& choices, model::Family family,
                const traces::Budgets& budgets);

// The choices of a trace, for a ReplayStrategy that goes by name.
sim::Schedule recorded_choices(const traces::Schedule& schedule);
// One run of a program, perhaps edited since, under choices that were recorded by name. What it no longer
// asks is skipped, what it asks anew is answered as by itself.
struct Followed {
    model::RunResult run;
    std::size_t taken = 0;       // recorded choices that were taken
    std::string stopped_fitting; // at which choice and why the first one did not fit; empty: all did
};
Followed follow(Subject& subject, const traces::Schedule& schedule, const traces::Budgets& budgets);

} // namespace weft::properties
