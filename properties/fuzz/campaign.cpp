// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The turns of a campaign.
#include "properties/fuzz/campaign.h"

#include "properties/fuzz/generator.h"
#include "properties/fuzz/shrink_program.h"
#include "traces/diff.h"

#include <algorithm>
#include <optional>

namespace weft::properties::fuzz {

namespace {

// Sizes go up and down again, and up to more as the campaign goes on.
unsigned size_of(std::uint64_t number)
{
    const std::uint64_t most = std::min<std::uint64_t>(6 + number / 200, 30);
    return static_cast<unsigned>(2 + (number * 7) % most);
}

// Not every program is for the oldest of the targets.
int version_of(std::uint64_t number, const std::vector<Target>& targets)
{
    if (targets.empty())
        return traces::k_all_profiles[number % traces::k_all_profiles.size()].minor;
    return targets[number % targets.size()].profile.minor;
}

class Campaign {
public:
    Campaign(const CampaignOptions& options, std::vector<Target>& targets,
             const std::function<void(Finding&)>& found)
        : m_options(options), m_targets(targets), m_found(found)
    {
    }

    CampaignResult run();

private:
    void ask(std::uint64_t number);
    void file(std::uint64_t number, const traces::Program& program, const Target* target,
              Disagreement disagreement);
    Answer ask_again(const std::string& source, const Target* target, traces::Profile profile) const;

    const CampaignOptions& m_options;
    std::vector<Target>& m_targets;
    const std::function<void(Finding&)>& m_found;
    CampaignResult m_result;
    std::map<std::string, std::size_t> m_raw_buckets; // of programs as they were made: index of the finding
    std::map<std::string, std::size_t> m_buckets;
};

Answer Campaign::ask_again(const std::string& source, const Target* target, traces::Profile profile) const
{
    traces::Program program;
    program.main = {"program.py", source};
    if (target == nullptr)
        return ask_model(program, profile, m_options.oracle, Again::Yes);
    return ask_target(program, *target, m_options.oracle);
}

void Campaign::file(std::uint64_t number, const traces::Program& program, const Target* target,
                    Disagreement disagreement)
{
    const std::string name = target != nullptr ? target->name : std::string();
    const std::string raw = name + "\n" + disagreement.bucket;
    // 1. A bucket that is there already counts one more.
    if (auto there = m_raw_buckets.find(raw); there != m_raw_buckets.end()) {
        ++m_result.findings[there->second].hits;
        return;
    }
    Finding finding;
    finding.number = number;
    finding.target = name;
    finding.original = finding.program = program.main.source;
    finding.bucket = disagreement.bucket;
    finding.disagreement = std::move(disagreement);
    const traces::Profile profile = finding.disagreement.model.profile;
    // 2. A target that answers otherwise when it is asked again disagrees with itself.
    const Answer second = ask_again(finding.original, target, profile);
    if (!second.disagreement || second.disagreement->bucket != finding.bucket) {
        finding.verdict = Verdict::Flaky;
        finding.bucket = "flaky: " + finding.bucket;
    } else if (finding.disagreement.oracle != "hang") {
        // 3. Otherwise it is made small. A hang would cost its time limit for each candidate.
        const auto keeps = [&](const std::string& candidate) {
            // When time is over, what is small by now must do.
            if (m_options.keep_going && !m_options.keep_going(m_result.programs))
                return false;
            const Answer answer = ask_again(candidate, target, profile);
            return answer.disagreement && answer.disagreement->bucket == finding.disagreement.bucket;
        };
        ProgramShrink small = shrink_program(finding.original, keeps, m_options.shrink_questions);
        finding.program = std::move(small.source);
        finding.asked = small.asked;
        if (Answer last = ask_again(finding.program, target, profile); last.disagreement)
            finding.disagreement = std::move(*last.disagreement);
        if (target != nullptr)
            finding.like = versions_like(finding.disagreement.target, m_options.oracle);
    }
    // 4. Two causes that look different at first may be one when they are small.
    const std::string key = name + "\n" + finding.program;
    if (auto there = m_buckets.find(key); there != m_buckets.end()) {
        ++m_result.findings[there->second].hits;
        m_raw_buckets[raw] = there->second;
        return;
    }
    m_raw_buckets[raw] = m_buckets[key] = m_result.findings.size();
    m_found(finding);
    m_result.findings.push_back(std::move(finding));
}

void Campaign::ask(std::uint64_t number)
{
    const int minor = version_of(number, m_targets);
    const traces::Program program = program_number(number, m_options, minor);
    const traces::Profile profile{static_cast<std::uint8_t>(minor)};
    ++m_result.programs;
    // 1. The model alone, in the program's version.
    Answer alone = ask_model(program, profile, m_options.oracle, number % 32 == 0 ? Again::Yes : Again::No);
    if (alone.asked == Asked::Refused)
        ++m_result.refused[alone.refusal];
    if (alone.asked == Asked::Exhausted)
        ++m_result.exhausted;
    if (alone.disagreement)
        file(number, program, nullptr, std::move(*alone.disagreement));
    if (alone.asked == Asked::Refused || alone.asked == Asked::Exhausted)
        return;
    // 2. Every target that is new enough.
    for (const Target& target : m_targets) {
        if (target.profile.minor < minor)
            continue;
        ++m_result.comparisons;
        Answer answer = ask_target(program, target, m_options.oracle);
        if (answer.disagreement)
            file(number, program, &target, std::move(*answer.disagreement));
    }
}

CampaignResult Campaign::run()
{
    m_result.next = m_options.first;
    for (std::uint64_t i = 0; i < m_options.count; ++i) {
        if (m_options.keep_going && !m_options.keep_going(i)) {
            m_result.was_interrupted = true;
            break;
        }
        ask(m_options.first + i);
        ++m_result.next;
    }
    return std::move(m_result);
}

} // namespace

traces::Program program_number(std::uint64_t number, const CampaignOptions& options, int minor_version)
{
    // One stream of random numbers a program: shards never meet.
    Decisions decisions(options.seed, number * options.shards + options.shard);
    GeneratorOptions generator;
    generator.features = options.features & features_since(minor_version);
    generator.size = size_of(number);
    return generate(decisions, generator);
}

traces::Program program_of(std::uint64_t number, const CampaignOptions& options,
                           const std::vector<Target>& targets)
{
    return program_number(number, options, version_of(number, targets));
}

std::vector<traces::Profile> versions_like(const traces::Trace& trace, const OracleOptions& options)
{
    std::vector<traces::Profile> like;
    for (const traces::Profile profile : traces::k_all_profiles) {
        if (profile == trace.profile)
            continue;
        const traces::Trace other = run_model(trace.program, profile, options, traces::Level::Output);
        if (other.out == trace.out && other.outcome.kind == trace.outcome.kind)
            like.push_back(profile);
    }
    return like;
}

CampaignResult run_campaign(const CampaignOptions& options, std::vector<Target>& targets,
                            const std::function<void(Finding&)>& found)
{
    return Campaign(options, targets, found).run();
}

} // namespace weft::properties::fuzz
