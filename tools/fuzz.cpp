// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// weft fuzz: many programs that nobody would write, and what does not agree about them.
#include "tools/common_options.h"
#include "tools/exit_status.h"
#include "tools/fuzz_folder.h"
#include "tools/report.h"
#include "tools/verbs.h"

#include "properties/fuzz/campaign.h"
#include "sim/interrupt.h"
#include "traces/program_files.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sstream>

namespace weft::tools {
namespace {

using properties::fuzz::CampaignOptions;
using properties::fuzz::CampaignResult;
using properties::fuzz::Finding;
using properties::fuzz::Target;
using properties::fuzz::Verdict;

constexpr std::string_view k_purpose =
    "Makes programs about generators, coroutines and tasks, runs them on the model and on real Pythons, and "
    "makes small what does not agree.";

constexpr std::string_view k_examples = R"(# The model alone: does it keep its invariants?
weft fuzz --count 10000
# Does this Python do what the model of its version does?
weft fuzz --against python3 --time 60 --out findings
# Two Pythons; the second half of the campaign; on from where it stopped
weft fuzz --against 3.8 --against 3.13 --shard 2/2 --out findings --resume
# Look at one program of a campaign, or ask about one program
weft fuzz --print 17
weft fuzz --check findings/3f2a91c07b/program.py --against python3
)";

constexpr std::string_view k_closing =
    R"(The same seed, shard and targets make the same programs. Where --shard is not given it is taken from
SLURM_ARRAY_TASK_ID and SLURM_ARRAY_TASK_COUNT, or CI_NODE_INDEX and CI_NODE_TOTAL, if these are set.
See docs/fuzz.md.

Exit status: 0 when nothing new was found, 1 when something was, 3 for a Python that is not there or a bad
file, 130 when it was interrupted.
)";

struct Request {
    CampaignOptions campaign;
    std::vector<std::string> against;
    std::string out, known_path, check_path;
    std::string printed;
    traces::Profile profile;
    bool profile_given = false;
    std::uint64_t seconds = 0;
    bool resume = false, ci = false, json = false;
};

std::string read_shard(const std::string& text, CampaignOptions& options)
{
    unsigned long long shard = 0, shards = 0;
    int used = 0;
    if (std::sscanf(text.c_str(), "%llu/%llu%n", &shard, &shards, &used) != 2 ||
        static_cast<std::size_t>(used) != text.size() || shard < 1 || shard > shards || shards > 1'000'000)
        return "'" + text + "' is not K/N with K from 1 to N";
    options.shard = shard - 1;
    options.shards = shards;
    return {};
}

// What array jobs and matrices set: Slurm counts as it was told, GitLab from 1.
void take_shard_of_environment(CampaignOptions& options)
{
    const auto take = [&](const char* index, const char* total, const char* first) {
        const char* number = std::getenv(index);
        const char* count = std::getenv(total);
        if (number == nullptr || count == nullptr)
            return;
        const char* least = first != nullptr ? std::getenv(first) : "1";
        const long shard = std::atol(number) - (least != nullptr ? std::atol(least) : 0) + 1;
        CampaignOptions read = options;
        if (read_shard(std::to_string(shard) + "/" + count, read).empty())
            options = read;
    };
    take("SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT", "SLURM_ARRAY_TASK_MIN");
    take("CI_NODE_INDEX", "CI_NODE_TOTAL", nullptr);
}

void add_options(Options& options, Request& request)
{
    options.list("--against", "PYTHON", request.against,
                 "a real Python: a path, a command or a version; may be repeated");
    options.number("--count", request.campaign.count, "how many programs");
    options.number("--time", request.seconds, "stop after so many seconds; 0: when all programs are done");
    options.number("--seed", request.campaign.seed, "the seed of the campaign");
    options.checked(
        "--shard", "K/N", [&request](const std::string& text) { return read_shard(text, request.campaign); },
        "which part of the campaign, for several machines", "1/1");
    options.text("--out", "FOLDER", request.out, "write findings and reports there");
    options.flag("--resume", request.resume, "go on where the campaign in that folder stopped");
    options.text("--known", "FILE", request.known_path,
                 "a list of known issues, which do not count as found");
    auto read_without = [&request](const std::string& name) -> std::string {
        const auto feature = properties::fuzz::feature_named(name);
        if (!feature)
            return "'" + name + "' is not a feature; docs/fuzz.md lists them";
        request.campaign.features.reset(static_cast<std::size_t>(*feature));
        return {};
    };
    options.checked("--without", "FEATURE", read_without, "a feature that no program may use");
    options.flag("--ci", request.ci, "for continuous integration: no progress, one line a finding");
    options.flag("--json", request.json, "print one JSON object a line for each finding");
    options.group("One program");
    options.text("--print", "NUMBER", request.printed, "print this program of the campaign and stop");
    options.text("--check", "FILE", request.check_path, "ask about this program instead");
    add_profile(options, request.profile, request.profile_given);
    add_budgets(options, request.campaign.oracle.budgets);
    options.closing(k_closing);
}

traces::Result<std::vector<Target>> open_targets(const std::vector<std::string>& names,
                                                 std::vector<std::unique_ptr<traces::Engine>>& engines)
{
    std::vector<Target> targets;
    for (const std::string& name : names) {
        traces::Result<std::unique_ptr<traces::Engine>> engine = open_engine(name);
        if (!engine.ok())
            return engine.error();
        engines.push_back(std::move(engine).value());
        Target target{name, engines.back().get(), traces::Profile{}};
        for (const traces::Profile profile : traces::k_all_profiles) {
            if (target.engine->supports(profile))
                target.profile = profile;
        }
        targets.push_back(std::move(target));
    }
    return targets;
}

int check(const Request& request, const std::vector<Target>& targets)
{
    traces::Result<traces::Program> program = traces::load_program(request.check_path);
    if (!program.ok())
        return fail("fuzz", k_exit_bad_input, program.error().message());
    int status = k_exit_agreed;
    const auto tell = [&](const std::string& who, const properties::fuzz::Answer& answer) {
        using properties::fuzz::Asked;
        std::cout << who << ": ";
        if (answer.disagreement) {
            status = k_exit_disagreed;
            std::cout << answer.disagreement->oracle << ": " << answer.disagreement->text << "\n"
                      << "  bucket: " << answer.disagreement->bucket << "\n";
        } else {
            std::cout << (answer.asked == Asked::Agrees ? std::string("agrees")
                                                        : "says nothing: " + answer.refusal)
                      << "\n";
        }
    };
    if (targets.empty() || request.profile_given)
        tell("model " + request.profile.name(),
             ask_model(program.value(), request.profile, request.campaign.oracle,
                       properties::fuzz::Again::Yes));
    for (const Target& target : targets)
        tell(target.name, ask_target(program.value(), target, request.campaign.oracle));
    return status;
}

bool counts(const Finding& finding)
{
    return finding.verdict == Verdict::New || finding.verdict == Verdict::Regression;
}

std::string summary_text(const CampaignResult& result)
{
    std::ostringstream out;
    out << result.programs << " programs, " << result.comparisons << " comparisons, "
        << result.findings.size() << " buckets\n";
    for (const Finding& finding : result.findings)
        out << "  " << name_of(finding.verdict) << " " << id_of(finding) << " " << finding.hits << "x "
            << (finding.target.empty() ? "model" : finding.target) << ": " << finding.disagreement.text
            << "\n";
    std::uint64_t refused = 0;
    for (const auto& [reason, count] : result.refused)
        refused += count;
    if (refused > 0) {
        out << refused << " programs were refused by the model:\n";
        for (const auto& [reason, count] : result.refused)
            out << "  " << count << "x " << reason << "\n";
    }
    if (result.exhausted > 0)
        out << result.exhausted << " programs ran out of a budget\n";
    return out.str();
}

} // namespace

int fuzz(int argc, char** argv)
{
    Request request;
    request.campaign.oracle.budgets.steps = 50'000;
    request.campaign.oracle.budgets.host_time = std::chrono::milliseconds(5'000);
    take_shard_of_environment(request.campaign);
    Options options("fuzz", k_purpose, k_examples);
    add_options(options, request);
    if (auto status = options.parse(argc, argv))
        return *status;

    std::vector<std::unique_ptr<traces::Engine>> engines;
    traces::Result<std::vector<Target>> targets = open_targets(request.against, engines);
    if (!targets.ok())
        return fail("fuzz", k_exit_bad_input, targets.error().message());
    if (!request.printed.empty()) {
        const std::uint64_t number = std::strtoull(request.printed.c_str(), nullptr, 10);
        std::cout << properties::fuzz::program_of(number, request.campaign, targets.value()).main.source;
        return k_exit_agreed;
    }
    if (!request.check_path.empty())
        return check(request, targets.value());
    std::vector<KnownIssue> known;
    if (!request.known_path.empty()) {
        traces::Result<std::vector<KnownIssue>> read = read_known(request.known_path);
        if (!read.ok())
            return fail("fuzz", k_exit_bad_input, read.error().message());
        known = std::move(read).value();
    }
    if (request.resume && !request.out.empty())
        request.campaign.first = next_of(request.out, request.campaign);
    if (request.seconds > 0 && request.campaign.count == CampaignOptions().count)
        request.campaign.count = ~std::uint64_t{0} >> 1;

    std::string trouble;
    CampaignResult result;
    {
        Progress progress;
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(request.seconds);
        bool time_is_over = false;
        request.campaign.keep_going = [&](std::uint64_t done) {
            if (!request.ci && done % 64 == 0)
                progress.show(done, request.campaign.count, "programs");
            time_is_over = request.seconds > 0 && std::chrono::steady_clock::now() >= end;
            return !time_is_over && !sim::interrupted() && trouble.empty();
        };
        result = run_campaign(request.campaign, targets.value(), [&](Finding& finding) {
            if (finding.verdict != Verdict::Flaky)
                judge(finding, known);
            if (!request.out.empty()) {
                traces::Result<traces::Done> written = write_finding(request.out, finding);
                if (!written.ok())
                    trouble = written.error().message();
            }
            progress.clear();
            if (request.json)
                std::cout << finding_line(finding) << std::flush;
            else
                std::cout << name_of(finding.verdict) << ": " << finding.disagreement.text << "\n"
                          << finding.program << "\n"
                          << std::flush;
        });
        progress.clear();
    }
    const std::string summary = summary_text(result);
    if (!request.json)
        std::cout << summary;
    if (!request.out.empty() && trouble.empty()) {
        traces::Result<traces::Done> written = write_summary(request.out, result, request.campaign, summary);
        if (!written.ok())
            trouble = written.error().message();
    }
    if (!trouble.empty())
        return fail("fuzz", k_exit_bad_input, trouble);
    if (sim::interrupted())
        return interrupted("fuzz");
    const bool any = std::any_of(result.findings.begin(), result.findings.end(), counts);
    if (any && !request.json)
        std::cout << repeat_line();
    return any ? k_exit_disagreed : k_exit_agreed;
}

} // namespace weft::tools
