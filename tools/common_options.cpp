// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Options that several verbs share.
#include "tools/common_options.h"

#include "model/engine.h"
#include "traces/targets/live_engine.h"

#include <array>
#include <string_view>

namespace weft::tools {
namespace {

constexpr std::array<std::string_view, 2> k_strategies{"fifo", "random"};

// Reads "3.8" into `profile`; a complaint when it is none.
std::string read_profile(const std::string& text, traces::Profile& profile)
{
    auto parsed = traces::Profile::parse(text);
    if (!parsed)
        return "'" + text + "' is not a profile; there are " + traces::k_all_profiles.front().name() +
               " to " + traces::k_all_profiles.back().name();
    profile = *parsed;
    return {};
}

} // namespace

void add_profile(Options& options, traces::Profile& profile, bool& given)
{
    auto read = [&profile, &given](const std::string& text) {
        given = true;
        return read_profile(text, profile);
    };
    options.checked("--profile", "VERSION", read,
                    "the version of Python whose rules are followed, 3.6 to 3.14", profile.name());
}

void add_profiles(Options& options, std::vector<traces::Profile>& profiles, std::string_view shown_default)
{
    auto read = [&profiles](const std::string& text) {
        traces::Profile profile;
        std::string complaint = read_profile(text, profile);
        if (complaint.empty())
            profiles.push_back(profile);
        return complaint;
    };
    options.checked("--profile", "VERSION", read, "a version of Python; may be repeated", shown_default);
}

void add_level(Options& options, std::optional<traces::Level>& level)
{
    auto read = [&level](const std::string& text) -> std::string {
        for (traces::Level one : {traces::Level::Output, traces::Level::Calls, traces::Level::Loop})
            if (to_string(one) == text)
                level = one;
        return level && to_string(*level) == text ? "" : "'" + text + "' is not a level";
    };
    options.checked("--level", "LEVEL", read, "how much the trace shows: output, calls or loop",
                    "loop with asyncio, else calls");
}

void add_budgets(Options& options, traces::Budgets& budgets)
{
    options.group("Budgets");
    options.number("--steps", budgets.steps, "statements, loop turns and calls of the model");
    options.number("--heap-bytes", budgets.heap_bytes, "what the program's objects may hold");
    options.number("--output-bytes", budgets.output_bytes, "standard output and error together");
    options.number("--events", budgets.events, "events in the trace");
    std::uint64_t fibers = budgets.fibers;
    auto read_fibers = [&budgets](const std::string& text) -> std::string {
        auto value = std::strtoull(text.c_str(), nullptr, 10);
        bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
        if (!digits || value > UINT32_MAX)
            return "'" + text + "' is not a whole number up to 4294967295";
        budgets.fibers = static_cast<std::uint32_t>(value);
        return {};
    };
    options.checked("--fibers", "N", read_fibers, "suspended generators alive at once",
                    std::to_string(fibers));
    auto read_time = [&budgets](const std::string& text) -> std::string {
        auto value = std::strtoull(text.c_str(), nullptr, 10);
        bool digits =
            !text.empty() && text.size() < 10 && text.find_first_not_of("0123456789") == std::string::npos;
        if (!digits || value == 0)
            return "'" + text + "' is not a number of milliseconds";
        budgets.host_time = std::chrono::milliseconds(value);
        return {};
    };
    options.checked("--time-limit", "MS", read_time,
                    "milliseconds that a real Python may take for one program",
                    std::to_string(budgets.host_time.count()));
}

void add_schedule(Options& options, traces::Schedule& schedule)
{
    options.group("Schedule");
    auto read = [&schedule](const std::string& text) -> std::string {
        for (std::string_view known : k_strategies) {
            if (known == text) {
                schedule.strategy = text;
                return {};
            }
        }
        return "'" + text + "' is not a strategy; there are fifo and random";
    };
    options.checked("--strategy", "NAME", read, "who runs next where there is a choice: fifo or random",
                    schedule.strategy);
    options.number("--seed", schedule.seed, "the seed of the strategy random");
}

traces::Result<std::unique_ptr<traces::Engine>> open_engine(const std::string& python)
{
    if (python.empty())
        return std::unique_ptr<traces::Engine>(std::make_unique<model::ModelEngine>());
    traces::Result<traces::LiveEngine> live = traces::open_live(python);
    if (!live.ok())
        return live.error();
    return std::move(std::move(live).value().engine);
}

std::string engine_name(const traces::EngineIdentity& engine, traces::Profile profile)
{
    if (engine.kind == "model")
        return "model " + profile.name();
    return engine.name + " " + engine.version;
}

} // namespace weft::tools
