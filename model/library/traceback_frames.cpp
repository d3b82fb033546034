// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Entries of a traceback, as CPython's traceback.py lays them out.

#include "model/library/traceback_frames.h"

#include <algorithm>
#include <optional>

#include "model/library/traceback_anchors.h"
#include "model/rules/tracebacks.h"
#include "model/values/str.h"
#include "model/world.h"

namespace weft::model {

namespace {

constexpr int k_repeats_shown = 3; // traceback.py: _RECURSIVE_CUTOFF
constexpr std::string_view k_spaces = " \t\n\r\f\v";

std::string_view stripped(std::string_view text)
{
    const std::size_t first = std::min(text.find_first_not_of(k_spaces), text.size());
    text.remove_prefix(first);
    text.remove_suffix(text.size() - (text.find_last_not_of(k_spaces) + 1));
    return text;
}

std::size_t length(std::string_view text)
{
    return characters_before(text, text.size());
}

// The marks of 3.11 and 3.12: one line under the first line of what was evaluated.
// https://peps.python.org/pep-0657/
std::string marks_of_311(std::string_view line, const Span& span)
{
    const std::size_t indent = std::min(line.find_first_not_of(k_spaces), line.size());
    const std::size_t start = characters_before(line, static_cast<std::size_t>(span.column));
    std::size_t end = 0;
    std::optional<SegmentAnchors> anchors;
    if (span.line == span.end_line) {
        end = characters_before(line, static_cast<std::size_t>(span.end_column));
        const std::size_t first_byte = std::min(static_cast<std::size_t>(span.column), line.size());
        const std::size_t last_byte = std::min(static_cast<std::size_t>(span.end_column), line.size());
        anchors = find_anchors_of_311(line.substr(first_byte, last_byte - first_byte));
    } else {
        end = length(line.substr(0, line.find_last_not_of(k_spaces) + 1));
    }
    const bool whole_line = end - start >= length(stripped(line));
    if (whole_line && !(anchors && anchors->right.column > anchors->left.column))
        return {};
    std::string marks(4 + start - std::min(start, indent), ' ');
    if (!anchors)
        return marks.append(end - start, '^') + "\n";
    marks.append(anchors->left.column, '~').append(anchors->right.column - anchors->left.column, '^');
    return marks.append(end - start - std::min(end - start, anchors->right.column), '~') + "\n";
}

std::string entry_text(const FrameSummary& frame)
{
    std::string text =
        concat("  File \"", frame.file->name, "\", line ", frame.line, ", in ", frame.name, "\n");
    const std::string_view line = frame.file->line(frame.line);
    const std::string_view shown = stripped(line);
    if (shown.empty())
        return text;
    const bool has_marks =
        rule(Rule::TracebackMarks) && frame.span.line == frame.line && frame.span.end_line != 0;
    if (has_marks && rule(Rule::TracebackMarksAllLines))
        return text + format_lines_of_313(*frame.file, frame.span);
    text += concat("    ", shown, "\n");
    if (has_marks)
        text += marks_of_311(line, frame.span);
    return text;
}

std::string repeats_text(int count)
{
    const int more = count - k_repeats_shown;
    return concat("  [Previous line repeated ", more, " more time", more > 1 ? "s" : "", "]\n");
}

bool same_place(const FrameSummary& a, const FrameSummary& b)
{
    return a.file->name == b.file->name && a.line == b.line && a.name == b.name;
}

} // namespace

std::size_t characters_before(std::string_view text, std::size_t bytes)
{
    const std::string_view part = text.substr(0, bytes);
    return static_cast<std::size_t>(std::count_if(
        part.begin(), part.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::vector<std::string> format_frames(const std::vector<FrameSummary>& frames)
{
    std::vector<std::string> texts;
    int count = 0;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        if (i == 0 || !same_place(frames[i - 1], frames[i])) {
            if (count > k_repeats_shown)
                texts.push_back(repeats_text(count));
            count = 0;
        }
        if (++count <= k_repeats_shown)
            texts.push_back(entry_text(frames[i]));
    }
    if (count > k_repeats_shown)
        texts.push_back(repeats_text(count));
    return texts;
}

} // namespace weft::model
