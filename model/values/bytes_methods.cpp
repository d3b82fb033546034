// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Methods of bytes and bytearray that convert, split and join. Those that search are in bytes_search.cpp.
//
// https://docs.python.org/3/library/stdtypes.html#bytes-and-bytearray-operations
#include <algorithm>

#include "model/values/bytes_private.h"
#include "model/values/exception.h"
#include "model/values/native_arguments.h"
#include "model/values/operations.h"
#include "model/values/str_private.h"
#include "model/values/unicode.h"
#include "model/world.h"

namespace weft::model {

static Completion<Value> bytes_decode(const CallArgs& args)
{
    const bool by_name = realm().profile.at_least(8);
    std::string_view encoding, errors;
    if (args[1])
        encoding = TRY(str_argument("decode", by_name ? "'encoding'" : "1", args[1]))->text;
    if (args[2])
        errors = TRY(str_argument("decode", by_name ? "'errors'" : "2", args[2]))->text;
    return decode(args[0], encoding, errors);
}

static std::string plain_hex(std::string_view data)
{
    constexpr std::string_view k_digits = "0123456789abcdef";
    std::string out;
    for (const char c : data) {
        out += k_digits[static_cast<unsigned char>(c) >> 4];
        out += k_digits[static_cast<unsigned char>(c) & 15];
    }
    return out;
}

// Groups count from the right, or from the left where the number is negative (since 3.8).
// https://docs.python.org/3/library/stdtypes.html#bytes.hex
static Completion<Value> bytes_hex(const CallArgs& args)
{
    const std::string data = *bytes_data(args[0]);
    if (!realm().profile.at_least(8) || !args[1])
        return new_str(plain_hex(data));
    std::int64_t group = 1;
    const std::int64_t separator_length = TRY(length(args[1]));
    if (separator_length != 1)
        return raise(types().ValueError, "sep must be length 1.");
    const std::string* bytes = bytes_data(args[1]);
    const Str* text = args[1].try_as<Str>();
    if (bytes == nullptr && text == nullptr)
        return raise(types().TypeError, "sep must be str or bytes.");
    if (text != nullptr && !text->is_ascii)
        return raise(types().ValueError, "sep must be ASCII.");
    TRY(size_argument(args[2], group));
    const std::string separator = bytes != nullptr ? *bytes : text->text;
    const auto size = static_cast<std::int64_t>(data.size());
    std::string out;
    for (std::int64_t position = 0; position < size; ++position) {
        const bool breaks =
            group > 0 ? (size - position) % group == 0 : (group < 0 && position % -group == 0);
        if (position != 0 && breaks)
            out += separator;
        out += plain_hex(std::string_view(data).substr(static_cast<std::size_t>(position), 1));
    }
    return new_str(std::move(out));
}

static int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// https://docs.python.org/3/library/stdtypes.html#bytes.fromhex
static Completion<Value> bytes_fromhex(const CallArgs& args)
{
    const Str* source = args[1].try_as<Str>();
    if (source == nullptr)
        return raise(types().TypeError,
                     concat("fromhex() argument must be str, not ", type_of(args[1])->name));
    const std::string& text = source->text;
    std::string data;
    std::size_t position = 0;
    const auto bad = [&](std::size_t at) {
        return raise(types().ValueError, concat("non-hexadecimal number found in fromhex() arg at position ",
                                                code_point_count(std::string_view(text).substr(0, at))));
    };
    while (position < text.size()) {
        if (text[position] == ' ' || (text[position] >= '\t' && text[position] <= '\r')) {
            ++position;
            continue;
        }
        const int high = hex_value(text[position]);
        if (high < 0)
            return bad(position);
        const int low = position + 1 < text.size() ? hex_value(text[position + 1]) : -1;
        if (low < 0)
            return bad(position + 1);
        data += static_cast<char>(high * 16 + low);
        position += 2;
    }
    Value result = new_bytes(std::move(data));
    if (args[0].as<Type>() == types().bytes)
        return result;
    return call(args[0], std::move(result));
}

// https://docs.python.org/3/library/stdtypes.html#bytes.join
static Completion<Value> bytes_join(const CallArgs& args)
{
    if (type_of(args[1])->slots.iter == nullptr && type_of(args[1])->slots.get_item == nullptr)
        return raise(types().TypeError, "can only join an iterable");
    const std::vector<Value> items = TRY(collect(args[1]));
    std::string out;
    for (std::size_t position = 0; position < items.size(); ++position) {
        TRY(room_for(static_cast<double>(out.size())));
        const std::string* item = bytes_data(items[position]);
        if (item == nullptr)
            return raise(types().TypeError,
                         concat("sequence item ", position, ": expected a bytes-like object, ",
                                type_of(items[position])->name, " found"));
        if (position != 0)
            out += *bytes_data(args[0]);
        out += *item;
    }
    return same_bytes(args[0], std::move(out));
}

static bool is_space_byte(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

enum class Side { Left, Right, Both };

static std::vector<std::string> split_spaces(std::string_view data, std::int64_t splits_max)
{
    std::vector<std::string> pieces;
    const auto skip = [&data] {
        while (!data.empty() && is_space_byte(data.front()))
            data.remove_prefix(1);
    };
    for (skip(); !data.empty(); skip()) {
        if (static_cast<std::int64_t>(pieces.size()) >= splits_max) {
            pieces.emplace_back(data);
            break;
        }
        const auto end =
            static_cast<std::size_t>(std::find_if(data.begin(), data.end(), is_space_byte) - data.begin());
        pieces.emplace_back(data.substr(0, end));
        data.remove_prefix(end);
    }
    return pieces;
}

static std::vector<std::string> split_by(std::string_view data, std::string_view separator,
                                         std::int64_t splits_max)
{
    std::vector<std::string> pieces;
    while (static_cast<std::int64_t>(pieces.size()) < splits_max) {
        const std::size_t found = data.find(separator);
        if (found == std::string_view::npos)
            break;
        pieces.emplace_back(data.substr(0, found));
        data.remove_prefix(found + separator.size());
    }
    pieces.emplace_back(data);
    return pieces;
}

// From the right everything is done on the reversed bytes.
// https://docs.python.org/3/library/stdtypes.html#bytes.split
static Completion<Value> split(const CallArgs& args, Side from)
{
    std::int64_t splits_max = -1;
    TRY(size_argument(args[2], splits_max));
    if (splits_max < 0)
        splits_max = INT64_MAX;
    std::string data = *bytes_data(args[0]);
    std::string separator;
    const bool spaces = !args[1] || args[1].is_none();
    if (!spaces) {
        separator = TRY(bytes_like(args[1]));
        if (separator.empty())
            return raise(types().ValueError, "empty separator");
    }
    if (from == Side::Right) {
        std::reverse(data.begin(), data.end());
        std::reverse(separator.begin(), separator.end());
    }
    std::vector<std::string> pieces =
        spaces ? split_spaces(data, splits_max) : split_by(data, separator, splits_max);
    if (from == Side::Right) {
        std::reverse(pieces.begin(), pieces.end());
        for (std::string& piece : pieces)
            std::reverse(piece.begin(), piece.end());
    }
    std::vector<Value> values;
    for (std::string& piece : pieces)
        values.push_back(same_bytes(args[0], std::move(piece)));
    return new_list(std::move(values));
}
static Completion<Value> bytes_split(const CallArgs& args)
{
    return split(args, Side::Left);
}
static Completion<Value> bytes_rsplit(const CallArgs& args)
{
    return split(args, Side::Right);
}

// https://docs.python.org/3/library/stdtypes.html#bytes.splitlines (only \n, \r and \r\n end a line)
static Completion<Value> bytes_splitlines(const CallArgs& args)
{
    bool keep_ends = false;
    if (args[1])
        keep_ends = TRY(truth(args[1]));
    const std::string data = *bytes_data(args[0]);
    std::vector<Value> lines;
    std::size_t start = 0;
    for (std::size_t position = 0; position < data.size();) {
        const std::size_t end = position;
        const char c = data[position++];
        if (c != '\n' && c != '\r')
            continue;
        if (c == '\r' && position < data.size() && data[position] == '\n')
            ++position;
        lines.push_back(same_bytes(args[0], data.substr(start, (keep_ends ? position : end) - start)));
        start = position;
    }
    if (start < data.size())
        lines.push_back(same_bytes(args[0], data.substr(start)));
    return new_list(std::move(lines));
}

// https://docs.python.org/3/library/stdtypes.html#bytes.strip
static Completion<Value> strip(const CallArgs& args, Side side)
{
    const bool spaces = !args[1] || args[1].is_none();
    std::string set;
    if (!spaces)
        set = TRY(bytes_like(args[1]));
    std::string_view data = *bytes_data(args[0]);
    const auto removable = [&](char c) {
        return spaces ? is_space_byte(c) : set.find(c) != std::string::npos;
    };
    while (side != Side::Right && !data.empty() && removable(data.front()))
        data.remove_prefix(1);
    while (side != Side::Left && !data.empty() && removable(data.back()))
        data.remove_suffix(1);
    return same_bytes(args[0], std::string(data));
}
static Completion<Value> bytes_strip(const CallArgs& args)
{
    return strip(args, Side::Both);
}
static Completion<Value> bytes_lstrip(const CallArgs& args)
{
    return strip(args, Side::Left);
}
static Completion<Value> bytes_rstrip(const CallArgs& args)
{
    return strip(args, Side::Right);
}

static Completion<Value> bytes_upper(const CallArgs& args)
{
    std::string data = *bytes_data(args[0]);
    for (char& c : data)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return same_bytes(args[0], std::move(data));
}
static Completion<Value> bytes_lower(const CallArgs& args)
{
    std::string data = *bytes_data(args[0]);
    for (char& c : data)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return same_bytes(args[0], std::move(data));
}

void add_bytes_methods(TypeBuilder& builder, const Realm& target)
{
    builder.method("decode", "encoding?, errors?", bytes_decode)
        .method("hex", target.profile.at_least(8) ? "sep?, bytes_per_sep?" : "", bytes_hex)
        .class_method("fromhex", "string, /", bytes_fromhex)
        .method("join", "iterable, /", bytes_join)
        .method("split", "sep?, maxsplit?", bytes_split)
        .method("rsplit", "sep?, maxsplit?", bytes_rsplit)
        .method("splitlines", "keepends?", bytes_splitlines)
        .method("strip", "bytes?, /", bytes_strip)
        .method("lstrip", "bytes?, /", bytes_lstrip)
        .method("rstrip", "bytes?, /", bytes_rstrip)
        .method("upper", "", bytes_upper)
        .method("lower", "", bytes_lower)
        .refuse({"capitalize", "center", "expandtabs", "isalnum", "isalpha", "isdigit", "islower", "isspace",
                 "istitle", "isupper", "ljust", "maketrans", "rjust", "swapcase", "title", "translate",
                 "zfill"});
    if (target.profile.at_least(7))
        builder.refuse({"isascii"});
}

} // namespace weft::model
