// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// A SyntaxError as it is printed: file and line, the source line, the mark under the mistake, the message.
//
// https://docs.python.org/3/library/exceptions.html#SyntaxError

#include "model/library/exception_lines.h"

#include <algorithm>

#include "model/library/traceback_frames.h"
#include "model/rules/tracebacks.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

constexpr std::string_view k_indentation = " \n\f\t";

struct Mistake {
    std::string file_name, text, message;
    std::optional<std::int64_t> line, offset, end_line, end_offset;
    bool has_text = false;
};

Completion<Value> attribute(const Value& exception, std::string_view name)
{
    Value value = TRY(find_attribute(exception, intern(name)));
    return value ? value : Value::none();
}

Completion<std::optional<std::int64_t>> number(const Value& exception, std::string_view name)
{
    const Value value = TRY(attribute(exception, name));
    std::int64_t result = 0;
    const bool fits = is_int(value) && int_fits(value, result);
    return fits ? std::optional<std::int64_t>(result) : std::nullopt;
}

Completion<std::string> text(const Value& exception, std::string_view name, bool& is_there)
{
    const Value value = TRY(attribute(exception, name));
    is_there = !value.is_none();
    return value.try_as<Str>() ? value.as<Str>()->text : std::string();
}

Completion<Mistake> read_mistake(const Value& exception)
{
    Mistake mistake;
    bool is_there = false;
    mistake.file_name = TRY(text(exception, "filename", is_there));
    mistake.message = TRY(text(exception, "msg", is_there));
    if (!is_there)
        mistake.message = "<no detail available>";
    mistake.text = TRY(text(exception, "text", mistake.has_text));
    mistake.line = TRY(number(exception, "lineno"));
    mistake.offset = TRY(number(exception, "offset"));
    mistake.end_line = TRY(number(exception, "end_lineno"));
    mistake.end_offset = TRY(number(exception, "end_offset"));
    return mistake;
}

// One past the last marked column, counted from 1.
std::int64_t end_of_marks(const Mistake& mistake, std::int64_t offset, std::int64_t length)
{
    if (!rule(Rule::SyntaxErrorMarksRange))
        return offset + 1;
    std::int64_t end = mistake.end_offset.value_or(0) != 0 ? *mistake.end_offset : offset;
    if (rule(Rule::SyntaxErrorRangeIsClamped)) {
        if (mistake.line != mistake.end_line)
            end = length + 1;
        if (end > length + 1)
            end = length + 1;
        return offset >= end || end < 0 ? offset + 1 : end;
    }
    return offset == end || end == -1 ? offset + 1 : end;
}

void append_marked_line(std::vector<std::string>& lines, const Mistake& mistake)
{
    std::string_view line = mistake.text;
    while (line.ends_with('\n'))
        line.remove_suffix(1);
    const std::size_t indent = std::min(line.find_first_not_of(k_indentation), line.size());
    const std::string_view shown = line.substr(indent);
    lines.push_back(concat("    ", shown, "\n"));
    if (!mistake.offset)
        return;
    const auto length = static_cast<std::int64_t>(characters_before(line, line.size()));
    std::int64_t offset = *mistake.offset;
    if (!rule(Rule::SyntaxErrorMarksRange))
        offset = std::min(offset, length + 1);
    if (rule(Rule::SyntaxErrorRangeIsClamped) && offset > length)
        offset = length + 1;
    const std::int64_t first = offset - 1 - static_cast<std::int64_t>(indent);
    if (first < 0)
        return;
    // Tabs of the line are kept, so that the marks stand where they should.
    std::string marks = "    ";
    for (std::int64_t i = 0; i < first; ++i) {
        const auto at = static_cast<std::size_t>(i);
        marks += at < shown.size() && (shown[at] == '\t' || shown[at] == '\f') ? shown[at] : ' ';
    }
    const std::int64_t count = end_of_marks(mistake, offset, length) - offset;
    marks.append(static_cast<std::size_t>(std::max<std::int64_t>(count, 0)), '^');
    lines.push_back(marks + "\n");
}

} // namespace

Completion<std::vector<std::string>> syntax_error_lines(const Value& exception, const std::string& class_name,
                                                        TracebackWriter writer)
{
    Completion<Mistake> read = read_mistake(exception);
    std::vector<std::string> lines;
    if (read.raised()) {
        if (world().is_aborting())
            return Raised{};
        Value swallowed = take_pending();
        const std::string message = TRY(safe_str(exception, "exception", writer));
        lines.push_back(concat(class_name, ": ", message, "\n"));
        return lines;
    }
    const Mistake mistake = read.release();
    const std::string file_name = mistake.file_name.empty() ? "<string>" : mistake.file_name;
    std::string suffix;
    if (mistake.line)
        lines.push_back(concat("  File \"", file_name, "\", line ", *mistake.line, "\n"));
    else if (!mistake.file_name.empty())
        suffix = concat(" (", mistake.file_name, ")");
    if (mistake.has_text)
        append_marked_line(lines, mistake);
    lines.push_back(concat(class_name, ": ", mistake.message, suffix, "\n"));
    return lines;
}

} // namespace weft::model
