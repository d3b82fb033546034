// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// str methods that look for something: find, index, count, startswith, replace, removeprefix, partition.
//
// https://docs.python.org/3/library/stdtypes.html#string-methods
// UTF-8 is self-synchronising, so the search itself is on bytes; only positions are converted.
#include "model/values/exception.h"
#include "model/values/native_arguments.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/slice.h"
#include "model/values/str_private.h"
#include "model/values/unicode.h"
#include "model/world.h"

namespace weft::model {

// start and end as slices take them; start may stay behind the end, which finds nothing.
Completion<TextRange> text_range(const Value& start, const Value& end, std::int64_t length)
{
    TextRange range{0, INT64_MAX};
    TRY(slice_bound(start, range.start));
    TRY(slice_bound(end, range.end));
    if (range.end > length)
        range.end = length;
    else if (range.end < 0)
        range.end = range.end + length < 0 ? 0 : range.end + length;
    if (range.start < 0)
        range.start = range.start + length < 0 ? 0 : range.start + length;
    return range;
}

// What is searched, and where its first byte stands in the whole text.
struct Haystack {
    std::string_view part;
    std::size_t offset = 0;
    bool valid = false;
};

static Haystack haystack(const Str& text, const TextRange& range)
{
    if (range.start > range.end)
        return {};
    auto first = static_cast<std::size_t>(range.start);
    auto last = static_cast<std::size_t>(range.end);
    if (!text.is_ascii) {
        first = byte_offset(text.text, first);
        last = byte_offset(text.text, last);
    }
    return {std::string_view(text.text).substr(first, last - first), first, true};
}

// The needle of find and its relatives. SINCE 3.13: the message names the function.
static Completion<const Str*> needle_argument(std::string_view function, const Value& argument)
{
    if (const Str* text = argument.try_as<Str>())
        return text;
    if (realm().profile.at_least(13)) {
        Str* never = TRY(str_argument(function, "1", argument));
        return static_cast<const Str*>(never);
    }
    return raise(types().TypeError, concat("must be str, not ", type_of(argument)->name));
}

enum class Direction { First, Last };

// https://docs.python.org/3/library/stdtypes.html#str.find
static Completion<std::int64_t> search(std::string_view function, const CallArgs& args, Direction direction)
{
    const Str* text = args[0].as<Str>();
    const Str* needle = TRY(needle_argument(function, args[1]));
    const TextRange range = TRY(text_range(args[2], args[3], text->length));
    const Haystack where = haystack(*text, range);
    if (!where.valid)
        return -1;
    const std::size_t found =
        direction == Direction::First ? where.part.find(needle->text) : where.part.rfind(needle->text);
    if (found == std::string_view::npos)
        return -1;
    const std::size_t at = where.offset + found;
    if (text->is_ascii)
        return static_cast<std::int64_t>(at);
    return static_cast<std::int64_t>(code_point_count(std::string_view(text->text).substr(0, at)));
}

static Completion<Value> str_find(const CallArgs& args)
{
    const std::int64_t at = TRY(search("find", args, Direction::First));
    return new_int(at);
}
static Completion<Value> str_rfind(const CallArgs& args)
{
    const std::int64_t at = TRY(search("rfind", args, Direction::Last));
    return new_int(at);
}
static Completion<Value> found_or_error(std::int64_t at)
{
    if (at < 0)
        return raise(types().ValueError, "substring not found");
    return new_int(at);
}
static Completion<Value> str_index(const CallArgs& args)
{
    const std::int64_t at = TRY(search("index", args, Direction::First));
    return found_or_error(at);
}
static Completion<Value> str_rindex(const CallArgs& args)
{
    const std::int64_t at = TRY(search("rindex", args, Direction::Last));
    return found_or_error(at);
}

// https://docs.python.org/3/library/stdtypes.html#str.count
static Completion<Value> str_count(const CallArgs& args)
{
    const Str* text = args[0].as<Str>();
    const Str* needle = TRY(needle_argument("count", args[1]));
    const TextRange range = TRY(text_range(args[2], args[3], text->length));
    const Haystack where = haystack(*text, range);
    if (!where.valid)
        return Value::small(0);
    if (needle->text.empty())
        return Value::small(range.start > text->length ? 0 : range.end - range.start + 1);
    std::int64_t count = 0;
    for (std::size_t at = where.part.find(needle->text); at != std::string_view::npos;
         at = where.part.find(needle->text, at + needle->text.size()))
        ++count;
    return new_int(count);
}

enum class Edge { Start, End };

static bool matches_edge(const Haystack& where, const Str& affix, Edge edge)
{
    if (!where.valid)
        return false;
    return edge == Edge::Start ? where.part.starts_with(affix.text) : where.part.ends_with(affix.text);
}

// One affix or a tuple of them. https://docs.python.org/3/library/stdtypes.html#str.startswith
static Completion<Value> match_affix(std::string_view function, const CallArgs& args, Edge edge)
{
    const Str* text = args[0].as<Str>();
    const TextRange range = TRY(text_range(args[2], args[3], text->length));
    const Haystack where = haystack(*text, range);
    if (const Tuple* choices = args[1].try_as<Tuple>()) {
        for (const Value& choice : choices->items) {
            const Str* affix = choice.try_as<Str>();
            if (affix == nullptr)
                return raise(types().TypeError, concat("tuple for ", function, " must only contain str, not ",
                                                       type_of(choice)->name));
            if (matches_edge(where, *affix, edge))
                return Value::boolean(true);
        }
        return Value::boolean(false);
    }
    const Str* affix = args[1].try_as<Str>();
    if (affix == nullptr)
        return raise(types().TypeError, concat(function, " first arg must be str or a tuple of str, not ",
                                               type_of(args[1])->name));
    return Value::boolean(matches_edge(where, *affix, edge));
}

static Completion<Value> str_startswith(const CallArgs& args)
{
    return match_affix("startswith", args, Edge::Start);
}
static Completion<Value> str_endswith(const CallArgs& args)
{
    return match_affix("endswith", args, Edge::End);
}

// An empty text to replace stands before every character and at the end.
static Completion<std::string> replace_empty(const Str& text, const std::string& with, std::int64_t count)
{
    std::string out;
    std::size_t position = 0;
    while (count-- > 0) {
        TRY(room_for(static_cast<double>(out.size())));
        out += with;
        if (position >= text.text.size())
            return out;
        const std::size_t size = code_point_size(text.text[position]);
        out.append(text.text, position, size);
        position += size;
    }
    return out.append(text.text, position);
}

// https://docs.python.org/3/library/stdtypes.html#str.replace
static Completion<Value> str_replace(const CallArgs& args)
{
    const Str* text = args[0].as<Str>();
    const Str* old_text = TRY(str_argument("replace", "1", args[1]));
    const Str* new_text = TRY(str_argument("replace", "2", args[2]));
    std::int64_t count = -1;
    TRY(size_argument(args[3], count));
    if (count < 0)
        count = INT64_MAX;
    std::size_t found = text->text.find(old_text->text);
    if (count == 0 || found == std::string::npos)
        return str_part(args[0], 0, text->length);
    if (old_text->text.empty())
        return new_str(TRY(replace_empty(*text, new_text->text, count)));
    std::string out;
    std::size_t position = 0;
    while (count-- > 0 && found != std::string::npos) {
        TRY(room_for(static_cast<double>(out.size())));
        out.append(text->text, position, found - position);
        out += new_text->text;
        position = found + old_text->text.size();
        found = text->text.find(old_text->text, position);
    }
    out.append(text->text, position);
    return new_str(std::move(out));
}

// https://docs.python.org/3/library/stdtypes.html#str.removeprefix
static Completion<Value> remove_affix(std::string_view function, const CallArgs& args, Edge edge)
{
    const Str* affix = args[1].try_as<Str>();
    if (affix == nullptr)
        return raise(types().TypeError,
                     concat(function, "() argument must be str, not ",
                            args[1].is_none() ? std::string_view("None") : type_of(args[1])->name));
    const Str* text = args[0].as<Str>();
    const Haystack where{text->text, 0, true};
    if (!matches_edge(where, *affix, edge))
        return str_part(args[0], 0, text->length);
    return edge == Edge::Start ? str_part(args[0], affix->length, text->length)
                               : str_part(args[0], 0, text->length - affix->length);
}
static Completion<Value> str_removeprefix(const CallArgs& args)
{
    return remove_affix("removeprefix", args, Edge::Start);
}
static Completion<Value> str_removesuffix(const CallArgs& args)
{
    return remove_affix("removesuffix", args, Edge::End);
}

// https://docs.python.org/3/library/stdtypes.html#str.partition
static Completion<Value> partition(const CallArgs& args, Direction direction)
{
    const Str* separator = args[1].try_as<Str>();
    if (separator == nullptr)
        return raise(types().TypeError, concat("must be str, not ", type_of(args[1])->name));
    if (separator->text.empty())
        return raise(types().ValueError, "empty separator");
    const std::string_view text = args[0].as<Str>()->text;
    const std::size_t found =
        direction == Direction::First ? text.find(separator->text) : text.rfind(separator->text);
    const Value empty = Value::borrow(names().empty);
    const Value whole = str_part(args[0], 0, args[0].as<Str>()->length);
    if (found == std::string_view::npos) {
        if (direction == Direction::First)
            return new_tuple({whole, empty, empty});
        return new_tuple({empty, empty, whole});
    }
    return new_tuple(
        {new_str(text.substr(0, found)), args[1], new_str(text.substr(found + separator->text.size()))});
}
static Completion<Value> str_partition(const CallArgs& args)
{
    return partition(args, Direction::First);
}
static Completion<Value> str_rpartition(const CallArgs& args)
{
    return partition(args, Direction::Last);
}

void add_str_search_methods(TypeBuilder& builder, const Realm& target)
{
    builder.method("find", "sub, start?, end?, /", str_find)
        .method("rfind", "sub, start?, end?, /", str_rfind)
        .method("index", "sub, start?, end?, /", str_index)
        .method("rindex", "sub, start?, end?, /", str_rindex)
        .method("count", "sub, start?, end?, /", str_count)
        .method("startswith", "prefix, start?, end?, /", str_startswith)
        .method("endswith", "suffix, start?, end?, /", str_endswith)
        .method("partition", "sep, /", str_partition)
        .method("rpartition", "sep, /", str_rpartition)
        .method("replace", target.profile.at_least(13) ? "old, new, /, count?" : "old, new, count?, /",
                str_replace);
    if (target.profile.at_least(9)) {
        builder.method("removeprefix", "prefix, /", str_removeprefix)
            .method("removesuffix", "suffix, /", str_removesuffix);
    }
}

} // namespace weft::model
