// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// weft targets: which implementations of Python there are to ask, what they support, and how to get them.
#include "tools/exit_status.h"
#include "tools/options.h"
#include "tools/report.h"
#include "tools/verbs.h"

#include "sim/interrupt.h"
#include "traces/targets/capabilities.h"
#include "traces/targets/install.h"
#include "traces/targets/target_engine.h"

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>

namespace weft::tools {
namespace {

constexpr std::string_view k_purpose =
    "Lists the implementations of Python that weft can ask, and installs them on request.";

constexpr std::string_view k_examples = R"(# What is known, what is on this machine, what it supports
weft targets
# Get one that is missing
weft targets install micropython
# Ask one, feature by feature, what it supports
weft targets probe micropython
# The same of a worker of your own
weft targets probe './my_worker --fast'
)";

constexpr std::string_view k_closing =
    R"(What npm brings is kept in $XDG_CACHE_HOME/weft/targets, else in ~/.cache/weft/targets. What a target
supports is found by probing it, once for each version. See docs/targets.md for the protocol.

Exit status: 0, or 3 when a target cannot be installed or used.
)";

// One line of the list.
struct Row {
    traces::KnownTarget known;
    bool found = false;
    traces::EngineIdentity identity;
    traces::Profile profile;
    std::optional<traces::Capabilities> capabilities;
    std::string missing; // why it cannot be used
};

Row look_at(const traces::KnownTarget& known)
{
    Row row;
    row.known = known;
    auto engine = traces::TargetEngine::open(known.name);
    if (!engine.ok()) {
        row.missing = engine.error().what;
        return row;
    }
    row.found = true;
    row.identity = engine.value()->identity();
    row.profile = engine.value()->profile();
    row.capabilities = traces::known_capabilities(row.identity, traces::capabilities_folder());
    return row;
}

std::string support_of(const Row& row)
{
    if (!row.capabilities)
        return "not probed yet: weft targets probe " + row.known.name;
    return std::to_string(row.capabilities->count()) + " of " + std::to_string(traces::k_feature_count) +
           " features";
}

std::string json_of(const std::vector<Row>& rows)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Row& row : rows) {
        nlohmann::ordered_json one{
            {"name", row.known.name}, {"title", row.known.title}, {"found", row.found}};
        if (row.found) {
            one["implementation"] = row.identity.name;
            one["version"] = row.identity.version;
            one["python"] = row.profile.name();
        } else {
            one["missing"] = row.missing;
        }
        if (row.capabilities)
            one["lacks"] = row.capabilities->missing();
        list.push_back(std::move(one));
    }
    return list.dump(1) + "\n";
}

int list_all(bool json)
{
    std::vector<Row> rows;
    Progress progress;
    const auto& known = traces::known_targets();
    for (std::size_t i = 0; i < known.size(); ++i) {
        progress.show(i, known.size(), known[i].name);
        rows.push_back(look_at(known[i]));
        if (sim::interrupted())
            return interrupted("targets");
    }
    progress.clear();
    if (json) {
        std::cout << json_of(rows);
        return k_exit_agreed;
    }
    std::cout << std::left << std::setw(13) << "target" << std::setw(24) << "version" << std::setw(8)
              << "follows"
              << "\n";
    for (const Row& row : rows) {
        std::cout << std::setw(13) << row.known.name;
        if (row.found)
            std::cout << std::setw(24) << row.identity.name + " " + row.identity.version << std::setw(8)
                      << row.profile.name() << support_of(row) << "\n";
        else
            std::cout << std::setw(24) << "-" << std::setw(8) << "-" << row.missing << "\n";
    }
    return k_exit_agreed;
}

int probe(const std::string& name, bool json)
{
    auto engine = traces::TargetEngine::open(name);
    if (!engine.ok())
        return fail("targets", k_exit_bad_input, engine.error().message());
    traces::Capabilities found = traces::cached_capabilities(*engine.value(), traces::capabilities_folder());
    if (json) {
        nlohmann::ordered_json features;
        for (const traces::FeatureProbe& one : traces::feature_probes())
            features[std::string(one.name)] = found.has(one.feature);
        std::cout << features.dump(1) << "\n";
        return k_exit_agreed;
    }
    traces::EngineIdentity who = engine.value()->identity();
    std::cout << who.name << " " << who.version << ", Python " << engine.value()->profile().name() << "\n";
    for (const traces::FeatureProbe& one : traces::feature_probes())
        std::cout << "  " << (found.has(one.feature) ? "yes  " : "no   ") << one.name << "\n";
    return k_exit_agreed;
}

int install(const std::string& name)
{
    const traces::KnownTarget* known = traces::find_known_target(name);
    if (!known)
        return fail("targets", k_exit_usage,
                    "'" + name + "' is not a target that weft knows. Try 'weft targets'.");
    auto engine = traces::TargetEngine::open(name);
    if (!engine.ok()) {
        traces::Result<traces::Done> installed = traces::install_target(*known);
        if (!installed.ok())
            return fail("targets", k_exit_bad_input, installed.error().message());
        engine = traces::TargetEngine::open(name);
    }
    if (!engine.ok())
        return fail("targets", k_exit_bad_input, engine.error().message());
    std::cout << name << " is ready: " << engine.value()->identity().name << " "
              << engine.value()->identity().version << "\n";
    return k_exit_agreed;
}

} // namespace

int targets(int argc, char** argv)
{
    std::string action, name;
    bool json = false;
    Options options("targets", k_purpose, k_examples);
    options.argument("ACTION", action, "install or probe; without it, all targets are listed",
                     Need::Optional);
    options.argument("NAME", name, "the target; for probe also a command line", Need::Optional);
    options.flag("--json", json, "print JSON instead of text");
    options.closing(k_closing);
    if (auto status = options.parse(argc, argv))
        return *status;
    if (action.empty())
        return list_all(json);
    if (action != "install" && action != "probe")
        return fail("targets", k_exit_usage,
                    "'" + action + "' is no action; there are install and probe. Try 'weft targets --help'.");
    if (name.empty())
        return fail("targets", k_exit_usage,
                    "NAME is missing: which target to " + action + "? Try 'weft targets --help'.");
    return action == "install" ? install(name) : probe(name, json);
}

} // namespace weft::tools
