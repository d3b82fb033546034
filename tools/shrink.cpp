// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// weft shrink: the fewest choices of a failing trace that still lead to the same failure.
#include "tools/common_options.h"
#include "tools/exit_status.h"
#include "tools/report.h"
#include "tools/verbs.h"

#include "model/engine.h"
#include "properties/explore/explain.h"
#include "properties/explore/program_explorer.h"
#include "properties/explore/shrink.h"
#include "traces/trace_json.h"

#include <iostream>

namespace weft::tools {
namespace {

constexpr std::string_view k_purpose =
    "Makes the schedule of a failing trace small, keeping the failure, and tells what is left of it.";

constexpr std::string_view k_examples = R"(# Which choices does this failure need?
weft shrink failures/prog-1.json
# Keep the small trace
weft shrink trace.json --trace small.json
# Take more time for it
weft shrink trace.json --runs 100000
)";

constexpr std::string_view k_closing =
    R"(The trace is run on the model, whatever engine it is of.

Exit status: 0 when it fails and was made small, 1 when it does not fail on the model, 3 for a bad trace.
)";

struct Request {
    properties::Subject& subject;
    model::Family family;
    const traces::Budgets& budgets;
};

void tell(const Request& request, const properties::Failure& failure, const properties::Shrunk& shrunk,
          std::size_t before)
{
    std::cout << failure.to_text() << "\n";
    std::cout << before << " choices away from fifo before, " << shrunk.deviations << " now, in "
              << shrunk.executions << " runs" << (shrunk.is_minimal ? "" : "; there were no more runs")
              << "\n";
    for (const properties::Deviation& deviation :
         properties::explain(request.subject, shrunk.choices, request.family, request.budgets)) {
        std::cout << "  " << deviation.to_text() << "\n";
        for (const int line : deviation.lines())
            std::cout << properties::source_line(request.subject.program().main.source, line) << "\n";
    }
}

int write(const Request& request, const traces::Trace& old, const std::vector<std::uint32_t>& choices,
          const std::string& path)
{
    traces::RunOptions run_options;
    run_options.profile = old.profile;
    run_options.level = old.level == traces::Level::Output ? old.level : traces::Level::Calls;
    run_options.budgets = request.budgets;
    run_options.schedule = {
        "replay", old.schedule.seed, std::string(model::name_of(request.family)), choices, {}};
    const traces::Trace trace = request.subject.record(run_options);
    traces::Result<traces::Done> written = traces::write_trace(trace, path);
    return written.ok() ? k_exit_agreed : fail("shrink", k_exit_bad_input, written.error().message());
}

} // namespace

int shrink(int argc, char** argv)
{
    std::string path, out_path;
    traces::Budgets budgets;
    std::uint64_t runs = 10'000;
    Options options("shrink", k_purpose, k_examples);
    options.argument("TRACE", path, "a trace of a run that fails");
    options.text("--trace", "OUT", out_path, "write the small trace to this file");
    options.number("--runs", runs, "how many runs it may take");
    add_budgets(options, budgets);
    options.closing(k_closing);
    if (auto status = options.parse(argc, argv))
        return *status;

    traces::Result<traces::Trace> old = traces::read_trace(path);
    if (!old.ok())
        return fail("shrink", k_exit_bad_input, old.error().message());
    const traces::Schedule& schedule = old.value().schedule;
    const model::PreparedProgram prepared(old.value().program, model::Profile(old.value().profile.minor));
    const model::Family family = model::family_named(schedule.family).value_or(model::Family::Timing);
    properties::ModelSubject subject(prepared);
    const Request request{subject, family, budgets};
    const std::vector<properties::Failure> failures =
        properties::failures_of(properties::repeat(subject, schedule.choices, family, budgets).run, family);
    if (failures.empty()) {
        std::cout << path << " does not fail on the model " << old.value().profile.name() << "\n";
        return k_exit_disagreed;
    }
    const properties::Shrunk shrunk =
        properties::shrink(subject, schedule.choices, failures.front(), {family, budgets, {}, runs});
    std::size_t before = 0;
    for (const std::uint32_t chosen : schedule.choices)
        before += chosen != 0 ? 1U : 0U;
    tell(request, failures.front(), shrunk, before);
    return out_path.empty() ? k_exit_agreed : write(request, old.value(), shrunk.choices, out_path);
}

} // namespace weft::tools
