// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The table of a conformance run, and its failures in words.
#include "tools/conform_report.h"

#include "tools/report.h"

#include <algorithm>
#include <map>
#include <vector>

namespace weft::tools {
namespace {

using traces::Case;
using traces::Conformance;
using traces::Verdict;

struct Cell {
    std::size_t agreed = 0;
    std::size_t listed = 0;
    std::size_t compared = 0;

    void add(Verdict verdict)
    {
        if (verdict == Verdict::NotRecorded || verdict == Verdict::NotForVersion)
            return;
        ++compared;
        agreed += verdict == Verdict::Agreed;
        listed += verdict == Verdict::Listed;
    }
    std::string text() const
    {
        if (compared == 0)
            return "-";
        std::string result = std::to_string(agreed);
        if (agreed != compared)
            result.append("/").append(std::to_string(compared));
        return result;
    }
};

using Row = std::vector<Cell>;

std::string padded(const std::string& text, std::size_t width)
{
    return std::string(width > text.size() ? width - text.size() : 0, ' ') + text;
}

std::string plural(std::size_t count, const std::string& noun)
{
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string names_of(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text.append(text.empty() ? "" : ", ").append(name);
    return text;
}

// The references under which the same program failed alike are shown together.
struct Failure {
    const Case* first = nullptr;
    std::vector<std::string> references;
};

std::vector<Failure> failures_of(const Conformance& result)
{
    std::vector<Failure> failures;
    for (const Case& one : result.cases) {
        if (!is_failure(one.verdict))
            continue;
        bool joins = !failures.empty() && failures.back().first->entry == one.entry &&
                     failures.back().first->verdict == one.verdict;
        if (!joins)
            failures.push_back({&one, {}});
        failures.back().references.push_back(result.references[one.reference].name());
    }
    return failures;
}

std::string headline(const Failure& failure)
{
    std::string text = failure.first->entry.title() + " (" + names_of(failure.references) + "): ";
    switch (failure.first->verdict) {
    case Verdict::Refused:
        return text + "not supported: " + failure.first->reason;
    case Verdict::WronglyListed:
        return text + "is listed as a known difference, but agrees: " + failure.first->reason;
    case Verdict::Broken:
        return text + failure.first->reason;
    default:
        return text + "differs" + (failure.first->reason.empty() ? "" : "; " + failure.first->reason);
    }
}

std::string repeat_command(const Conformance& result, const Case& one, const std::string& prefix)
{
    const traces::Reference& reference = result.references[one.reference];
    std::string command =
        prefix + " --match " + shell_word(one.entry.title()) + " --profile " + reference.profile.name();
    return command + (reference.live() ? " --live " + shell_word(reference.interpreter) : " --no-live");
}

void append_failure(std::string& text, const Conformance& result, const Failure& failure,
                    const ConformTextOptions& options)
{
    const Case& one = *failure.first;
    text.append("\n").append(headline(failure)).append("\n");
    if (one.difference && one.verdict == Verdict::Differed) {
        std::string theirs = "cpython " + result.references[one.reference].name();
        text += traces::to_text(*one.difference, "model", theirs);
    }
    text += repeat_line(repeat_command(result, one, options.repeat_prefix));
}

// What the model refuses, the most frequent first.
void append_refusals(std::string& text, const Conformance& result)
{
    std::map<std::string, std::vector<std::string>> programs;
    for (const Case& one : result.cases) {
        if (one.verdict != Verdict::Refused)
            continue;
        std::vector<std::string>& titles = programs[one.reason];
        if (titles.empty() || titles.back() != one.entry.title())
            titles.push_back(one.entry.title());
    }
    if (programs.empty())
        return;
    std::vector<std::pair<std::size_t, std::string>> order;
    for (const auto& [reason, titles] : programs)
        order.emplace_back(titles.size(), reason);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    text += "\nNot supported by the model:\n";
    for (const auto& [count, reason] : order)
        text.append("  ")
            .append(padded(std::to_string(count), 4))
            .append(count == 1 ? " program:  " : " programs: ")
            .append(reason)
            .append("\n");
}

void append_listed(std::string& text, const Conformance& result)
{
    const Case* last = nullptr;
    for (const Case& one : result.cases) {
        if (one.verdict != Verdict::Listed)
            continue;
        bool again = last && last->entry == one.entry && last->reason == one.reason;
        if (!last)
            text += "\nKnown differences:\n";
        if (!again)
            text.append("  ").append(one.entry.title()).append(": ").append(one.reason).append("\n");
        last = &one;
    }
}

void append_left_out(std::string& text, const Conformance& result)
{
    std::size_t newer = result.count(Verdict::NotForVersion);
    std::size_t unrecorded = result.count(Verdict::NotRecorded);
    if (newer != 0)
        text += plural(newer, "case") + " left out: the program needs a newer Python than the column's.\n";
    if (unrecorded != 0)
        text += plural(unrecorded, "case") +
                " left out: not recorded; 'weft conform --record --live PYTHON' does it.\n";
}

} // namespace

std::string conform_table(const Conformance& result)
{
    std::vector<std::pair<std::string, Row>> rows;
    Row total(result.references.size());
    for (const Case& one : result.cases) {
        if (rows.empty() || rows.back().first != one.entry.topic)
            rows.emplace_back(one.entry.topic, Row(result.references.size()));
        rows.back().second[one.reference].add(one.verdict);
        total[one.reference].add(one.verdict);
    }
    rows.emplace_back("all", total);

    std::size_t topic_width = 5;
    std::vector<std::size_t> widths;
    for (const traces::Reference& reference : result.references)
        widths.push_back(reference.name().size());
    for (const auto& [topic, row] : rows) {
        topic_width = std::max(topic_width, topic.size());
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].text().size());
    }
    std::string text = "topic" + std::string(topic_width - 5, ' ');
    for (std::size_t i = 0; i < widths.size(); ++i)
        text.append("  ").append(padded(result.references[i].name(), widths[i]));
    text += "\n";
    for (const auto& [topic, row] : rows) {
        if (topic == "all" && &row == &rows.back().second) {
            std::size_t width = topic_width;
            for (std::size_t one : widths)
                width += 2 + one;
            text += std::string(width, '-') + "\n";
        }
        text += topic + std::string(topic_width - topic.size(), ' ');
        for (std::size_t i = 0; i < row.size(); ++i)
            text.append("  ").append(padded(row[i].text(), widths[i]));
        text += "\n";
    }
    return text;
}

std::string conform_details(const Conformance& result, const ConformTextOptions& options)
{
    std::string text;
    std::vector<Failure> failures = failures_of(result);
    std::size_t shown = 0, hidden = 0;
    for (const Failure& failure : failures) {
        if (failure.first->verdict == Verdict::Refused && options.shown != SIZE_MAX)
            continue; // counted by construct below
        if (shown < options.shown) {
            append_failure(text, result, failure, options);
            ++shown;
        } else {
            text.append(hidden++ == 0 ? "\n" : "").append(headline(failure)).append("\n");
        }
    }
    append_refusals(text, result);
    append_listed(text, result);
    for (const std::string& title : result.list_errors)
        text.append("\nthe list of known differences names ")
            .append(title)
            .append(", which is no program of the corpus\n");

    std::size_t failed = 0;
    for (const Case& one : result.cases)
        failed += is_failure(one.verdict);
    std::size_t compared =
        result.cases.size() - result.count(Verdict::NotRecorded) - result.count(Verdict::NotForVersion);
    text.append("\n").append(plural(compared, "case"));
    text += " compared: " + std::to_string(result.count(Verdict::Agreed)) + " agree, " +
            std::to_string(failed) + (failed == 1 ? " fails" : " fail") + ", " +
            plural(result.count(Verdict::Listed), "known difference") + ".\n";
    append_left_out(text, result);
    return text;
}

} // namespace weft::tools
