// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Setting up a world for one run, and turning what is left of it into a trace.

#include "model/engine.h"

#include "model/program_run.h"
#include "model/recording.h"
#include "model/values/str.h"
#include "model/world.h"
#include "sim/fiber.h"
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

struct Request {
    const PreparedProgram& program;
    const traces::RunOptions& options;
    traces::Trace& trace;
};

void execute(const Request& request)
{
    traces::Trace& trace = request.trace;
    const traces::Budgets& budgets = request.options.budgets;
    Recording recording(budgets.events);
    ProgramRun run(request.program);
    World world(Realm::of(request.program.profile()), limits_of(budgets));
    if (request.options.level != traces::Level::Output)
        world.recording = &recording;
    run.run();
    world.recording = nullptr;
    if (t_heap.is_exceeded)
        world.abort_run(Abort::HeapExhausted, ""); // what ran over was the last thing that the program did
    if (world.is_aborting()) {
        trace.outcome = outcome_of_abort(world, budgets);
        const bool refused = trace.outcome.kind == traces::OutcomeKind::Unsupported;
        trace.exit_status = refused                          ? k_status_unsupported
                            : world.abort == Abort::Deadlock ? k_status_deadlock
                                                             : k_status_exhausted;
    } else {
        trace.outcome = run.outcome();
        trace.exit_status = run.exit_status();
    }
    trace.out = std::move(world.out);
    trace.err = std::move(world.err);
    trace.events = recording.take_events();
}

} // namespace

traces::EngineIdentity ModelEngine::identity() const
{
    return {"model", "weft", WEFT_VERSION};
}

traces::Trace ModelEngine::run(const traces::Program& program, const traces::RunOptions& options)
{
    const PreparedProgram prepared(program, Profile(options.profile.minor));
    return run(prepared, options);
}

traces::Trace ModelEngine::run(const PreparedProgram& program, const traces::RunOptions& options)
{
    using enum traces::EventKind;
    traces::Trace trace;
    trace.program = program.program();
    trace.profile = traces::Profile{static_cast<std::uint8_t>(program.profile().minor())};
    trace.engine = identity();
    trace.schedule = options.schedule;
    trace.level = options.level == traces::Level::Output ? traces::Level::Output : traces::Level::Calls;
    if (trace.level != traces::Level::Output)
        trace.shows = {Started, Resumed, Yielded, Returned, Raised};
    Request request{program, options, trace};
    sim::run_on_root_stack([](void* argument) { execute(*static_cast<Request*>(argument)); }, &request);
    traces::drop_unanswered_exits(trace.events);
    return trace;
}

} // namespace weft::model
