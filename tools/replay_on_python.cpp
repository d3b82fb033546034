// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The recorded choices are followed by name, twice: once with nothing recorded, which decides, and once more
// with the events of the trace's level, which are compared.
#include "tools/replay_on_python.h"

#include "properties/explore/program_explorer.h"
#include "sim/strategies/replay.h"
#include "tools/common_options.h"
#include "tools/exit_status.h"
#include "tools/report.h"
#include "traces/diff.h"
#include "traces/reference/interpreter_engine.h"
#include "traces/trace_json.h"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace weft::tools {
namespace {

using properties::Failure;

struct Confirmation {
    std::vector<Failure> recorded, now;
    std::vector<Failure> hidden;      // recorded ones that only the model shows
    std::optional<Failure> confirmed; // the recorded failure that came again
    bool same_ending = false;
    bool same_output = false;
    traces::ScheduledRun run;
    std::size_t taken = 0;
    std::string stopped_fitting;
    std::optional<traces::Difference> difference; // of the events
    bool has_events = false;

    // The same failure with the same output; without any, the same ending. Of what only the model shows, that
    // everything happened which led there.
    bool is_same() const
    {
        if (recorded.empty() && !hidden.empty())
            return same_output && same_ending && has_events && !difference;
        return same_output && (recorded.empty() ? now.empty() && same_ending : confirmed.has_value());
    }
};

// What nothing shows on a real Python but a look into its objects, which only the model takes.
bool is_seen_on_model_only(const Failure& failure)
{
    using enum properties::FailureKind;
    return failure.kind == LeftHeld || failure.kind == CutFinally ||
           (failure.kind == Unclosed && failure.what.starts_with("at the end, "));
}

// A budget of the model is not one of an interpreter, so of a livelock only the kind counts.
bool is_same_on_python(const Failure& recorded, const Failure& now)
{
    return recorded.kind == now.kind &&
           (recorded.kind == properties::FailureKind::Livelock || properties::is_same(recorded, now));
}

model::Family family_of(const traces::Trace& trace)
{
    return model::family_named(trace.schedule.family).value_or(model::Family::Timing);
}

// What went wrong in the recorded run. A trace does not hold what the program had promised, so the model is
// asked again.
std::vector<Failure> recorded_failures(const traces::Trace& old, const traces::Budgets& budgets)
{
    if (old.engine.kind != "model")
        return properties::failures_of({old.outcome, old.exit_status, old.out, old.err}, family_of(old));
    const model::PreparedProgram prepared(old.program, model::Profile(old.profile.minor));
    properties::ModelSubject subject(prepared);
    const model::Family family = family_of(old);
    return properties::failures_of(properties::repeat(subject, old.schedule.choices, family, budgets).run,
                                   family_of(old));
}

traces::ScheduledRun run_once(traces::InterpreterEngine& engine, const traces::Trace& old,
                              traces::Level level, const traces::Budgets& budgets,
                              sim::ReplayStrategy& replay)
{
    traces::RunOptions options;
    options.profile = engine.profile();
    options.level = level;
    options.budgets = budgets;
    replay.begin_run(0);
    sim::Chooser chooser(replay);
    const std::string family = model::name_of(family_of(old));
    return engine.run_under(old.program, options, {chooser, family});
}

Confirmation confirm(traces::InterpreterEngine& engine, const traces::Trace& old,
                     const ReplayOnPython& request)
{
    Confirmation result;
    sim::ReplayStrategy replay(properties::recorded_choices(old.schedule),
                               sim::ReplayStrategy::AfterEnd::Fifo, sim::ReplayStrategy::Match::Name);
    result.run = run_once(engine, old, traces::Level::Output, request.budgets, replay);
    result.taken = replay.taken();
    result.stopped_fitting = replay.stopped_fitting();
    // What is cut short is cut elsewhere by another engine.
    const bool was_cut = result.run.trace.outcome.kind == traces::OutcomeKind::Exhausted;
    if (old.level != traces::Level::Output && !was_cut) {
        const traces::ScheduledRun shown = run_once(engine, old, old.level, request.budgets, replay);
        if (shown.trace.level != traces::Level::Output && shown.trace.out == result.run.trace.out) {
            result.has_events = true;
            result.difference = traces::diff(old, shown.trace, {});
            result.run.trace = shown.trace;
        }
    }
    const traces::Trace& now = result.run.trace;
    result.recorded = recorded_failures(old, request.budgets);
    result.now = properties::failures_of(
        {now.outcome, now.exit_status, now.out, now.err, result.run.notes, result.run.broken},
        family_of(old));
    const auto hidden = std::stable_partition(result.recorded.begin(), result.recorded.end(),
                                              [](const Failure& one) { return !is_seen_on_model_only(one); });
    result.hidden.assign(hidden, result.recorded.end());
    result.recorded.erase(hidden, result.recorded.end());
    for (const Failure& failure : result.recorded) {
        const bool again = std::any_of(result.now.begin(), result.now.end(), [&](const Failure& other) {
            return is_same_on_python(failure, other);
        });
        if (again && !result.confirmed)
            result.confirmed = failure;
    }
    result.same_ending = old.outcome == now.outcome && old.exit_status == now.exit_status;
    result.same_output = old.out == now.out;
    return result;
}

// A run that ran out of steps does so again with as many.
ReplayOnPython with_budget_of(const traces::Trace& old, ReplayOnPython request)
{
    const traces::Outcome& outcome = old.outcome;
    if (outcome.kind == traces::OutcomeKind::Exhausted && outcome.type == "steps")
        request.budgets.steps = std::min<std::uint64_t>(request.budgets.steps,
                                                        std::strtoull(outcome.message.c_str(), nullptr, 10));
    return request;
}

std::string words_of(const std::vector<Failure>& failures, const traces::Trace& trace)
{
    if (failures.empty())
        return traces::describe(trace.outcome, trace.exit_status);
    std::string text;
    for (const Failure& failure : failures)
        text += (text.empty() ? "" : "; ") + failure.to_text();
    return text;
}

void print_text(const Confirmation& result, const traces::Trace& old, const ReplayOnPython& request)
{
    const traces::Trace& now = result.run.trace;
    const std::string name = engine_name(now.engine, now.profile);
    std::cout << request.path << (result.is_same() ? " repeats on " : " does not repeat on ") << name;
    if (result.is_same()) {
        const std::string what =
            result.confirmed ? result.confirmed->to_text() : traces::describe(now.outcome, now.exit_status);
        std::cout << ": " << what << "\n";
    } else {
        std::cout << "\n  recorded: " << words_of(result.recorded, old) << "\n";
        std::cout << "  now:      " << words_of(result.now, now) << "\n";
        if (!result.same_output)
            std::cout << "  the output is another one\n";
    }
    std::cout << result.taken << " of " << old.schedule.choices.size() << " recorded choices were taken";
    if (result.has_events && !result.difference)
        std::cout << ", all " << now.events.size() << " events are the same";
    std::cout << "\n";
    for (const Failure& failure : result.hidden)
        std::cout << "only the model looks for: " << failure.to_text() << "\n";
    if (!result.stopped_fitting.empty())
        std::cout << "the schedule stopped fitting " << result.stopped_fitting << "\n";
    if (result.difference)
        std::cout << traces::to_text(*result.difference, "recorded", "now");
}

void print_json(const Confirmation& result, const traces::Trace& old, const ReplayOnPython& request)
{
    using Json = nlohmann::ordered_json;
    const traces::Trace& now = result.run.trace;
    Json json{{"trace", request.path},
              {"on", engine_name(now.engine, now.profile)},
              {"repeats", result.is_same()},
              {"recorded", words_of(result.recorded, old)},
              {"now", words_of(result.now, now)},
              {"same_output", result.same_output},
              {"choices", old.schedule.choices.size()},
              {"taken", result.taken},
              {"stopped_fitting", result.stopped_fitting}};
    if (result.has_events)
        json["same_events"] = !result.difference;
    std::cout << json.dump(2) << "\n";
}

} // namespace

bool has_choices(const traces::Trace& trace)
{
    return trace.schedule.strategy == "replay";
}

int replay_on_python(const traces::Trace& old, const ReplayOnPython& request)
{
    traces::Result<std::unique_ptr<traces::InterpreterEngine>> engine =
        traces::InterpreterEngine::open(request.python);
    if (!engine.ok())
        return fail("replay", k_exit_bad_input, engine.error().message());
    if (const std::string why = engine.value()->cannot_choose(); !why.empty())
        return fail("replay", k_exit_bad_input, why);
    const Confirmation result = confirm(*engine.value(), old, with_budget_of(old, request));
    const traces::Trace& now = result.run.trace;
    if (now.outcome.kind == traces::OutcomeKind::Unsupported)
        return fail("replay", k_exit_bad_input, now.outcome.message);
    if (!request.trace_path.empty()) {
        traces::Result<traces::Done> written = traces::write_trace(now, request.trace_path);
        if (!written.ok())
            return fail("replay", k_exit_bad_input, written.error().message());
    }
    if (request.json)
        print_json(result, old, request);
    else
        print_text(result, old, request);
    return result.is_same() ? k_exit_agreed : k_exit_disagreed;
}

} // namespace weft::tools
