// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Setting up a world for one run, and turning what is left of it into a trace.

#include "model/engine.h"

#include "model/program_run.h"
#include "model/recording.h"
#include "model/values/str.h"
#include "model/world.h"
#include "sim/fiber.h"
#include "sim/strategies/named.h"
#include "sim/strategies/replay.h"
#include "traces/normalise.h"

namespace weft::model {

namespace {

constexpr int k_status_unsupported = 3;
constexpr int k_status_exhausted = 4;
constexpr int k_status_deadlock = 1;

Limits limits_of(const traces::Budgets& budgets)
{
    Limits limits;
    limits.steps = static_cast<std::int64_t>(std::min<std::uint64_t>(budgets.steps, INT64_MAX));
    limits.heap_bytes = static_cast<std::int64_t>(std::min<std::uint64_t>(budgets.heap_bytes, INT64_MAX));
    limits.output_bytes = static_cast<std::int64_t>(std::min<std::uint64_t>(budgets.output_bytes, INT64_MAX));
    limits.virtual_time_ns =
        static_cast<std::int64_t>(std::min<std::uint64_t>(budgets.virtual_time_ns, INT64_MAX));
    limits.fibers = budgets.fibers;
    return limits;
}

// "prog.py:3:5: what" into its place and the rest.
traces::Outcome unsupported_outcome(const std::string& reason)
{
    traces::Outcome outcome{traces::OutcomeKind::Unsupported, reason, "", ""};
    const std::size_t end = reason.find(": ");
    const std::size_t line = reason.find(':');
    if (end != std::string::npos && line < end && reason.find_first_not_of("0123456789:", line) == end + 1) {
        outcome.where = reason.substr(0, end);
        outcome.type = reason.substr(end + 2);
    }
    return outcome;
}

traces::Outcome exhausted(std::string_view budget, std::uint64_t value)
{
    return {traces::OutcomeKind::Exhausted, std::string(budget), std::to_string(value), ""};
}

traces::Outcome outcome_of_abort(const World& world, const traces::Budgets& budgets)
{
    switch (world.abort) {
    case Abort::StepsExhausted:
        return exhausted("steps", budgets.steps);
    case Abort::HeapExhausted:
        return exhausted("heap_bytes", budgets.heap_bytes);
    case Abort::OutputExhausted:
        return exhausted("output_bytes", budgets.output_bytes);
    case Abort::FibersExhausted:
        return exhausted("fibers", budgets.fibers);
    case Abort::TimeExhausted:
        return exhausted("virtual_time_ns", budgets.virtual_time_ns);
    case Abort::EventsExhausted:
        return exhausted("events", budgets.events);
    case Abort::Interrupted:
        return exhausted("interrupted", 0);
    case Abort::Deadlock:
        return {traces::OutcomeKind::Deadlock, "", world.abort_reason, ""};
    default:
        return unsupported_outcome(world.abort_reason);
    }
}

// Null: fifo, which needs nobody to ask.
std::unique_ptr<sim::Strategy> strategy_of(const traces::Schedule& schedule)
{
    if (!schedule.choices.empty() || schedule.strategy == "replay") {
        std::vector<sim::Choice> choices;
        for (const std::uint32_t chosen : schedule.choices)
            choices.push_back({sim::ChoiceKind::Ready, {}, chosen + std::size_t{1}, chosen});
        return std::make_unique<sim::ReplayStrategy>(sim::Schedule(std::move(choices)),
                                                     sim::ReplayStrategy::AfterEnd::Fifo,
                                                     sim::ReplayStrategy::Match::Position);
    }
    if (schedule.strategy == "fifo")
        return nullptr;
    return sim::strategy_named(schedule.strategy, {.seed = schedule.seed});
}

struct Request {
    const PreparedProgram& program;
    const traces::Budgets& budgets;
    Recording* recording; // null: nothing is recorded
    RunResult result = {};
};

void execute(Request& request)
{
    RunResult& result = request.result;
    ProgramRun run(request.program);
    World world(Realm::of(request.program.profile()), limits_of(request.budgets));
    world.recording = request.recording;
    run.run();
    world.recording = nullptr;
    if (t_heap.is_exceeded)
        world.abort_run(Abort::HeapExhausted, ""); // what ran over was the last thing that the program did
    if (world.is_aborting()) {
        result.outcome = outcome_of_abort(world, request.budgets);
        const bool refused = result.outcome.kind == traces::OutcomeKind::Unsupported;
        result.exit_status = refused                          ? k_status_unsupported
                             : world.abort == Abort::Deadlock ? k_status_deadlock
                                                              : k_status_exhausted;
    } else {
        result.outcome = run.outcome();
        result.exit_status = run.exit_status();
    }
    result.out = std::move(world.out);
    result.err = std::move(world.err);
}

RunResult run_on_its_stack(Request&& request)
{
    sim::run_on_root_stack([](void* argument) { execute(*static_cast<Request*>(argument)); }, &request);
    return std::move(request.result);
}

// With the strategy that the schedule names, or its recorded choices.
RunResult run_under_schedule(Request&& request, traces::Schedule& schedule)
{
    const std::unique_ptr<sim::Strategy> strategy = strategy_of(schedule);
    if (!strategy)
        return run_on_its_stack(std::move(request));
    strategy->begin_run(0);
    sim::Chooser chooser(*strategy, sim::Chooser::Keep::Names);
    const RunChoices choices(chooser, family_named(schedule.family).value_or(Family::Timing));
    RunResult result = run_on_its_stack(std::move(request));
    strategy->end_run();
    if (chooser.failed())
        result.outcome = {traces::OutcomeKind::Exhausted, "schedule", chooser.failure(), ""};
    const sim::Schedule taken = chooser.taken();
    schedule.choices.clear();
    schedule.names.clear();
    for (const sim::Choice& choice : taken.choices()) {
        schedule.choices.push_back(static_cast<std::uint32_t>(choice.chosen));
        schedule.names.push_back(concat(sim::name_of(choice.kind), ": ", choice.option));
    }
    return result;
}

} // namespace

traces::EngineIdentity ModelEngine::identity() const
{
    return {"model", "weft", WEFT_VERSION};
}

RunResult run_under(const PreparedProgram& program, const traces::Budgets& budgets, sim::Chooser& chooser,
                    Family family, std::uint64_t faults_max)
{
    RunChoices choices(chooser, family);
    choices.bound_faults(faults_max);
    RunResult result = run_on_its_stack({program, budgets, nullptr});
    result.notes = std::move(choices.notes);
    result.broken = std::move(choices.broken);
    result.held = std::move(choices.held);
    result.open = std::move(choices.open);
    result.cut = std::move(choices.cut);
    result.partial_order = choices.partial_order();
    if (chooser.failed())
        result.outcome = {traces::OutcomeKind::Exhausted, "schedule", chooser.failure(), ""};
    return result;
}

traces::Trace ModelEngine::run(const traces::Program& program, const traces::RunOptions& options)
{
    const PreparedProgram prepared(program, Profile(options.profile.minor));
    return run(prepared, options);
}

traces::Trace ModelEngine::run(const PreparedProgram& program, const traces::RunOptions& options)
{
    traces::Trace trace;
    trace.program = program.program();
    trace.profile = traces::Profile{static_cast<std::uint8_t>(program.profile().minor())};
    trace.engine = identity();
    trace.schedule = options.schedule;
    trace.level = options.level;
    trace.shows = traces::shown_kinds(options.level);
    Recording recording(options.budgets.events, options.level);
    const bool records = options.level != traces::Level::Output;
    RunResult result =
        run_under_schedule({program, options.budgets, records ? &recording : nullptr}, trace.schedule);
    trace.outcome = std::move(result.outcome);
    trace.exit_status = result.exit_status;
    trace.out = std::move(result.out);
    trace.err = std::move(result.err);
    trace.events = recording.take_events();
    traces::drop_unanswered_exits(trace.events);
    return trace;
}

} // namespace weft::model
