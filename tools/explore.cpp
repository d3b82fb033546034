// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// weft explore: very many schedules of one program, and what goes wrong in them.
#include "tools/common_options.h"
#include "tools/exit_status.h"
#include "tools/explore_report.h"
#include "tools/report.h"
#include "tools/verbs.h"

#include "model/engine.h"
#include "properties/explore/program_explorer.h"
#include "sim/interrupt.h"
#include "sim/strategies/named.h"
#include "sim/strategies/twice.h"
#include "traces/program_files.h"
#include "traces/trace_json.h"

#include <filesystem>
#include <iostream>

namespace weft::tools {
namespace {

constexpr std::string_view k_purpose =
    "Runs a program under very many schedules and shows what goes wrong in which.";

constexpr std::string_view k_examples =
    R"(# Timers that are late, ties, threads: what real asyncio can do; then every schedule there is
weft explore prog.py
weft explore prog.py --strategy exhaustive --runs 1000000
# Any order of what is ready; the output may not depend on it; keep a trace of each failure
weft explore prog.py --family reordering --expect same-output --traces failures
# A program that the model refuses, on the Python that has what it imports
weft explore app.py --on venv/bin/python
# Cancel each task at each place where it waits; then everything that can strike, in pairs
weft explore prog.py --family faults --strategy exhaustive
weft explore prog.py --fault all --faults 2
)";

constexpr std::string_view k_closing =
    R"(Each failure is shown once, under the fewest choices away from first come, first served that still lead
to it. A program can take part: see docs/explore.md for the module `weft`.

With --on a real CPython, 3.8 or later, runs the program: in virtual time, its own asyncio asking the
strategy. A run takes some milliseconds instead of microseconds, strategies that look at steps cannot be had,
and what turns to the network or to other processes is refused. Its traces replay with --on.

Exit status: 0 when nothing was found, 1 when something was, 3 for a program that is not Python or outside
the model's subset, 70 when two runs of one schedule differed, 130 when it was interrupted.
)";

std::string strategy_list()
{
    std::string text;
    for (const sim::StrategyInfo& info : sim::strategy_infos()) {
        text += "  " + std::string(info.name) + std::string(13 - info.name.size(), ' ');
        text += std::string(info.purpose) + "\n";
    }
    return text;
}

std::string fault_list()
{
    std::string text;
    for (std::size_t i = 0; i < model::k_fault_count; ++i) {
        const auto fault = static_cast<model::Fault>(i);
        const std::string_view name = model::name_of(fault);
        text += "  " + std::string(name) + std::string(10 - name.size(), ' ');
        text += std::string(model::purpose_of(fault)) + "\n";
    }
    return text + "  all       each of them\n";
}

struct Request {
    std::string path;
    std::string python; // empty: the model
    std::string strategy = "portfolio";
    sim::StrategyOptions strategy_options;
    traces::Profile profile;
    properties::ProgramExploration::Options explore;
    std::string traces_folder;
    bool json = false;
    bool lists_faults = false;
    bool preempts = false;
};

std::string read_strategy(const std::string& text, std::string& strategy)
{
    if (text == "list" || sim::strategy_named(text)) {
        strategy = text;
        return {};
    }
    return "'" + text + "' is not a strategy; '--strategy list' shows them";
}

std::string read_small(const std::string& text, unsigned most, unsigned& value)
{
    const bool digits =
        !text.empty() && text.size() < 4 && text.find_first_not_of("0123456789") == std::string::npos;
    const unsigned long number = digits ? std::strtoul(text.c_str(), nullptr, 10) : most + 1UL;
    if (number > most)
        return "'" + text + "' is not a whole number up to " + std::to_string(most);
    value = static_cast<unsigned>(number);
    return {};
}

// A new family with these faults; the kinds with commas between, "all", or "list".
std::string read_faults(const std::string& text, Request& request)
{
    request.lists_faults = text == "list";
    if (request.lists_faults)
        return {};
    model::FaultSet faults;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const std::string name = text.substr(begin, end - begin);
        const std::optional<model::FaultSet> fault = model::fault_named(name);
        if (!fault)
            return "'" + name + "' is not a fault; '--fault list' shows them";
        faults = faults | *fault;
        begin = end + 1;
    }
    request.explore.family = model::Family::Faults;
    request.explore.family.faults = faults;
    return {};
}

void add_options(Options& options, Request& request, bool& profile_given)
{
    add_profile(options, request.profile, profile_given);
    options.text("--on", "PYTHON", request.python, "explore on this CPython instead of on the model");
    options.number("--runs", request.explore.executions_max, "how many runs at most");
    auto read_expect = [&request](const std::string& text) -> std::string {
        request.explore.expects_same_output = text == "same-output";
        return text == "same-output" ? "" : "'" + text + "' is not known; there is same-output";
    };
    options.checked("--expect", "WHAT", read_expect,
                    "same-output: an output other than the fifo run's is a failure");
    options.flag("--first", request.explore.stop_at_failure, "stop at the first failure");
    options.text("--traces", "FOLDER", request.traces_folder, "write a trace of each failure there");
    options.flag("--twice", request.explore.twice,
                 "run each schedule twice and compare: a check of weft itself");
    options.flag("--json", request.json, "print the result as one JSON object");
    options.group("Schedules");
    auto read_family = [&request](const std::string& text) -> std::string {
        auto family = model::family_named(text);
        // The faults may have been given before.
        const bool keeps = family && *family == model::Family::Faults &&
                           request.explore.family.kind == model::Family::Faults;
        if (family && !keeps)
            request.explore.family = *family;
        return family ? "" : "'" + text + "' is not a family; there are timing, reordering and faults";
    };
    options.checked(
        "--family", "FAMILY", read_family,
        "timing: what real asyncio can do; reordering: also any order of the ready queue; faults: "
        "cancellations and others",
        "timing");
    options.flag("--preempt", request.preempts, "threads may also change over before any statement");
    options.checked(
        "--fault", "KINDS", [&request](const std::string& text) { return read_faults(text, request); },
        "what strikes in the family faults, with commas between; 'list' shows the kinds", "cancel");
    options.number("--faults", request.explore.faults_max, "how many faults may strike in one run");
    options.checked(
        "--strategy", "NAME",
        [&request](const std::string& text) { return read_strategy(text, request.strategy); },
        "who chooses; 'list' shows them", request.strategy);
    options.number("--seed", request.strategy_options.seed, "the seed of strategies that draw");
    options.checked(
        "--depth", "N",
        [&request](const std::string& text) { return read_small(text, 16, request.strategy_options.depth); },
        "the depth of pct", "0, automatic");
    options.checked(
        "--bound", "N",
        [&request](const std::string& text) { return read_small(text, 99, request.strategy_options.bound); },
        "how many delays or preemptions", std::to_string(request.strategy_options.bound));
    options.number("--shrink-runs", request.explore.shrink_executions_max,
                   "how many runs to shrink a failure may take");
    add_budgets(options, request.explore.budgets);
}

// A trace of each failure; the names of the files, or a complaint.
traces::Result<std::vector<std::string>> write_traces(const Request& request, properties::Subject& subject,
                                                      const properties::ProgramExploration& result)
{
    std::vector<std::string> names;
    if (request.traces_folder.empty())
        return names;
    std::error_code error;
    std::filesystem::create_directories(request.traces_folder, error);
    for (std::size_t i = 0; i < result.found.size(); ++i) {
        traces::RunOptions run_options;
        run_options.profile = request.profile;
        run_options.level = traces::Level::Calls;
        run_options.budgets = request.explore.budgets;
        run_options.schedule.strategy = "replay";
        run_options.schedule.family = model::name_of(request.explore.family);
        run_options.schedule.choices = result.found[i].choices;
        const traces::Trace trace = subject.record(run_options);
        const std::filesystem::path name =
            std::filesystem::path(request.traces_folder) /
            (std::filesystem::path(request.path).stem().string() + "-" + std::to_string(i + 1) + ".json");
        traces::Result<traces::Done> written = traces::write_trace(trace, name.string());
        if (!written.ok())
            return written.error();
        names.push_back(name.string());
    }
    return names;
}

int refuse(const Request& request, const traces::Outcome& outcome)
{
    const std::string place = outcome.where.empty() ? request.path : outcome.where;
    if (outcome.kind == traces::OutcomeKind::SyntaxError)
        return fail("explore", k_exit_bad_input, place + ": " + outcome.type + ": " + outcome.message);
    return fail("explore", k_exit_bad_input,
                place +
                    ": cannot be explored: " + (outcome.message.empty() ? outcome.type : outcome.message));
}

int explore_subject(Request& request, properties::Subject& subject)
{
    std::unique_ptr<sim::Strategy> strategy = sim::strategy_named(request.strategy, request.strategy_options);
    if (!request.strategy_options.sees_steps && request.strategy != "portfolio" && strategy->wants_steps())
        return fail("explore", k_exit_usage,
                    request.strategy + " looks at the steps of a run, which only the model tells");
    if (request.explore.twice)
        strategy = std::make_unique<sim::TwiceStrategy>(std::move(strategy));
    properties::ProgramExploration result;
    {
        Progress progress;
        request.explore.keep_going = [&](std::uint64_t executions) {
            progress.show(executions, request.explore.executions_max, "runs");
            return !sim::interrupted();
        };
        result = properties::explore_program(subject, *strategy, request.explore);
        progress.clear();
    }
    if (!result.not_repeated.empty())
        return fail("explore", k_exit_defect, result.not_repeated);
    if (result.is_refused())
        return refuse(request, result.refused);
    traces::Result<std::vector<std::string>> names = write_traces(request, subject, result);
    if (!names.ok())
        return fail("explore", k_exit_bad_input, names.error().message());
    const ExploreReport report{subject,          result,        request.explore,
                               request.strategy, names.value(), request.python};
    std::cout << (request.json ? explore_json(report) : explore_text(report));
    if (result.interrupted)
        return interrupted("explore");
    if (!request.json && !result.found.empty())
        std::cout << repeat_line();
    return result.found.empty() ? k_exit_agreed : k_exit_disagreed;
}

} // namespace

int explore(int argc, char** argv)
{
    Request request;
    bool profile_given = false;
    request.explore.budgets.steps = 1'000'000;
    Options options("explore", k_purpose, k_examples);
    options.argument("FILE", request.path,
                     "the Python program; modules and packages beside it can be imported", Need::Optional);
    add_options(options, request, profile_given);
    options.closing(k_closing);
    if (auto status = options.parse(argc, argv))
        return *status;
    request.explore.family.preempts = request.explore.family.preempts || request.preempts;
    if (request.lists_faults) {
        std::cout << fault_list();
        return k_exit_agreed;
    }
    if (request.strategy == "list") {
        std::cout << strategy_list();
        return k_exit_agreed;
    }
    if (request.path.empty())
        return fail("explore", k_exit_usage, "FILE is missing. Try 'weft explore --help'.");

    traces::Result<traces::Program> program = traces::load_program(request.path);
    if (!program.ok())
        return fail("explore", k_exit_bad_input, program.error().message());
    const bool tracks = sim::strategy_named(request.strategy)->wants_accesses();
    if (request.python.empty()) {
        const model::PreparedProgram prepared(program.value(), model::Profile(request.profile.minor),
                                              tracks ? model::Tracking::On : model::Tracking::Off);
        properties::ModelSubject subject(prepared);
        return explore_subject(request, subject);
    }
    if (profile_given)
        return fail("explore", k_exit_usage, "--profile is of the model; --on has its own version");
    traces::Result<std::unique_ptr<traces::InterpreterEngine>> engine =
        traces::InterpreterEngine::open(request.python);
    if (!engine.ok())
        return fail("explore", k_exit_bad_input, engine.error().message());
    if (const std::string why = engine.value()->cannot_choose(); !why.empty())
        return fail("explore", k_exit_bad_input, why);
    request.profile = engine.value()->profile();
    request.strategy_options.sees_steps = false;
    properties::InterpreterSubject subject(*engine.value(), program.value());
    return explore_subject(request, subject);
}

} // namespace weft::tools
