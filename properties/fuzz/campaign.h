// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A campaign: many programs, one after the other, each asked of every oracle; and what was found.
//
// Program number i of a campaign depends on the seed, the shard, i and the versions of the targets, and on
// nothing else: the same campaign makes the same programs. Sizes grow with i. A disagreement is counted in
// its bucket; the first of a bucket is run again (a target that then answers otherwise is flaky), made small,
// and falls into the bucket of what is left of it.
#pragma once

#include "properties/fuzz/features.h"
#include "properties/fuzz/oracle.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace weft::properties::fuzz {

struct CampaignOptions {
    std::uint64_t seed = 1;
    std::uint64_t shard = 0, shards = 1;
    std::uint64_t first = 0; // number of the first program: where an interrupted campaign goes on
    std::uint64_t count = 1000;
    std::uint64_t shrink_questions = 600;
    FeatureSet features = FeatureSet().set(); // fewer where a target has not got them
    OracleOptions oracle;
    std::function<bool(std::uint64_t done)> keep_going; // asked before each program and candidate
};

enum class Verdict : std::uint8_t { New, Known, Regression, Flaky };

struct Finding {
    Verdict verdict = Verdict::New;
    std::string bucket;       // of the small program
    std::string target;       // empty where the oracle is about the model alone
    std::uint64_t number = 0; // of the first program that showed it
    std::uint64_t hits = 1;
    std::string original, program; // before and after it was made small
    std::uint64_t asked = 0;       // how many candidates that took
    Disagreement disagreement;     // of the small program
    // Versions whose model does what the target did.
    std::vector<traces::Profile> like;
    std::string known; // the name of the known issue
};

struct CampaignResult {
    std::uint64_t programs = 0;    // made
    std::uint64_t comparisons = 0; // with targets
    std::uint64_t exhausted = 0;
    std::map<std::string, std::uint64_t> refused;  // what the model refused, how often
    std::map<std::string, std::uint64_t> features; // in how many programs each was drawn
    std::vector<Finding> findings;
    bool was_interrupted = false;
    std::uint64_t next = 0; // the number of the next program
};

// Program number i, as text.
traces::Program program_number(std::uint64_t number, const CampaignOptions& options, int minor_version);
// The same, in the version that the campaign makes it for.
traces::Program program_of(std::uint64_t number, const CampaignOptions& options,
                           const std::vector<Target>& targets);

// `found` is told of each new bucket at once, so that nothing is lost.
CampaignResult run_campaign(const CampaignOptions& options, std::vector<Target>& targets,
                            const std::function<void(Finding&)>& found);

// The versions whose model prints and ends as the trace does.
std::vector<traces::Profile> versions_like(const traces::Trace& trace, const OracleOptions& options);

} // namespace weft::properties::fuzz
