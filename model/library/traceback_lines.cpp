// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The source lines of a traceback entry from 3.13 on: every line of what was evaluated, marked line by line.
//
// It follows StackSummary.format_frame_summary and _should_show_carets of traceback.py.

#include <algorithm>
#include <memory>
#include <set>

#include "model/library/traceback_anchors.h"
#include "model/library/traceback_frames.h"
#include "model/syntax/ast.h"
#include "model/syntax/parser.h"
#include "model/values/str.h"
#include "model/world.h"

namespace weft::model {

namespace {

constexpr std::string_view k_spaces = " \t\n\r\f\v";

std::size_t length(std::string_view text)
{
    return characters_before(text, text.size());
}

std::size_t indent_of(std::string_view line)
{
    return std::min(line.find_first_not_of(k_spaces), line.size());
}

// textwrap.dedent: without the white space that all lines begin with; blank lines become empty.
void dedent(std::vector<std::string>& lines)
{
    std::optional<std::string> margin;
    for (const std::string& line : lines) {
        if (line.empty())
            continue;
        const std::string own = line.substr(0, indent_of(line));
        if (!margin)
            margin = own;
        std::size_t common = 0;
        while (common < margin->size() && common < own.size() && (*margin)[common] == own[common])
            ++common;
        margin->resize(common);
    }
    for (std::string& line : lines)
        line.erase(0, std::min(line.size(), margin.value_or("").size()));
}

class MarkedLines {
public:
    MarkedLines(const SourceFile& file, const Span& span)
    {
        for (int number = span.line; number <= span.end_line; ++number) {
            std::string line(file.line(number));
            line.resize(line.find_last_not_of(k_spaces) + 1);
            m_lines.push_back(std::move(line));
        }
        const std::string first = m_lines.front();
        m_start = characters_before(first, static_cast<std::size_t>(span.column));
        m_end = characters_before(m_lines.back(), static_cast<std::size_t>(span.end_column));
        dedent(m_lines);
        const std::size_t removed = length(first) - length(m_lines.front());
        m_start -= std::min(m_start, removed);
        m_end -= std::min(m_end, removed);
        m_anchors = find_anchors_of_313(segment());
        m_marked = is_marked();
    }

    std::string text() const;

private:
    std::vector<std::string> segment() const;
    bool is_marked() const;
    bool is_whole_statement() const;
    void append_line(std::string& out, std::size_t number) const;
    std::string marks(std::size_t number) const;
    bool is_between_anchors(SegmentPlace place) const;

    std::vector<std::string> m_lines;
    std::size_t m_start = 0; // in the first line
    std::size_t m_end = 0;   // in the last line
    std::optional<SegmentAnchors> m_anchors;
    bool m_marked = false;
};

// The bytes of the first `count` characters.
std::size_t bytes_of(std::string_view line, std::size_t count)
{
    std::size_t byte = 0;
    while (byte < line.size() && count > 0) {
        ++byte;
        while (byte < line.size() && (static_cast<unsigned char>(line[byte]) & 0xc0) == 0x80)
            ++byte;
        --count;
    }
    return byte;
}

std::vector<std::string> MarkedLines::segment() const
{
    std::vector<std::string> part = m_lines;
    part.back().resize(bytes_of(part.back(), m_end));
    part.front().erase(0, bytes_of(part.front(), m_start));
    return part;
}

// `return f(...)` and `x = f(...)` on lines of their own need no marks.
bool MarkedLines::is_whole_statement() const
{
    std::string text;
    for (const std::string& line : m_lines)
        text += line + "\n";
    auto parsed = syntax::parse(text, {"<segment>", realm().profile.minor()});
    if (!parsed || parsed.value()->body.empty())
        return false;
    const syntax::Statement& statement = *parsed.value()->body.front();
    const syntax::Expr* value = nullptr;
    if (statement.kind == syntax::NodeKind::Return) {
        value = syntax::as<syntax::Return>(statement).value;
        if (value && value->kind == syntax::NodeKind::Call &&
            syntax::as<syntax::Call>(*value).function->kind != syntax::NodeKind::Name)
            value = nullptr;
    } else if (statement.kind == syntax::NodeKind::Assign) {
        const auto& assignment = syntax::as<syntax::Assign>(statement);
        if (assignment.targets.size() == 1 && assignment.targets[0]->kind == syntax::NodeKind::Name)
            value = assignment.value;
    }
    if (!value || value->kind != syntax::NodeKind::Call)
        return false;
    return value->position.line == 1 && value->position.end_line == static_cast<int>(m_lines.size()) &&
           value->position.column == static_cast<int>(m_start) &&
           value->position.end_column == static_cast<int>(m_end);
}

bool MarkedLines::is_marked() const
{
    if (is_whole_statement())
        return false;
    if (m_anchors)
        return true;
    const std::string_view before =
        std::string_view(m_lines.front()).substr(0, bytes_of(m_lines.front(), m_start));
    const std::string_view after = std::string_view(m_lines.back()).substr(bytes_of(m_lines.back(), m_end));
    return before.find_first_not_of(k_spaces) != std::string_view::npos ||
           after.find_first_not_of(k_spaces) != std::string_view::npos;
}

bool MarkedLines::is_between_anchors(SegmentPlace place) const
{
    if (!m_anchors)
        return false;
    // Anchors of the first line count from where the segment begins.
    auto absolute = [this](SegmentPlace anchor) { return anchor.column + (anchor.line == 0 ? m_start : 0); };
    const SegmentPlace& left = m_anchors->left;
    const SegmentPlace& right = m_anchors->right;
    const bool after_left =
        place.line > left.line || (place.line == left.line && place.column >= absolute(left));
    const bool before_right =
        place.line < right.line || (place.line == right.line && place.column < absolute(right));
    return after_left && before_right;
}

std::string MarkedLines::marks(std::size_t number) const
{
    const std::string& line = m_lines[number];
    const std::size_t count = number + 1 == m_lines.size() ? m_end : length(line);
    std::string result;
    for (std::size_t column = 0; column < count; ++column) {
        if (column < indent_of(line) || (number == 0 && column < m_start))
            result += ' ';
        else if (is_between_anchors({number, column}))
            result += '^';
        else
            result += m_anchors ? '~' : '^';
    }
    return result;
}

void MarkedLines::append_line(std::string& out, std::size_t number) const
{
    out += concat("    ", m_lines[number], "\n");
    if (m_marked)
        out += concat("    ", marks(number), "\n");
}

std::string MarkedLines::text() const
{
    // The first and the last line are shown, and those around the anchors.
    std::set<std::size_t> shown{0, m_lines.size() - 1};
    if (m_anchors) {
        for (const std::size_t line : {m_anchors->left.line, m_anchors->right.line}) {
            for (std::size_t near = line == 0 ? 0 : line - 1; near <= line + 1 && near < m_lines.size();
                 ++near)
                shown.insert(near);
        }
    }
    std::string out;
    std::optional<std::size_t> last;
    for (const std::size_t number : shown) {
        const std::size_t gap = last ? number - *last : 1;
        if (gap == 2)
            append_line(out, number - 1);
        else if (gap > 2)
            out += concat("    ...<", gap - 1, " lines>...\n");
        append_line(out, number);
        last = number;
    }
    return out;
}

} // namespace

std::string format_lines_of_313(const SourceFile& file, const Span& span)
{
    return MarkedLines(file, span).text();
}

} // namespace weft::model
