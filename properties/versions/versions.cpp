// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Running a program on all versions and sorting what came out.
#include "properties/versions/versions.h"

#include "model/engine.h"

#include <algorithm>

namespace weft::properties {
namespace {

bool is_refused(const traces::Trace& trace)
{
    return trace.outcome.kind == traces::OutcomeKind::Unsupported;
}

std::vector<traces::Trace> run_all(const traces::Program& program, const VersionOptions& options)
{
    model::ModelEngine engine;
    std::vector<traces::Trace> runs;
    for (const traces::Profile profile : options.profiles) {
        if (options.stop && options.stop())
            break;
        traces::RunOptions run = options.run;
        run.profile = profile;
        runs.push_back(engine.run(program, run));
    }
    return runs;
}

std::vector<VersionGroup> group(const std::vector<traces::Trace>& runs)
{
    std::vector<VersionGroup> groups;
    for (const traces::Trace& run : runs) {
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const VersionGroup& known) {
            return known.is_refused == is_refused(run) && !traces::diff(known.trace, run);
        });
        if (same != groups.end())
            same->profiles.push_back(run.profile);
        else
            groups.push_back({{run.profile}, run, is_refused(run)});
    }
    return groups;
}

std::optional<traces::Difference> shown_difference(traces::Trace before, traces::Trace after)
{
    before.level = after.level = traces::Level::Output;
    return traces::diff(before, after);
}

// Where the model refuses the program in one of the two, nothing is known of a change.
std::vector<VersionChange> find_changes(const std::vector<traces::Trace>& runs, const VersionOptions& options)
{
    std::vector<VersionChange> changes;
    for (std::size_t i = 1; i < runs.size(); ++i) {
        const traces::Trace& before = runs[i - 1];
        const traces::Trace& after = runs[i];
        if (is_refused(before) || is_refused(after) || (options.stop && options.stop()))
            continue;
        std::optional<traces::Difference> difference = traces::diff(before, after);
        if (!difference)
            continue;
        RulesBetween rules = find_rules(before, after, *difference);
        std::optional<traces::Difference> shown;
        if (difference->place == traces::DiffPlace::Events)
            shown = shown_difference(before, after);
        changes.push_back(
            {before.profile, after.profile, std::move(*difference), std::move(shown), std::move(rules)});
    }
    return changes;
}

// The version of an interpreter is the profile that it supports.
LiveRun run_live(const traces::Program& program, traces::Engine& interpreter,
                 const std::vector<traces::Trace>& runs, const VersionOptions& options)
{
    traces::RunOptions run = options.run;
    for (const traces::Profile profile : traces::k_all_profiles)
        if (interpreter.supports(profile))
            run.profile = profile;
    LiveRun live;
    live.trace = interpreter.run(program, run);
    const auto same_version = std::find_if(runs.begin(), runs.end(), [&](const traces::Trace& known) {
        return known.profile == live.trace.profile;
    });
    if (same_version == runs.end() || is_refused(*same_version))
        return live;
    live.is_compared = true;
    live.difference = traces::diff(*same_version, live.trace);
    return live;
}

} // namespace

bool VersionReport::everything_is_refused() const
{
    return std::all_of(groups.begin(), groups.end(), [](const VersionGroup& one) { return one.is_refused; });
}

bool VersionReport::has_differences() const
{
    return !changes.empty() || std::any_of(live.begin(), live.end(),
                                           [](const LiveRun& one) { return one.difference.has_value(); });
}

VersionReport compare_versions(const traces::Program& program, const VersionOptions& options,
                               const std::vector<traces::Engine*>& interpreters)
{
    VersionReport report;
    const std::vector<traces::Trace> runs = run_all(program, options);
    report.groups = group(runs);
    report.changes = find_changes(runs, options);
    for (traces::Engine* const interpreter : interpreters)
        if (!options.stop || !options.stop())
            report.live.push_back(run_live(program, *interpreter, runs, options));
    return report;
}

} // namespace weft::properties
