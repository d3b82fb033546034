// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Printing what changes between versions.
#include "tools/versions_report.h"

#include "tools/common_options.h"
#include "tools/difference_json.h"

#include <nlohmann/json.hpp>

namespace weft::tools {
namespace {

using Json = nlohmann::ordered_json;
using model::RuleInfo;
using properties::LiveRun;
using properties::VersionChange;
using properties::VersionGroup;
using properties::VersionReport;

// GCC 12 warns falsely where a literal is added to a string (its bug 105651).
std::string joined(std::initializer_list<std::string_view> parts)
{
    std::string text;
    for (const std::string_view part : parts)
        text += part;
    return text;
}

// "3.8 to 3.10, 3.12"
std::string span(const std::vector<traces::Profile>& profiles)
{
    std::string text;
    for (std::size_t i = 0; i < profiles.size();) {
        std::size_t last = i;
        while (last + 1 < profiles.size() && profiles[last + 1].minor == profiles[last].minor + 1)
            ++last;
        text += (text.empty() ? "" : ", ") + profiles[i].name();
        if (last > i)
            text += (last > i + 1 ? " to " : ", ") + profiles[last].name();
        i = last + 1;
    }
    return text;
}

std::string what_happened(const VersionGroup& group)
{
    const traces::Outcome& outcome = group.trace.outcome;
    if (group.is_refused)
        return joined({"refused: not supported: ", outcome.message.empty() ? outcome.type : outcome.message});
    return traces::describe(outcome, group.trace.exit_status);
}

std::string version(int minor)
{
    return joined({"3.", std::to_string(minor)});
}

std::string rule_text(const RuleInfo& rule)
{
    const bool is_old = rule.until != 99;
    const bool is_first = rule.since <= traces::k_all_profiles.front().minor;
    std::string when = is_old && is_first ? joined({"until ", version(rule.until)})
                                          : joined({"since ", version(rule.since)});
    if (is_old && !is_first)
        when += joined({", until ", version(rule.until)});
    return joined({"  rule ", rule.name, " (", when, "): ", rule.text, "\n    ", rule.link, "\n"});
}

std::string change_text(const VersionChange& change)
{
    std::string text =
        joined({"\n", traces::to_text(change.difference, change.before.name(), change.after.name())});
    if (change.shown)
        text += traces::to_text(*change.shown, change.before.name(), change.after.name());
    const std::size_t others = change.rules.others;
    if (!change.rules.rules.empty())
        text += "rules that change here and name what is in the program:\n";
    for (const RuleInfo* rule : change.rules.rules)
        text += rule_text(*rule);
    if (others > 0)
        text += joined({std::to_string(others), change.rules.rules.empty() ? "" : " other",
                        others == 1 ? " rule changes here and names" : " rules change here and name",
                        " nothing of it: see docs/differences.md\n"});
    return text;
}

std::string live_text(const LiveRun& live)
{
    const std::string name = engine_name(live.trace.engine, live.trace.profile);
    const std::string model = joined({"model ", live.trace.profile.name()});
    if (!live.is_compared)
        return joined({"\n", name, ": ", traces::describe(live.trace.outcome, live.trace.exit_status),
                       "; there is no run of the ", model, " to compare with\n"});
    if (!live.difference)
        return joined({"\n", name, " agrees with the model of ", live.trace.profile.name(), "\n"});
    return joined({"\n", traces::to_text(*live.difference, model, name)});
}

Json rule_json(const RuleInfo& rule)
{
    Json result{{"name", rule.name}, {"since", version(rule.since)}};
    if (rule.until != 99)
        result["until"] = version(rule.until);
    result["text"] = rule.text;
    result["link"] = rule.link;
    return result;
}

Json parsed_difference(const std::optional<traces::Difference>& difference, const std::string& left,
                       const std::string& right)
{
    return Json::parse(difference_json(difference, left, right));
}

} // namespace

std::string versions_text(const VersionReport& report)
{
    std::size_t width = 0;
    for (const VersionGroup& group : report.groups)
        width = std::max(width, span(group.profiles).size());
    std::string text;
    for (const VersionGroup& group : report.groups) {
        const std::string versions = span(group.profiles);
        text += versions + std::string(width - versions.size() + 2, ' ') + what_happened(group) + "\n";
    }
    if (report.changes.empty() && !report.everything_is_refused())
        text += "nothing changes\n";
    for (const VersionChange& change : report.changes)
        text += change_text(change);
    for (const LiveRun& live : report.live)
        text += live_text(live);
    return text;
}

std::string versions_json(const VersionReport& report)
{
    Json groups = Json::array(), changes = Json::array(), live_runs = Json::array();
    for (const VersionGroup& group : report.groups) {
        Json profiles = Json::array();
        for (const traces::Profile profile : group.profiles)
            profiles.push_back(profile.name());
        groups.push_back({{"profiles", profiles},
                          {"outcome", traces::to_string(group.trace.outcome.kind)},
                          {"type", group.trace.outcome.type},
                          {"message", group.trace.outcome.message},
                          {"out", group.trace.out}});
    }
    for (const VersionChange& change : report.changes) {
        Json rules = Json::array();
        for (const RuleInfo* rule : change.rules.rules)
            rules.push_back(rule_json(*rule));
        Json shown;
        if (change.shown)
            shown = parsed_difference(change.shown, change.before.name(), change.after.name());
        changes.push_back(
            {{"before", change.before.name()},
             {"after", change.after.name()},
             {"difference", parsed_difference(change.difference, change.before.name(), change.after.name())},
             {"shown_difference", shown},
             {"rules", rules},
             {"other_rules", change.rules.others}});
    }
    for (const LiveRun& live : report.live) {
        const std::string name = engine_name(live.trace.engine, live.trace.profile);
        Json one{{"engine", name}, {"profile", live.trace.profile.name()}, {"compared", live.is_compared}};
        if (live.is_compared)
            one["difference"] =
                parsed_difference(live.difference, joined({"model ", live.trace.profile.name()}), name);
        live_runs.push_back(std::move(one));
    }
    const Json whole{{"groups", groups}, {"changes", changes}, {"live", live_runs}};
    return whole.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace weft::tools
