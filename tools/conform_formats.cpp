// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The result of a conformance run as JUnit XML and as JSON.
//
// JUnit: a suite for each topic, a case for each program and version. JSON: {"passed", "references",
// "cases"}; each case has "program", "reference", "verdict", and where there is one "reason" and
// "difference".
#include "tools/conform_report.h"

#include "tools/difference_json.h"

#include <nlohmann/json.hpp>

#include <map>
#include <vector>

namespace weft::tools {
namespace {

using traces::Case;
using traces::Conformance;
using traces::Verdict;

std::string xml(std::string_view text)
{
    std::string result;
    for (char c : text) {
        switch (c) {
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '&':
            result += "&amp;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            // XML 1.0 has no way to write the other control characters.
            result += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' ? '?' : c;
        }
    }
    return result;
}

void append_case(std::string& text, const Conformance& result, const Case& one)
{
    std::string reference = result.references[one.reference].name();
    text += "    <testcase classname=\"" + xml(one.entry.topic) + "\" name=\"" + xml(one.entry.name) + " " +
            xml(reference) + "\"";
    switch (one.verdict) {
    case Verdict::Agreed:
        text += "/>\n";
        return;
    case Verdict::Listed:
    case Verdict::NotRecorded:
    case Verdict::NotForVersion:
        text += "><skipped message=\"" + xml(one.reason.empty() ? to_string(one.verdict) : one.reason) +
                "\"/></testcase>\n";
        return;
    default:
        text += "><failure message=\"" + xml(to_string(one.verdict)) + (one.reason.empty() ? "" : ": ") +
                xml(one.reason) + "\">";
        if (one.difference)
            text += xml(traces::to_text(*one.difference, "model", "cpython " + reference));
        text += "</failure></testcase>\n";
    }
}

} // namespace

std::string conform_junit(const Conformance& result)
{
    std::map<std::string, std::vector<const Case*>> topics;
    for (const Case& one : result.cases)
        topics[one.entry.topic].push_back(&one);
    std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"weft conform\">\n";
    for (const auto& [topic, cases] : topics) {
        std::size_t failures = 0, skipped = 0;
        for (const Case* one : cases) {
            failures += is_failure(one->verdict);
            skipped += !is_failure(one->verdict) && one->verdict != Verdict::Agreed;
        }
        text += "  <testsuite name=\"" + xml(topic) + "\" tests=\"" + std::to_string(cases.size()) +
                "\" failures=\"" + std::to_string(failures) + "\" skipped=\"" + std::to_string(skipped) +
                "\">\n";
        for (const Case* one : cases)
            append_case(text, result, *one);
        text += "  </testsuite>\n";
    }
    return text + "</testsuites>\n";
}

std::string conform_json(const Conformance& result)
{
    using Json = nlohmann::ordered_json;
    Json references = Json::array(), cases = Json::array();
    for (const traces::Reference& reference : result.references) {
        Json entry{{"profile", reference.profile.name()}, {"live", reference.live()}};
        if (reference.live())
            entry["version"] = reference.version;
        references.push_back(std::move(entry));
    }
    for (const Case& one : result.cases) {
        Json entry{{"program", one.entry.title()},
                   {"reference", one.reference},
                   {"verdict", to_string(one.verdict)}};
        if (!one.reason.empty())
            entry["reason"] = one.reason;
        if (one.difference)
            entry["difference"] = Json::parse(
                difference_json(one.difference, "model", result.references[one.reference].name()));
        cases.push_back(std::move(entry));
    }
    Json whole{
        {"passed", result.passed()}, {"references", std::move(references)}, {"cases", std::move(cases)}};
    if (!result.list_errors.empty())
        whole["list_errors"] = result.list_errors;
    return whole.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace weft::tools
