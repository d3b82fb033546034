// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The folder of a campaign: a folder for each bucket with the program, the traces and a report, one line of
// JSON for each finding, and what continuous integration reads.
//
// Every file is written beside its place and then moved there, and every finding as soon as it is known, so
// what is there is whole whenever a campaign is killed. The name of a finding is a hash of its bucket: two
// campaigns that share a folder file one cause once.
#pragma once

#include "properties/fuzz/campaign.h"
#include "traces/result.h"

#include <string>
#include <vector>

namespace weft::tools {

// Disagreements that are known: `known.json`, a list of objects with `name`, `bucket` (the exact text),
// `reason`, and perhaps `targets`, `link` and `fixed`.
struct KnownIssue {
    std::string name, bucket, reason, link;
    std::vector<std::string> versions; // "3.8"; empty: all
    bool is_fixed = false;             // whoever shows it again has a regression
};

traces::Result<std::vector<KnownIssue>> read_known(const std::string& path);
// Sets the verdict of a finding.
void judge(properties::fuzz::Finding& finding, const std::vector<KnownIssue>& known);

std::string_view name_of(properties::fuzz::Verdict verdict);
// "3f2a91c07b": the same for the same bucket and target.
std::string id_of(const properties::fuzz::Finding& finding);

traces::Result<traces::Done> write_finding(const std::string& folder,
                                           const properties::fuzz::Finding& finding);
// summary.txt, junit.xml, findings.sarif and state.json, which says where to go on.
traces::Result<traces::Done> write_summary(const std::string& folder,
                                           const properties::fuzz::CampaignResult& result,
                                           const properties::fuzz::CampaignOptions& options,
                                           const std::string& summary);
// The number of the next program of the campaign that has this seed and shard; 0 where there is none.
std::uint64_t next_of(const std::string& folder, const properties::fuzz::CampaignOptions& options);

// One object as JSON, and a newline.
std::string finding_line(const properties::fuzz::Finding& finding);
std::string report_of(const properties::fuzz::Finding& finding);

} // namespace weft::tools
