// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// weft conform: the model held against a corpus of programs, recorded and live.
#include "tools/common_options.h"
#include "tools/conform_report.h"
#include "tools/exit_status.h"
#include "tools/report.h"
#include "tools/verbs.h"

#include "model/engine.h"
#include "sim/interrupt.h"
#include "traces/conformance/conformance.h"
#include "traces/files.h"
#include "traces/targets/live_engine.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <thread>

namespace weft::tools {
namespace {

constexpr std::string_view k_purpose =
    "Runs every program of a corpus on the model and compares with recorded traces and real Pythons.";

constexpr std::string_view k_examples =
    R"(# The whole corpus, against all recorded versions and this machine's python3
weft conform
# One topic by the rules of two versions, recorded traces only
weft conform --topic delegation --profile 3.8 --profile 3.13 --no-live
# Against the interpreter that you are working on
weft conform --live ./build/python --no-recorded
# For continuous integration
weft conform --junit conform.xml
# Record the corpus anew on two versions
weft conform --record --live 3.8 --live 3.13
)";

constexpr std::string_view k_closing =
    R"(A cell of the table says how many programs agree: "20" when all do, "18/20" when two do not.
Differences that are known stand in DIR/differs with their reasons; one that
does not show any more is a failure.

Exit status: 0 when all agree but for the known differences, 1 when some do not, 3 when the corpus or an
interpreter cannot be used.
)";

struct Arguments {
    std::string corpus, topic, match, junit_path;
    std::vector<traces::Profile> profiles;
    std::vector<std::string> live;
    bool no_live = false, no_recorded = false, record = false, json = false, all = false;
    std::uint64_t jobs = std::max(1u, std::thread::hardware_concurrency());
    traces::Budgets budgets;

    bool wants(traces::Profile profile) const
    {
        return profiles.empty() || std::find(profiles.begin(), profiles.end(), profile) != profiles.end();
    }
};

// The corpus of the folder one stands in, else the one that weft was built with.
std::string default_corpus()
{
    std::error_code ignored;
    if (std::filesystem::is_directory("traces/corpus/programs", ignored))
        return "traces/corpus";
    return WEFT_CORPUS;
}

traces::Result<traces::Reference> live_reference(const std::string& name)
{
    traces::Result<traces::LiveEngine> live = traces::open_live(name);
    if (!live.ok())
        return live.error();
    traces::EngineIdentity who = live.value().engine->identity();
    // A version alone is one of CPython.
    std::string version = who.name == "cpython" ? who.version : who.name + " " + who.version;
    return traces::Reference{live.value().profile, live.value().name, version};
}

// The interpreters that were asked for, or this machine's python3.
traces::Result<std::vector<traces::Reference>> live_references(const Arguments& arguments,
                                                               std::ostream& notes)
{
    std::vector<traces::Reference> references;
    if (arguments.no_live)
        return references;
    bool asked = !arguments.live.empty();
    std::vector<std::string> names = asked ? arguments.live : std::vector<std::string>{"python3"};
    for (const std::string& name : names) {
        traces::Result<traces::Reference> reference = live_reference(name);
        if (!reference.ok() && asked)
            return reference.error();
        if (!reference.ok())
            notes << "no live comparison: " << reference.error().message() << "\n";
        else if (asked || arguments.wants(reference.value().profile))
            references.push_back(reference.value());
    }
    return references;
}

traces::ConformanceOptions options_of(const Arguments& arguments, Progress& progress)
{
    traces::ConformanceOptions options;
    options.topic = arguments.topic;
    options.match = arguments.match;
    options.budgets = arguments.budgets;
    options.threads = static_cast<unsigned>(std::clamp<std::uint64_t>(arguments.jobs, 1, 256));
    options.make_engine = [] { return std::make_unique<model::ModelEngine>(); };
    options.progress = [&progress](std::size_t done, std::size_t total, const std::string& title) {
        progress.show(done, total, title);
    };
    options.stop = sim::interrupted;
    return options;
}

int record(const Arguments& arguments, const traces::CorpusStore& store, std::vector<traces::Reference> live)
{
    if (live.empty())
        return fail("conform", k_exit_usage,
                    "--record needs an interpreter: --live PYTHON. Try 'weft conform --help'.");
    Progress progress;
    traces::ConformanceOptions options = options_of(arguments, progress);
    options.references = std::move(live);
    traces::Result<traces::RecordingCount> count = traces::record_corpus(store, options);
    progress.clear();
    if (sim::interrupted())
        return interrupted("conform");
    if (!count.ok())
        return fail("conform", k_exit_bad_input, count.error().message());
    std::cout << count.value().programs << " programs recorded, " << count.value().changed
              << " recordings changed\n";
    return k_exit_agreed;
}

// Recorded columns first, then live ones.
traces::Result<std::vector<traces::Reference>> all_references(const Arguments& arguments,
                                                              const traces::CorpusStore& store,
                                                              std::vector<traces::Reference> live)
{
    std::vector<traces::Reference> references;
    if (!arguments.no_recorded) {
        traces::Result<std::vector<traces::Reference>> recorded = traces::recorded_references(store);
        if (!recorded.ok())
            return recorded;
        for (const traces::Reference& reference : recorded.value()) {
            if (arguments.wants(reference.profile))
                references.push_back(reference);
        }
    }
    references.insert(references.end(), live.begin(), live.end());
    if (references.empty())
        return traces::Error{"", "nothing to compare with: nothing is recorded and no interpreter is given"};
    return references;
}

int check(const Arguments& arguments, const traces::CorpusStore& store, const traces::KnownDifferences& known,
          std::vector<traces::Reference> references)
{
    Progress progress;
    traces::ConformanceOptions options = options_of(arguments, progress);
    options.references = std::move(references);
    traces::Result<traces::Conformance> checked = traces::check_conformance(store, known, options);
    progress.clear();
    if (!checked.ok())
        return fail("conform", k_exit_bad_input, checked.error().message());
    const traces::Conformance& result = checked.value();
    if (result.stopped)
        return interrupted("conform");
    if (!arguments.junit_path.empty()) {
        traces::Result<traces::Done> written =
            traces::write_whole_file(arguments.junit_path, conform_junit(result));
        if (!written.ok())
            return fail("conform", k_exit_bad_input, written.error().message());
    }
    if (arguments.json) {
        std::cout << conform_json(result);
    } else {
        ConformTextOptions text_options;
        if (arguments.all)
            text_options.shown = SIZE_MAX;
        if (!arguments.corpus.empty())
            text_options.repeat_prefix += " --corpus " + shell_word(arguments.corpus);
        std::cout << conform_table(result) << conform_details(result, text_options);
    }
    return result.passed() ? k_exit_agreed : k_exit_disagreed;
}

} // namespace

int conform(int argc, char** argv)
{
    Arguments arguments;
    Options options("conform", k_purpose, k_examples);
    options.group("What is compared");
    options.text("--corpus", "DIR", arguments.corpus,
                 "the corpus: programs/, recorded/, differs (default: traces/corpus)");
    options.text("--topic", "TOPIC", arguments.topic, "only this folder of programs");
    options.text("--match", "TEXT", arguments.match, "only programs whose TOPIC/NAME contains this");
    add_profiles(options, arguments.profiles);
    options.list(
        "--live,--on", "PYTHON", arguments.live,
        "a real Python: a path, a command or a version; or a target; may be repeated (default: python3)");
    options.flag("--no-live", arguments.no_live, "recorded traces only");
    options.flag("--no-recorded", arguments.no_recorded, "live interpreters only");
    options.flag("--record", arguments.record,
                 "record the programs on the live interpreters instead of comparing");
    options.group("Report");
    options.flag("--all", arguments.all, "explain every failure, not only the first five");
    options.text("--junit", "FILE", arguments.junit_path, "also write JUnit XML");
    options.flag("--json", arguments.json, "print one JSON object instead of the table");
    options.number("--jobs", arguments.jobs, "threads");
    add_budgets(options, arguments.budgets);
    options.closing(k_closing);
    if (auto status = options.parse(argc, argv))
        return *status;

    traces::CorpusStore store(arguments.corpus.empty() ? default_corpus() : arguments.corpus);
    traces::Result<traces::KnownDifferences> known =
        traces::KnownDifferences::read(store.root() + "/differs");
    if (!known.ok())
        return fail("conform", k_exit_bad_input, known.error().message());
    traces::Result<std::vector<traces::CorpusEntry>> programs = store.list();
    if (!programs.ok())
        return fail("conform", k_exit_bad_input, programs.error().message());
    traces::Result<std::vector<traces::Reference>> live = live_references(arguments, std::cerr);
    if (!live.ok())
        return fail("conform", k_exit_bad_input, live.error().message());
    if (arguments.record)
        return record(arguments, store, live.value());
    traces::Result<std::vector<traces::Reference>> references =
        all_references(arguments, store, live.value());
    if (!references.ok())
        return fail("conform", k_exit_bad_input, references.error().message());
    return check(arguments, store, known.value(), references.value());
}

} // namespace weft::tools
