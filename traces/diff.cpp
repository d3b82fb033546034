// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Finding the first difference between two traces, and putting it into words.
#include "traces/diff.h"

#include "traces/normalise.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace weft::traces {
namespace {

std::string_view line_of(std::string_view text, std::size_t number)
{
    for (; number > 1 && !text.empty(); --number) {
        auto end = text.find('\n');
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return text.substr(0, text.find('\n'));
}

std::string quoted(std::string_view line)
{
    std::string text(1, '"');
    text += line;
    text += '"';
    return text;
}

DiffSide side_at(const Trace& trace, std::string shown, std::uint32_t line)
{
    DiffSide side{std::move(shown), line, {}};
    if (line != 0) {
        std::string_view source = line_of(trace.program.main.source, line);
        source.remove_prefix(std::min(source.find_first_not_of(" \t"), source.size()));
        side.source_line = source;
    }
    return side;
}

// What two events must have in common: everything but the line.
bool same(const Event& a, const Event& b)
{
    return a.kind == b.kind && a.how == b.how && a.what == b.what && a.subject == b.subject &&
           a.text == b.text;
}

bool cut_short(OutcomeKind kind)
{
    using enum OutcomeKind;
    return kind == Unsupported || kind == Exhausted || kind == Hung || kind == Crashed ||
           kind == OutcomeKind::SyntaxError;
}

class Comparison {
public:
    Comparison(const Trace& left, const Trace& right, const DiffOptions& options)
        : m_left(left), m_right(right), m_options(options)
    {
    }

    std::optional<Difference> find();

private:
    std::optional<Difference> compare_events();
    std::optional<Difference> compare_lines(const std::string& left, const std::string& right,
                                            DiffPlace place);
    std::optional<Difference> compare_outcomes();
    DiffSide event_side(const Trace& trace, const std::vector<Event>& events, std::size_t index);

    const Trace& m_left;
    const Trace& m_right;
    DiffOptions m_options;
};

std::optional<Difference> Comparison::find()
{
    if (m_left.program.main.source != m_right.program.main.source) {
        Difference difference;
        difference.place = DiffPlace::Program;
        difference.left.shown = m_left.program.main.name;
        difference.right.shown = m_right.program.main.name;
        return difference;
    }
    bool one_cut_short = m_left.outcome.kind != m_right.outcome.kind &&
                         (cut_short(m_left.outcome.kind) || cut_short(m_right.outcome.kind));
    if (one_cut_short)
        return compare_outcomes();
    if (std::min(m_left.level, m_right.level) != Level::Output) {
        if (auto difference = compare_events())
            return difference;
    }
    if (auto difference = compare_lines(m_left.out, m_right.out, DiffPlace::Output))
        return difference;
    if (auto difference = compare_outcomes())
        return difference;
    if (m_options.errors)
        return compare_lines(m_left.err, m_right.err, DiffPlace::Errors);
    return std::nullopt;
}

std::string name_of_subject(const std::vector<Event>& events, std::uint32_t subject)
{
    for (const Event& event : events) {
        if (event.subject == subject &&
            (event.kind == EventKind::Started || event.kind == EventKind::Created))
            return event.text;
    }
    return {};
}

DiffSide Comparison::event_side(const Trace& trace, const std::vector<Event>& events, std::size_t index)
{
    if (index >= events.size())
        return {};
    const Event& event = events[index];
    return side_at(trace, describe(event, name_of_subject(events, event.subject)), event.line);
}

std::optional<Difference> Comparison::compare_events()
{
    std::vector<EventKind> shown;
    for (EventKind kind : m_left.shows) {
        if (std::find(m_right.shows.begin(), m_right.shows.end(), kind) != m_right.shows.end())
            shown.push_back(kind);
    }
    std::vector<Event> left = comparable_events(m_left, shown);
    std::vector<Event> right = comparable_events(m_right, shown);
    std::size_t common = std::min(left.size(), right.size());
    std::size_t index = 0;
    while (index < common && same(left[index], right[index]))
        ++index;
    if (index == left.size() && index == right.size())
        return std::nullopt;

    Difference difference;
    difference.place = DiffPlace::Events;
    difference.index = index;
    difference.left = event_side(m_left, left, index);
    difference.right = event_side(m_right, right, index);
    for (std::size_t i = index - std::min(index, m_options.context); i < index; ++i)
        difference.before.push_back(describe(left[i], name_of_subject(left, left[i].subject)));
    return difference;
}

std::optional<Difference> Comparison::compare_lines(const std::string& left, const std::string& right,
                                                    DiffPlace place)
{
    if (left == right)
        return std::nullopt;
    auto [l, r] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    Difference difference;
    difference.place = place;
    difference.index = static_cast<std::size_t>(std::count(left.begin(), l, '\n')) + 1;
    auto shown = [&](const std::string& text, bool ended) {
        std::string line(line_of(text, difference.index));
        return ended && line.empty() ? std::string() : quoted(line);
    };
    difference.left.shown = shown(left, l == left.end());
    difference.right.shown = shown(right, r == right.end());
    for (std::size_t i = difference.index - std::min(difference.index, m_options.context + 1) + 1;
         i > 0 && i < difference.index; ++i)
        difference.before.push_back(quoted(line_of(left, i)));
    return difference;
}

std::optional<Difference> Comparison::compare_outcomes()
{
    const Outcome& l = m_left.outcome;
    const Outcome& r = m_right.outcome;
    bool same_words = l.kind == r.kind && l.type == r.type && l.message == r.message;
    if (same_words && m_left.exit_status == m_right.exit_status)
        return std::nullopt;
    Difference difference;
    difference.place = DiffPlace::Outcome;
    difference.left = side_at(m_left, describe(l, m_left.exit_status), 0);
    difference.right = side_at(m_right, describe(r, m_right.exit_status), 0);
    return difference;
}

void append_side(std::string& text, const std::string& name, const DiffSide& side, std::size_t width)
{
    text.append("  ").append(name).append(width - name.size(), ' ').append(" : ");
    text += side.shown.empty() ? "nothing more" : side.shown;
    text += '\n';
    if (side.line != 0) {
        text.append(width + 5, ' ').append("line ").append(std::to_string(side.line));
        text.append(": ").append(side.source_line).append("\n");
    }
}

} // namespace

std::optional<Difference> diff(const Trace& left, const Trace& right, const DiffOptions& options)
{
    return Comparison(left, right, options).find();
}

std::string to_text(const Difference& difference, const std::string& left_name, const std::string& right_name)
{
    std::string text;
    switch (difference.place) {
    case DiffPlace::Program:
        text = "these are traces of different programs\n";
        break;
    case DiffPlace::Events:
        text = "event " + std::to_string(difference.index + 1) + " differs\n";
        break;
    case DiffPlace::Output:
        text = "line " + std::to_string(difference.index) + " of the output differs\n";
        break;
    case DiffPlace::Errors:
        text = "line " + std::to_string(difference.index) + " of standard error differs\n";
        break;
    case DiffPlace::Outcome:
        text = "the outcome differs\n";
        break;
    }
    for (const std::string& line : difference.before)
        text += "  both : " + line + "\n";
    std::size_t width = std::max(left_name.size(), right_name.size());
    append_side(text, left_name, difference.left, width);
    append_side(text, right_name, difference.right, width);
    if (!difference.rule.empty())
        text += "  rule : " + difference.rule + "\n";
    return text;
}

namespace {

// "task 2 finished: returned 5"
std::string describe_of_loop(const Event& event)
{
    const SubjectKind subject = subject_of(event.kind);
    std::string text;
    if (subject == SubjectKind::Task || subject == SubjectKind::Handle) {
        text.append(subject == SubjectKind::Task ? "task " : "handle ");
        text.append(std::to_string(event.subject)).append(": ");
    }
    text.append(to_string(event.kind));
    if (!event.text.empty())
        text.append(" ").append(event.text);
    return text;
}

} // namespace

std::string describe(const Event& event, const std::string& name)
{
    if (is_of_loop(event.kind))
        return describe_of_loop(event);
    std::string text("#");
    text += std::to_string(event.subject);
    if (!name.empty() && event.kind != EventKind::Started && event.kind != EventKind::Created)
        text.append(" ").append(name);
    text += " ";
    text += to_string(event.kind);
    switch (event.kind) {
    case EventKind::Created:
    case EventKind::Started:
        return text + ": " + std::string(to_string(event.what)) + " " + event.text;
    case EventKind::Resumed:
        return text + (event.how == ResumeHow::Throw ? " by throwing " + event.text : " by send");
    case EventKind::Delegated:
        return text + " to " + event.text;
    case EventKind::Yielded:
    case EventKind::Returned:
    case EventKind::Raised:
        return text + " " + event.text;
    default:
        return text;
    }
}

std::string describe(const Outcome& outcome, int exit_status)
{
    std::string text(to_string(outcome.kind));
    if (outcome.kind == OutcomeKind::Raised)
        text += " " + outcome.type + "(" + outcome.message + ")";
    else if (!outcome.type.empty() || !outcome.message.empty())
        text += ": " + outcome.type + (outcome.type.empty() || outcome.message.empty() ? "" : " ") +
                outcome.message;
    if (!outcome.where.empty())
        text += " at " + outcome.where;
    return text + ", exit status " + std::to_string(exit_status);
}

} // namespace weft::traces
