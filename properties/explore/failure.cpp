// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Reading a run's outcome and what Python wrote to standard error.
// https://docs.python.org/3/library/asyncio-dev.html#detect-never-retrieved-exceptions

#include "properties/explore/failure.h"

#include <algorithm>
#include <array>

namespace weft::properties {

namespace {

constexpr std::array<std::string_view, 15> k_names = {"exception",
                                                      "assertion",
                                                      "exit",
                                                      "deadlock",
                                                      "livelock",
                                                      "exception never retrieved",
                                                      "task destroyed while pending",
                                                      "coroutine never awaited",
                                                      "exception in a callback",
                                                      "async generator not closed",
                                                      "exception ignored",
                                                      "promise broken",
                                                      "output depends on the schedule",
                                                      "lock left held",
                                                      "finally block cut short"};

struct Report {
    std::string_view words; // in the first line of a report
    FailureKind kind;
};

constexpr std::array<Report, 8> k_reports{{
    {"exception was never retrieved", FailureKind::NeverRetrieved},
    {"Task was destroyed but it is pending!", FailureKind::DestroyedPending},
    {"was never awaited", FailureKind::NeverAwaited},
    {"Exception in callback", FailureKind::InCallback},
    {"closing of asynchronous generator", FailureKind::Unclosed},
    {"was scheduled after loop.shutdown_asyncgens() call", FailureKind::Unclosed},
    {"Exception ignored in", FailureKind::Ignored},
    {"Exception in thread", FailureKind::Exception},
}};

std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

// `  File "prog.py", line 14, in f` gives "prog.py:14"; lines of the library do not count.
std::string place_in(std::string_view line)
{
    constexpr std::string_view k_begin = "  File \"";
    constexpr std::string_view k_number = "\", line ";
    if (line.substr(0, k_begin.size()) != k_begin)
        return {};
    line.remove_prefix(k_begin.size());
    const std::size_t end = line.find(k_number);
    if (end == std::string_view::npos || line.front() == '<' || line.find('/') < end)
        return {};
    std::string place(line.substr(0, end));
    line.remove_prefix(end + k_number.size());
    return place + ":" + std::string(line.substr(0, line.find_first_not_of("0123456789")));
}

// Of the lines of one report: the last place, and the last line that is no part of a traceback's list.
struct Tail {
    std::string place;
    std::string exception;
};

Tail read_tail(const std::vector<std::string_view>& lines, std::size_t begin, std::size_t end)
{
    Tail tail;
    bool in_traceback = false;
    for (std::size_t i = begin; i < end; ++i) {
        const std::string place = place_in(lines[i]);
        if (!place.empty())
            tail.place = place;
        in_traceback = in_traceback || lines[i].substr(0, 9) == "Traceback";
        if (in_traceback && !lines[i].empty() && lines[i].front() != ' ')
            tail.exception = lines[i].substr(0, 9) == "Traceback" ? "" : std::string(lines[i]);
    }
    return tail;
}

const Report* report_in(std::string_view line)
{
    if (!line.empty() && line.front() == ' ')
        return nullptr;
    for (const Report& report : k_reports) {
        if (line.find(report.words) != std::string_view::npos)
            return &report;
    }
    return nullptr;
}

// "coroutine 'f' was never awaited" without the file's name and line before it.
std::string words_of(const Report& report, std::string_view line)
{
    if (report.kind == FailureKind::NeverAwaited) {
        const std::size_t begin = line.find("coroutine ");
        return std::string(begin == std::string_view::npos ? line : line.substr(begin));
    }
    return std::string(report.words);
}

void add_reports(const std::string& err, std::vector<Failure>& found)
{
    const std::vector<std::string_view> lines = lines_of(err);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Report* const report = report_in(lines[i]);
        if (!report)
            continue;
        std::size_t end = i + 1;
        while (end < lines.size() && !report_in(lines[end]))
            ++end;
        const Tail tail = read_tail(lines, i, end);
        std::string what = words_of(*report, lines[i]);
        if (!tail.exception.empty())
            what += ": " + tail.exception;
        Failure failure{report->kind, std::move(what), tail.place};
        if (std::find(found.begin(), found.end(), failure) == found.end())
            found.push_back(std::move(failure));
    }
}

bool is_expected(const traces::Outcome& outcome, const model::Family& family)
{
    using model::Fault;
    if (family.kind != model::Family::Faults)
        return false;
    const bool is_injected = outcome.message.find(model::k_struck_by_weft) != std::string::npos;
    return outcome.type == "CancelledError" || is_injected ||
           (outcome.type == "TimeoutError" && family.faults.has(Fault::Timeout));
}

// "Lock is still locked" or "gen@prog.py:4" as a failure.
void add_left(const std::vector<std::string>& texts, FailureKind kind, std::string_view words,
              std::vector<Failure>& found)
{
    for (const std::string& text : texts) {
        const std::size_t at = text.rfind('@');
        const std::string place = at == std::string::npos ? std::string() : text.substr(at + 1);
        Failure failure{kind, std::string(words) + text.substr(0, at), place};
        if (std::find(found.begin(), found.end(), failure) == found.end())
            found.push_back(std::move(failure));
    }
}

std::string last_place(const std::string& err)
{
    const std::vector<std::string_view> lines = lines_of(err);
    return read_tail(lines, 0, lines.size()).place;
}

} // namespace

std::string_view name_of(FailureKind kind)
{
    return k_names[static_cast<std::size_t>(kind)];
}

std::string Failure::to_text() const
{
    return std::string(name_of(kind)) + ": " + what + (place.empty() ? "" : " at " + place);
}

std::vector<Failure> failures_of(const model::RunResult& run, const model::Family& family)
{
    using enum traces::OutcomeKind;
    std::vector<Failure> found;
    for (const std::string& what : run.broken)
        found.push_back({FailureKind::Promise, what, ""});
    const traces::Outcome& outcome = run.outcome;
    switch (outcome.kind) {
    case Raised: {
        // What a broken promise raised is told already.
        if (is_expected(outcome, family) || (outcome.type == "AssertionError" && !run.broken.empty()))
            break;
        const bool is_assertion = outcome.type == "AssertionError";
        found.push_back({is_assertion ? FailureKind::Assertion : FailureKind::Exception,
                         outcome.type + "(" + outcome.message + ")", last_place(run.err)});
        break;
    }
    case Exited:
        found.push_back({FailureKind::Exit, "status " + std::to_string(run.exit_status), ""});
        break;
    case Deadlock:
        found.push_back({FailureKind::Deadlock, outcome.message, ""});
        break;
    case Exhausted:
        if (outcome.type == "steps" || outcome.type == "virtual_time_ns")
            found.push_back({FailureKind::Livelock,
                             "the budget of " + outcome.type + " ran out: " + outcome.message, ""});
        break;
    case Hung:
        found.push_back({FailureKind::Livelock, "it did not end within " + outcome.message, ""});
        break;
    case Crashed:
        found.push_back({FailureKind::Exit, outcome.message, ""});
        break;
    default:
        break;
    }
    add_reports(run.err, found);
    add_left(run.cut, FailureKind::CutFinally, "", found);
    add_left(run.open, FailureKind::Unclosed, "at the end, ", found);
    add_left(run.held, FailureKind::LeftHeld, "", found);
    return found;
}

bool is_same(const Failure& one, const Failure& other)
{
    return one == other;
}

} // namespace weft::properties
