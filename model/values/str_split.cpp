// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// str methods that take text apart and put it together: split, rsplit, splitlines, strip, join.
//
// https://docs.python.org/3/library/stdtypes.html#string-methods
#include <algorithm>

#include "model/values/exception.h"
#include "model/values/native_arguments.h"
#include "model/values/operations.h"
#include "model/values/str_private.h"
#include "model/values/unicode.h"
#include "model/world.h"

namespace weft::model {

// Where the code point before `position` begins.
static std::size_t previous_position(std::string_view text, std::size_t position)
{
    do
        --position;
    while (position > 0 && (static_cast<unsigned char>(text[position]) & 0xC0) == 0x80);
    return position;
}

static bool space_at(std::string_view text, std::size_t position)
{
    return is_space(next_code_point(text, position));
}

// Each of these loops ends early where the heap budget has run out; see pieces_as_list().

// Runs of space separate; none of them leaves an empty piece. What is left after the last split keeps its
// end.
static std::vector<Value> split_spaces(std::string_view text, std::int64_t splits_max)
{
    std::vector<Value> pieces;
    std::size_t position = 0;
    const auto skip = [&](bool spaces) {
        while (position < text.size() && space_at(text, position) == spaces)
            position += code_point_size(text[position]);
    };
    for (skip(true); position < text.size() && !t_heap.is_exceeded; skip(true)) {
        const std::size_t start = position;
        if (static_cast<std::int64_t>(pieces.size()) >= splits_max) {
            pieces.push_back(new_str(text.substr(start)));
            break;
        }
        skip(false);
        pieces.push_back(new_str(text.substr(start, position - start)));
    }
    return pieces;
}

static std::vector<Value> split_spaces_from_right(std::string_view text, std::int64_t splits_max)
{
    std::vector<Value> pieces;
    std::size_t end = text.size();
    const auto skip = [&](bool spaces) {
        while (end > 0 && space_at(text, previous_position(text, end)) == spaces)
            end = previous_position(text, end);
    };
    for (skip(true); end > 0 && !t_heap.is_exceeded; skip(true)) {
        const std::size_t last = end;
        if (static_cast<std::int64_t>(pieces.size()) >= splits_max) {
            pieces.push_back(new_str(text.substr(0, last)));
            break;
        }
        skip(false);
        pieces.push_back(new_str(text.substr(end, last - end)));
    }
    std::reverse(pieces.begin(), pieces.end());
    return pieces;
}

static std::vector<Value> split_by(std::string_view text, std::string_view separator, std::int64_t splits_max)
{
    std::vector<Value> pieces;
    std::size_t position = 0;
    while (static_cast<std::int64_t>(pieces.size()) < splits_max && !t_heap.is_exceeded) {
        const std::size_t found = text.find(separator, position);
        if (found == std::string_view::npos)
            break;
        pieces.push_back(new_str(text.substr(position, found - position)));
        position = found + separator.size();
    }
    pieces.push_back(new_str(text.substr(position)));
    return pieces;
}

static std::vector<Value> split_by_from_right(std::string_view text, std::string_view separator,
                                              std::int64_t splits_max)
{
    std::vector<Value> pieces;
    while (static_cast<std::int64_t>(pieces.size()) < splits_max && !t_heap.is_exceeded) {
        const std::size_t found = text.rfind(separator);
        if (found == std::string_view::npos)
            break;
        pieces.push_back(new_str(text.substr(found + separator.size())));
        text = text.substr(0, found);
    }
    pieces.push_back(new_str(text));
    std::reverse(pieces.begin(), pieces.end());
    return pieces;
}

// Nobody sees pieces that are incomplete.
static Completion<Value> pieces_as_list(std::vector<Value>&& pieces)
{
    TRY(room_for(0));
    return new_list(std::move(pieces));
}

enum class Side { Left, Right, Both };

// https://docs.python.org/3/library/stdtypes.html#str.split
static Completion<Value> split(const CallArgs& args, Side from)
{
    const std::string_view text = args[0].as<Str>()->text;
    std::int64_t splits_max = -1;
    TRY(size_argument(args[2], splits_max));
    if (splits_max < 0)
        splits_max = INT64_MAX;
    if (!args[1] || args[1].is_none())
        return pieces_as_list(from == Side::Left ? split_spaces(text, splits_max)
                                                 : split_spaces_from_right(text, splits_max));
    const Str* separator = args[1].try_as<Str>();
    if (separator == nullptr)
        return raise(types().TypeError, concat("must be str or None, not ", type_of(args[1])->name));
    if (separator->text.empty())
        return raise(types().ValueError, "empty separator");
    return pieces_as_list(from == Side::Left ? split_by(text, separator->text, splits_max)
                                             : split_by_from_right(text, separator->text, splits_max));
}
static Completion<Value> str_split(const CallArgs& args)
{
    return split(args, Side::Left);
}
static Completion<Value> str_rsplit(const CallArgs& args)
{
    return split(args, Side::Right);
}

// An argument declared as a C int that serves as a truth value. SINCE 3.12: any object's truth value.
static Completion<bool> flag_argument(const Value& argument)
{
    if (!argument)
        return false;
    if (realm().profile.at_least(12))
        return truth(argument);
    if (argument.kind() == Kind::Float && !realm().profile.at_least(10))
        return raise(types().TypeError, "integer argument expected, got float");
    if (!realm().profile.at_least(10) && type_of(argument)->slots.index == nullptr)
        return raise(types().TypeError,
                     concat("an integer is required (got type ", type_of(argument)->name, ")"));
    const Value number = TRY(index(argument));
    return truth(number);
}

// https://docs.python.org/3/library/stdtypes.html#str.splitlines
static Completion<Value> str_splitlines(const CallArgs& args)
{
    const bool keep_ends = TRY(flag_argument(args[1]));
    const std::string_view text = args[0].as<Str>()->text;
    std::vector<Value> lines;
    std::size_t start = 0;
    for (std::size_t position = 0; position < text.size() && !t_heap.is_exceeded;) {
        const std::size_t end = position;
        const char32_t point = next_code_point(text, position);
        if (!is_line_break(point))
            continue;
        if (point == '\r' && position < text.size() && text[position] == '\n')
            ++position;
        lines.push_back(new_str(text.substr(start, (keep_ends ? position : end) - start)));
        start = position;
    }
    if (start < text.size())
        lines.push_back(new_str(text.substr(start)));
    return pieces_as_list(std::move(lines));
}

// https://docs.python.org/3/library/stdtypes.html#str.strip
static Completion<Value> strip(std::string_view function, const CallArgs& args, Side side)
{
    // 1. The characters to remove.
    const bool spaces = !args[1] || args[1].is_none();
    if (!spaces && args[1].try_as<Str>() == nullptr)
        return raise(types().TypeError, concat(function, " arg must be None or str"));
    const std::u32string set = spaces ? std::u32string() : code_points(args[1].as<Str>()->text);
    const std::string_view text = args[0].as<Str>()->text;
    const auto removable = [&](std::size_t position) {
        const char32_t point = next_code_point(text, position);
        return spaces ? is_space(point) : set.find(point) != std::u32string::npos;
    };

    // 2. From both ends, as far as asked.
    std::size_t start = 0;
    std::size_t end = text.size();
    while (side != Side::Right && start < end && removable(start))
        start += code_point_size(text[start]);
    while (side != Side::Left && end > start && removable(previous_position(text, end)))
        end = previous_position(text, end);
    if (start == 0 && end == text.size())
        return str_part(args[0], 0, args[0].as<Str>()->length);
    return new_str(text.substr(start, end - start));
}
static Completion<Value> str_strip(const CallArgs& args)
{
    return strip("strip", args, Side::Both);
}
static Completion<Value> str_lstrip(const CallArgs& args)
{
    return strip("lstrip", args, Side::Left);
}
static Completion<Value> str_rstrip(const CallArgs& args)
{
    return strip("rstrip", args, Side::Right);
}

// https://docs.python.org/3/library/stdtypes.html#str.join
static Completion<Value> str_join(const CallArgs& args)
{
    // 1. All items first: making them may run any code.
    const bool iterable =
        type_of(args[1])->slots.iter != nullptr || type_of(args[1])->slots.get_item != nullptr;
    if (!iterable)
        return raise(types().TypeError, "can only join an iterable");
    const std::vector<Value> items = TRY(collect(args[1]));

    // 2. A single exact str is the result itself.
    if (items.size() == 1 && items[0].is_object() && type_of(items[0]) == types().str)
        return items[0];

    // 3. The others are copied together.
    const std::string& separator = args[0].as<Str>()->text;
    std::string out;
    for (std::size_t position = 0; position < items.size(); ++position) {
        TRY(room_for(static_cast<double>(out.size())));
        const Str* item = items[position].try_as<Str>();
        if (item == nullptr)
            return raise(types().TypeError, concat("sequence item ", position, ": expected str instance, ",
                                                   type_of(items[position])->name, " found"));
        if (position != 0)
            out += separator;
        out += item->text;
    }
    return new_str(std::move(out));
}

void add_str_split_methods(TypeBuilder& builder, const Realm&)
{
    builder.method("split", "sep?, maxsplit?", str_split)
        .method("rsplit", "sep?, maxsplit?", str_rsplit)
        .method("splitlines", "keepends?", str_splitlines)
        .method("strip", "chars?, /", str_strip)
        .method("lstrip", "chars?, /", str_lstrip)
        .method("rstrip", "chars?, /", str_rstrip)
        .method("join", "iterable, /", str_join);
}

} // namespace weft::model
