// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Methods of bytes and bytearray that search: find, index, count, replace, startswith, partition,
// removeprefix.
//
// https://docs.python.org/3/library/stdtypes.html#bytes-and-bytearray-operations
#include "model/values/bytes_private.h"
#include "model/values/exception.h"
#include "model/values/native_arguments.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/str_private.h"
#include "model/world.h"

namespace weft::model {

// A subsequence to look for, or a single byte as an int.
static Completion<std::string> needle(const Value& value)
{
    if (const std::string* data = bytes_data(value))
        return *data;
    if (is_int(value) || type_of(value)->slots.index != nullptr) {
        const char byte = TRY(byte_of(value, "byte must be in range(0, 256)"));
        return std::string(1, byte);
    }
    if (realm().profile.at_least(7))
        return raise(types().TypeError, concat("argument should be integer or bytes-like object, not '",
                                               type_of(value)->name, "'"));
    return bytes_like(value);
}

enum class Direction { First, Last };

static Completion<std::int64_t> search(const CallArgs& args, Direction direction)
{
    const std::string wanted = TRY(needle(args[1]));
    const TextRange range =
        TRY(text_range(args[2], args[3], static_cast<std::int64_t>(bytes_data(args[0])->size())));
    if (range.start > range.end)
        return -1;
    const auto start = static_cast<std::size_t>(range.start);
    const std::string_view part =
        std::string_view(*bytes_data(args[0])).substr(start, static_cast<std::size_t>(range.end) - start);
    const std::size_t found = direction == Direction::First ? part.find(wanted) : part.rfind(wanted);
    return found == std::string_view::npos ? -1 : static_cast<std::int64_t>(start + found);
}

static Completion<Value> bytes_find(const CallArgs& args)
{
    const std::int64_t at = TRY(search(args, Direction::First));
    return new_int(at);
}
static Completion<Value> bytes_rfind(const CallArgs& args)
{
    const std::int64_t at = TRY(search(args, Direction::Last));
    return new_int(at);
}
static Completion<Value> found_or_error(std::int64_t at)
{
    if (at < 0)
        return raise(types().ValueError, "subsection not found");
    return new_int(at);
}
static Completion<Value> bytes_index(const CallArgs& args)
{
    const std::int64_t at = TRY(search(args, Direction::First));
    return found_or_error(at);
}
static Completion<Value> bytes_rindex(const CallArgs& args)
{
    const std::int64_t at = TRY(search(args, Direction::Last));
    return found_or_error(at);
}

static Completion<Value> bytes_count(const CallArgs& args)
{
    const std::string wanted = TRY(needle(args[1]));
    const auto size = static_cast<std::int64_t>(bytes_data(args[0])->size());
    const TextRange range = TRY(text_range(args[2], args[3], size));
    if (range.start > range.end)
        return Value::small(0);
    if (wanted.empty())
        return Value::small(range.end - range.start + 1);
    const auto start = static_cast<std::size_t>(range.start);
    const std::string_view part =
        std::string_view(*bytes_data(args[0])).substr(start, static_cast<std::size_t>(range.end) - start);
    std::int64_t count = 0;
    for (std::size_t at = part.find(wanted); at != std::string_view::npos;
         at = part.find(wanted, at + wanted.size()))
        ++count;
    return Value::small(count);
}

// https://docs.python.org/3/library/stdtypes.html#bytes.replace
static Completion<Value> bytes_replace(const CallArgs& args)
{
    const std::string old_part = TRY(bytes_like(args[1]));
    const std::string new_part = TRY(bytes_like(args[2]));
    std::int64_t count = -1;
    TRY(size_argument(args[3], count));
    if (count < 0)
        count = INT64_MAX;
    const std::string& data = *bytes_data(args[0]);
    std::string out;
    std::size_t position = 0;
    while (count > 0) {
        const std::size_t found = data.find(old_part, position);
        if (found == std::string::npos || (old_part.empty() && position > data.size()))
            break;
        TRY(room_for(static_cast<double>(out.size())));
        out.append(data, position, found - position);
        out += new_part;
        position = found + old_part.size();
        --count;
        if (old_part.empty()) {
            if (position >= data.size())
                return same_bytes(args[0], std::move(out));
            out += data[position++];
        }
    }
    out.append(data, position);
    return same_bytes(args[0], std::move(out));
}

enum class Edge { Start, End };

static bool matches(std::string_view data, std::string_view affix, Edge edge)
{
    return edge == Edge::Start ? data.starts_with(affix) : data.ends_with(affix);
}

static Completion<Value> match_affix(std::string_view function, const CallArgs& args, Edge edge)
{
    const auto size = static_cast<std::int64_t>(bytes_data(args[0])->size());
    const TextRange range = TRY(text_range(args[2], args[3], size));
    const bool valid = range.start <= range.end;
    const std::string data =
        valid ? bytes_data(args[0])->substr(static_cast<std::size_t>(range.start),
                                            static_cast<std::size_t>(range.end - range.start))
              : std::string();
    if (const Tuple* choices = args[1].try_as<Tuple>()) {
        for (const Value& choice : choices->items) {
            const std::string affix = TRY(bytes_like(choice));
            if (valid && matches(data, affix, edge))
                return Value::boolean(true);
        }
        return Value::boolean(false);
    }
    const std::string* affix = bytes_data(args[1]);
    if (affix == nullptr)
        return raise(types().TypeError, concat(function, " first arg must be bytes or a tuple of bytes, not ",
                                               type_of(args[1])->name));
    return Value::boolean(valid && matches(data, *affix, edge));
}
static Completion<Value> bytes_startswith(const CallArgs& args)
{
    return match_affix("startswith", args, Edge::Start);
}
static Completion<Value> bytes_endswith(const CallArgs& args)
{
    return match_affix("endswith", args, Edge::End);
}

static Completion<Value> remove_affix(const CallArgs& args, Edge edge)
{
    const std::string affix = TRY(bytes_like(args[1]));
    std::string data = *bytes_data(args[0]);
    if (matches(data, affix, edge))
        data.erase(edge == Edge::Start ? 0 : data.size() - affix.size(), affix.size());
    return same_bytes(args[0], std::move(data));
}
static Completion<Value> bytes_removeprefix(const CallArgs& args)
{
    return remove_affix(args, Edge::Start);
}
static Completion<Value> bytes_removesuffix(const CallArgs& args)
{
    return remove_affix(args, Edge::End);
}

static Completion<Value> partition(const CallArgs& args, Direction direction)
{
    const std::string separator = TRY(bytes_like(args[1]));
    if (separator.empty())
        return raise(types().ValueError, "empty separator");
    const std::string& data = *bytes_data(args[0]);
    const std::size_t found = direction == Direction::First ? data.find(separator) : data.rfind(separator);
    if (found == std::string::npos) {
        const bool first = direction == Direction::First;
        return new_tuple({same_bytes(args[0], first ? data : std::string()),
                          same_bytes(args[0], std::string()),
                          same_bytes(args[0], first ? std::string() : data)});
    }
    return new_tuple({same_bytes(args[0], data.substr(0, found)), same_bytes(args[0], separator),
                      same_bytes(args[0], data.substr(found + separator.size()))});
}
static Completion<Value> bytes_partition(const CallArgs& args)
{
    return partition(args, Direction::First);
}
static Completion<Value> bytes_rpartition(const CallArgs& args)
{
    return partition(args, Direction::Last);
}

void add_bytes_search_methods(TypeBuilder& builder, const Realm& target)
{
    builder.method("find", "sub, start?, end?, /", bytes_find)
        .method("rfind", "sub, start?, end?, /", bytes_rfind)
        .method("index", "sub, start?, end?, /", bytes_index)
        .method("rindex", "sub, start?, end?, /", bytes_rindex)
        .method("count", "sub, start?, end?, /", bytes_count)
        .method("startswith", "prefix, start?, end?, /", bytes_startswith)
        .method("endswith", "suffix, start?, end?, /", bytes_endswith)
        .method("partition", "sep, /", bytes_partition)
        .method("rpartition", "sep, /", bytes_rpartition)
        .method("replace", "old, new, count?, /", bytes_replace);
    if (target.profile.at_least(9)) {
        builder.method("removeprefix", "prefix, /", bytes_removeprefix)
            .method("removesuffix", "suffix, /", bytes_removesuffix);
    }
}

} // namespace weft::model
