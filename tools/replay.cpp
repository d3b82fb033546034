// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// weft replay: a trace once more, from the program and the schedule that it holds.
#include "tools/common_options.h"
#include "tools/difference_json.h"
#include "tools/exit_status.h"
#include "tools/replay_on_python.h"
#include "tools/report.h"
#include "tools/verbs.h"

#include "properties/explore/program_explorer.h"
#include "sim/interrupt.h"
#include "traces/diff.h"
#include "traces/program_files.h"
#include "traces/reference/interpreter_engine.h"
#include "traces/trace_json.h"

#include <iostream>

namespace weft::tools {
namespace {

constexpr std::string_view k_purpose =
    "Repeats a trace from the program and the schedule in it, and says whether it repeats.";

constexpr std::string_view k_examples = R"(# Does the model still do the same?
weft replay trace.json
# Does the same failure come of the same choices on a real Python?
weft replay trace.json --on python3.12
# What is different by the rules of another version?
weft replay trace.json --profile 3.8
# Does the failure survive my edit?
weft replay trace.json --program prog.py
)";

constexpr std::string_view k_closing =
    R"(Exit status: 0 when it repeats, 1 when it does not (the first difference is shown), 3 for a bad trace or
interpreter, 4 when a budget ran out that did not run out before. With --program: 0 when it ends as before.
With --on, for a trace of a run in which something was chosen: 0 when the same failure comes of the choices,
of the same kind at the same place, with the same output.
)";

bool ran_out(const traces::Trace& trace)
{
    return trace.outcome.kind == traces::OutcomeKind::Exhausted ||
           trace.outcome.kind == traces::OutcomeKind::Hung;
}

traces::RunOptions options_of(const traces::Trace& trace, const traces::Budgets& budgets)
{
    traces::RunOptions result;
    result.profile = trace.profile;
    result.level = trace.level;
    result.budgets = budgets;
    result.schedule = trace.schedule;
    result.schedule.names.clear();
    if (!trace.schedule.choices.empty())
        result.schedule.strategy = "replay";
    for (traces::EventKind kind : trace.shows)
        result.optional_kinds = result.optional_kinds || kind == traces::EventKind::Created;
    return result;
}

// The recorded choices, by name, on a program that was edited since.
int replay_on(const std::string& program_path, const traces::Trace& old,
              const traces::RunOptions& run_options)
{
    traces::Result<traces::Program> program = traces::load_program(program_path);
    if (!program.ok())
        return fail("replay", k_exit_bad_input, program.error().message());
    const model::PreparedProgram prepared(program.value(), model::Profile(run_options.profile.minor));
    properties::ModelSubject subject(prepared);
    const properties::Followed followed = properties::follow(subject, old.schedule, run_options.budgets);
    const model::RunResult& run = followed.run;
    std::cout << followed.taken << " of " << old.schedule.choices.size() << " recorded choices were taken\n";
    if (!followed.stopped_fitting.empty())
        std::cout << "the schedule stopped fitting " << followed.stopped_fitting << "\n";
    const bool is_same = run.outcome.kind == old.outcome.kind && run.outcome.type == old.outcome.type &&
                         run.outcome.message == old.outcome.message;
    std::cout << "recorded: " << traces::describe(old.outcome, old.exit_status) << "\n";
    std::cout << "now:      " << traces::describe(run.outcome, run.exit_status) << "\n";
    return is_same ? k_exit_agreed : k_exit_disagreed;
}

} // namespace

int replay(int argc, char** argv)
{
    std::string path, python, trace_path, program_path;
    bool json = false, profile_given = false;
    traces::Profile profile;
    traces::Budgets budgets;
    traces::DiffOptions diff_options;
    Options options("replay", k_purpose, k_examples);
    options.argument("TRACE", path, "a trace, of the model or of a real Python");
    options.text("--on", "PYTHON", python, "repeat it on this Python instead of on the model");
    auto read_profile = [&](const std::string& text) -> std::string {
        auto parsed = traces::Profile::parse(text);
        profile_given = true;
        if (parsed)
            profile = *parsed;
        return parsed ? "" : "'" + text + "' is not a profile; there are 3.6 to 3.14";
    };
    options.checked("--profile", "VERSION", read_profile, "the rules to follow on the model", "the trace's");
    options.text("--program", "FILE", program_path,
                 "follow the choices by name in this version of the program");
    options.text("--trace", "OUT", trace_path, "write the new trace to this file");
    options.flag("--errors", diff_options.errors, "compare standard error too");
    options.flag("--json", json, "print the result as one JSON object");
    add_budgets(options, budgets);
    options.closing(k_closing);
    if (auto status = options.parse(argc, argv))
        return *status;

    traces::Result<traces::Trace> old = traces::read_trace(path);
    if (!old.ok())
        return fail("replay", k_exit_bad_input, old.error().message());
    if (!python.empty() && !program_path.empty())
        return fail("replay", k_exit_usage, "--program works on the model, without --on");
    if (!python.empty() && has_choices(old.value()))
        return replay_on_python(old.value(), {path, python, trace_path, json, budgets});
    traces::Result<std::unique_ptr<traces::Engine>> engine = open_engine(python);
    if (!engine.ok())
        return fail("replay", k_exit_bad_input, engine.error().message());
    traces::RunOptions run_options = options_of(old.value(), budgets);
    if (profile_given)
        run_options.profile = profile;
    if (!program_path.empty())
        return replay_on(program_path, old.value(), run_options);
    traces::Trace trace = engine.value()->run(old.value().program, run_options);
    if (sim::interrupted())
        return interrupted("replay");
    if (!trace_path.empty()) {
        traces::Result<traces::Done> written = traces::write_trace(trace, trace_path);
        if (!written.ok())
            return fail("replay", k_exit_bad_input, written.error().message());
    }

    auto difference = traces::diff(old.value(), trace, diff_options);
    std::string name = engine_name(trace.engine, trace.profile);
    if (json)
        std::cout << difference_json(difference, path, name);
    else if (!difference)
        std::cout << path << " repeats on " << name << ": "
                  << traces::describe(trace.outcome, trace.exit_status) << ", " << trace.events.size()
                  << " events\n";
    else
        std::cout << path << " does not repeat on " << name << ": "
                  << traces::to_text(*difference, "recorded", "now") << repeat_line();
    if (difference && ran_out(trace) && !ran_out(old.value()))
        return k_exit_exhausted;
    return difference ? k_exit_disagreed : k_exit_agreed;
}

} // namespace weft::tools
