// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The files of a campaign.
#include "tools/fuzz_folder.h"

#include "traces/diff.h"
#include "traces/sha256.h"
#include "traces/trace_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace weft::tools {

namespace {

using nlohmann::json;
using properties::fuzz::Finding;
using properties::fuzz::Verdict;
using traces::Done;
using traces::Result;

Result<Done> write_file(const std::filesystem::path& path, const std::string& text)
{
    const std::filesystem::path beside = path.string() + ".new";
    {
        std::ofstream out(beside, std::ios::binary);
        out << text;
        out.flush();
        if (!out)
            return traces::Error{path.string(), "it cannot be written"};
    }
    std::error_code error;
    std::filesystem::rename(beside, path, error);
    if (error)
        return traces::Error{path.string(), error.message()};
    return Done{};
}

std::string as_comment(const std::string& text)
{
    std::string result;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        result += line.empty() ? "#\n" : "# " + line + "\n";
    return result;
}

std::string as_block(const std::string& text)
{
    return "```\n" + text + (text.empty() || text.ends_with('\n') ? "" : "\n") + "```\n";
}

// The program, and what it should print.
std::string program_file(const Finding& finding)
{
    const traces::Trace& model = finding.disagreement.model;
    return finding.program + "\n# Expected (Python " + model.profile.name() + "):\n" + as_comment(model.out) +
           "# " + traces::describe(model.outcome, model.exit_status) + "\n";
}

json line_of(const Finding& finding)
{
    json like = json::array();
    for (const traces::Profile profile : finding.like)
        like.push_back(profile.name());
    return {{"id", id_of(finding)},
            {"verdict", name_of(finding.verdict)},
            {"oracle", finding.disagreement.oracle},
            {"bucket", finding.bucket},
            {"target", finding.target},
            {"number", finding.number},
            {"version", finding.disagreement.model.profile.name()},
            {"text", finding.disagreement.text},
            {"like", like},
            {"known", finding.known},
            {"program", finding.program}};
}

std::string xml_text(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        if (c == '<')
            result += "&lt;";
        else if (c == '&')
            result += "&amp;";
        else if (c == '"')
            result += "&quot;";
        else if (static_cast<unsigned char>(c) >= ' ' || c == '\n')
            result += c;
    }
    return result;
}

bool is_failure(const Finding& finding)
{
    return finding.verdict == Verdict::New || finding.verdict == Verdict::Regression;
}

std::string junit(const std::vector<Finding>& findings)
{
    std::size_t failures = 0;
    std::string cases;
    for (const Finding& finding : findings) {
        cases += "  <testcase classname=\"weft.fuzz\" name=\"" + xml_text(finding.bucket) + "\"";
        if (!is_failure(finding)) {
            cases += "/>\n";
            continue;
        }
        ++failures;
        cases += ">\n    <failure message=\"" + xml_text(finding.disagreement.text) + "\">" +
                 xml_text(finding.program) + "</failure>\n  </testcase>\n";
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"weft fuzz\" tests=\"" +
           std::to_string(findings.size()) + "\" failures=\"" + std::to_string(failures) + "\">\n" + cases +
           "</testsuite>\n";
}

std::string sarif(const std::vector<Finding>& findings)
{
    json results = json::array();
    for (const Finding& finding : findings) {
        const json place = {{"physicalLocation",
                             {{"artifactLocation", {{"uri", id_of(finding) + "/program.py"}}},
                              {"region", {{"startLine", 1}}}}}};
        results.push_back({{"ruleId", finding.disagreement.oracle},
                           {"level", is_failure(finding) ? "error" : "note"},
                           {"message", {{"text", finding.disagreement.text}}},
                           {"locations", json::array({place})}});
    }
    const json run = {{"tool", {{"driver", {{"name", "weft fuzz"}, {"rules", json::array()}}}}},
                      {"results", results}};
    return json{{"version", "2.1.0"},
                {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                {"runs", json::array({run})}}
               .dump(1) +
           "\n";
}

std::string state_name(const properties::fuzz::CampaignOptions& options)
{
    return "state-" + std::to_string(options.seed) + "-" + std::to_string(options.shard) + "-of-" +
           std::to_string(options.shards) + ".json";
}

} // namespace

std::string_view name_of(Verdict verdict)
{
    static constexpr std::string_view k_names[]{"new", "known", "regression", "flaky"};
    return k_names[static_cast<std::size_t>(verdict)];
}

std::string id_of(const Finding& finding)
{
    return traces::sha256(finding.target + "\n" + finding.bucket + "\n" + finding.program).substr(0, 10);
}

Result<std::vector<KnownIssue>> read_known(const std::string& path)
{
    std::ifstream in(path);
    if (!in)
        return traces::Error{path, "there is no such file"};
    const json list = json::parse(in, nullptr, false);
    if (!list.is_array())
        return traces::Error{path, "a list of known issues is expected"};
    std::vector<KnownIssue> known;
    for (const json& entry : list) {
        if (!entry.is_object() || !entry.contains("name") || !entry.contains("bucket"))
            return traces::Error{path, "each known issue has a name and a bucket"};
        KnownIssue issue;
        issue.name = entry.value("name", "");
        issue.bucket = entry.value("bucket", "");
        issue.reason = entry.value("reason", "");
        issue.link = entry.value("link", "");
        issue.is_fixed = entry.value("fixed", false);
        issue.versions = entry.value("versions", std::vector<std::string>());
        known.push_back(std::move(issue));
    }
    return known;
}

void judge(Finding& finding, const std::vector<KnownIssue>& known)
{
    const std::string version = finding.disagreement.model.profile.name();
    for (const KnownIssue& issue : known) {
        const bool is_of_version =
            issue.versions.empty() ||
            std::find(issue.versions.begin(), issue.versions.end(), version) != issue.versions.end();
        if (issue.bucket != finding.bucket || !is_of_version)
            continue;
        finding.verdict = issue.is_fixed ? Verdict::Regression : Verdict::Known;
        finding.known = issue.name;
        return;
    }
}

std::string finding_line(const Finding& finding)
{
    return line_of(finding).dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

std::string report_of(const Finding& finding)
{
    const properties::fuzz::Disagreement& disagreement = finding.disagreement;
    const std::string version = disagreement.model.profile.name();
    std::string text = "# " + disagreement.text + "\n\nOracle: " + disagreement.oracle + ". Bucket: `" +
                       finding.bucket + "`. Verdict: " + std::string(name_of(finding.verdict)) +
                       ".\n\n```python\n" + finding.program + "```\n\n";
    text += "The model of Python " + version + ":\n\n" +
            as_block(disagreement.model.out +
                     traces::describe(disagreement.model.outcome, disagreement.model.exit_status));
    if (!finding.target.empty()) {
        const traces::Trace& target = disagreement.target;
        text += "\n" + finding.target + " (" + target.engine.name + " " + target.engine.version + "):\n\n" +
                as_block(target.out + traces::describe(target.outcome, target.exit_status));
        if (const auto difference = traces::diff(disagreement.model, target))
            text += "\n" + as_block(traces::to_text(*difference, "the model", finding.target));
        text += "\nVersions whose model does what " + finding.target + " did: ";
        for (const traces::Profile profile : finding.like)
            text += profile.name() + " ";
        text += finding.like.empty() ? "none\n" : "\n";
    }
    text += "\nFound in program " + std::to_string(finding.number) + " of its campaign, made small in " +
            std::to_string(finding.asked) + " runs. To repeat it:\n\n" +
            as_block("weft fuzz --check program.py" +
                     (finding.target.empty() ? " --profile " + version : " --against " + finding.target));
    return text;
}

Result<Done> write_finding(const std::string& folder, const Finding& finding)
{
    const std::filesystem::path place = std::filesystem::path(folder) / id_of(finding);
    std::error_code error;
    std::filesystem::create_directories(place, error);
    if (error)
        return traces::Error{place.string(), error.message()};
    std::vector<std::pair<std::string, std::string>> files{
        {"program.py", program_file(finding)},
        {"original.py", finding.original},
        {"report.md", report_of(finding)},
        {"finding.json", line_of(finding).dump(1, ' ', false, json::error_handler_t::replace) + "\n"},
        {"model.json", traces::to_json(finding.disagreement.model)}};
    if (!finding.target.empty())
        files.emplace_back("target.json", traces::to_json(finding.disagreement.target));
    for (const auto& [name, text] : files) {
        Result<Done> written = write_file(place / name, text);
        if (!written.ok())
            return written;
    }
    // One write a line: campaigns that share a folder do not tear each other's lines.
    std::ofstream lines(std::filesystem::path(folder) / "findings.jsonl", std::ios::app | std::ios::binary);
    lines << finding_line(finding);
    lines.flush();
    return lines ? Result<Done>(Done{})
                 : Result<Done>(traces::Error{folder + "/findings.jsonl", "it cannot be written"});
}

Result<Done> write_summary(const std::string& folder, const properties::fuzz::CampaignResult& result,
                           const properties::fuzz::CampaignOptions& options, const std::string& summary)
{
    const std::filesystem::path place = folder;
    std::error_code error;
    std::filesystem::create_directories(place, error);
    const json state = {{"seed", options.seed}, {"next", result.next}};
    for (const auto& [name, text] :
         std::vector<std::pair<std::string, std::string>>{{"summary.txt", summary},
                                                          {"junit.xml", junit(result.findings)},
                                                          {"findings.sarif", sarif(result.findings)},
                                                          {state_name(options), state.dump() + "\n"}}) {
        Result<Done> written = write_file(place / name, text);
        if (!written.ok())
            return written;
    }
    return Done{};
}

std::uint64_t next_of(const std::string& folder, const properties::fuzz::CampaignOptions& options)
{
    std::ifstream in(std::filesystem::path(folder) / state_name(options));
    const json state = json::parse(in, nullptr, false);
    return state.is_object() ? state.value("next", std::uint64_t{0}) : 0;
}

} // namespace weft::tools
