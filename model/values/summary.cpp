// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Summaries of values: one function for each row of the table in docs/trace_format.md, "Summaries".

#include "model/values/summary.h"

#include <algorithm>
#include <vector>

#include "model/values/big_int.h"
#include "model/values/bytes.h"
#include "model/values/dict.h"
#include "model/values/exception.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/sequence.h"
#include "model/values/set.h"
#include "model/values/str.h"
#include "model/world.h"
#include "traces/summary.h"

namespace weft::model {

namespace {

using namespace traces;

// `__name__`: without the module that messages show for the types of a library.
const std::string& plain_name(const Type& type)
{
    return type.is_heap ? type.name : type.qualname;
}

void append_text(std::string& out, const Value& value, std::size_t depth);

void append_int(std::string& out, const Value& value)
{
    if (value.is_small()) {
        detail::append(out, value.small_value());
        return;
    }
    const auto bits = static_cast<std::size_t>(bit_length(to_big(value)));
    if (bits <= k_summary_int_bits)
        out += int_to_decimal(value);
    else
        out += concat("<int of ", bits, " bits>");
}

// The repr of text without anything that needs the tables of Unicode.
void append_ascii_repr(std::string& out, std::string_view text)
{
    const bool has_single = text.find('\'') != std::string_view::npos;
    const bool has_double = text.find('"') != std::string_view::npos;
    const char quote = has_single && !has_double ? '"' : '\'';
    static constexpr char k_digits[] = "0123456789abcdef";
    out += quote;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else if (c == '\t')
            out += "\\t";
        else if (c == quote || c == '\\')
            out += {'\\', c};
        else if (byte < 0x20 || byte == 0x7f)
            out += {'\\', 'x', k_digits[byte >> 4], k_digits[byte & 15]};
        else
            out += c;
    }
    out += quote;
}

void append_str(std::string& out, const Str& text)
{
    const bool whole = text.length <= k_summary_chars;
    const std::string_view shown =
        whole ? std::string_view(text.text) : utf8_prefix(text.text, k_summary_chars);
    if (text.is_ascii) {
        append_ascii_repr(out, shown);
    } else {
        // The repr of a str runs no code of the program; characters whose repr is not known end the run.
        Completion<Ref<Str>> picture = repr(new_str(shown));
        if (!picture.raised())
            out += picture.release()->text;
    }
    if (!whole)
        out += concat("...<", static_cast<std::size_t>(text.length), ">");
}

void append_bytes(std::string& out, const std::string& data)
{
    out += bytes_repr(std::string_view(data).substr(0, k_summary_chars));
    if (data.size() > k_summary_chars)
        out += concat("...<", data.size(), ">");
}

void append_items(std::string& out, const std::vector<Value>& items, std::size_t depth)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0)
            out += ", ";
        if (i == k_summary_items) {
            out += "...";
            return;
        }
        append_text(out, items[i], depth);
    }
}

void append_sequence(std::string& out, const std::vector<Value>& items, std::size_t depth, bool is_tuple)
{
    out += is_tuple ? '(' : '[';
    if (depth == k_summary_depth && !items.empty()) {
        out += "...";
    } else {
        append_items(out, items, depth + 1);
        if (is_tuple && items.size() == 1)
            out += ',';
    }
    out += is_tuple ? ')' : ']';
}

void append_dict(std::string& out, const Dict& dict, std::size_t depth)
{
    if (depth == k_summary_depth && dict.size() > 0) {
        out += "{...}";
        return;
    }
    out += '{';
    std::size_t shown = 0;
    for (const Dict::Entry& entry : dict.entries()) {
        if (entry.key.is_empty())
            continue;
        if (shown > 0)
            out += ", ";
        if (shown == k_summary_items) {
            out += "...";
            break;
        }
        append_text(out, entry.key, depth + 1);
        out += ": ";
        append_text(out, entry.value, depth + 1);
        ++shown;
    }
    out += '}';
}

// The elements in the order of the code points of their texts: the order of the table is not the same
// everywhere.
void append_set(std::string& out, const Set& set, std::size_t depth, const Type* type)
{
    const bool is_frozen = type == types().frozenset;
    if (set.size() == 0) {
        out += concat(type->name, "()");
        return;
    }
    if (depth < k_summary_depth && set.size() > k_summary_set) {
        out += concat("<", type->name, " of ", set.size(), ">");
        return;
    }
    out += is_frozen ? "frozenset({" : "{";
    if (depth == k_summary_depth) {
        out += "...";
    } else {
        std::vector<std::string> texts;
        for (const Set::Entry& entry : set.table()) {
            if (entry.key.is_empty())
                continue;
            append_text(texts.emplace_back(), entry.key, depth + 1);
        }
        std::sort(texts.begin(), texts.end());
        for (std::size_t i = 0; i < std::min(texts.size(), k_summary_items); ++i)
            out.append(i == 0 ? "" : ", ").append(texts[i]);
        if (texts.size() > k_summary_items)
            out += ", ...";
    }
    out += is_frozen ? "})" : "}";
}

void append_exception(std::string& out, const Exception& exception, std::size_t depth)
{
    out += plain_name(*exception.type());
    out += '(';
    if (depth == k_summary_depth)
        out += "...";
    else if (exception.args)
        append_items(out, exception.args->items, depth + 1);
    out += ')';
}

// What has no row of its own: classes by their name, everything else by the name of its class.
void append_other(std::string& out, const Value& value, const Type* type)
{
    if (const Type* shown = value.try_as<Type>())
        out += concat("<class ", plain_name(*shown), ">");
    else
        out += concat("<", plain_name(*type), ">");
}

void append_object(std::string& out, const Value& value, std::size_t depth)
{
    const Type* type = type_of(value);
    const Types& known = types();
    if (type == known.str)
        append_str(out, *value.as<Str>());
    else if (type == known.int_)
        append_int(out, value);
    else if (type == known.float_)
        out += float_repr(value.as<Float>()->value);
    else if (type == known.bytes)
        append_bytes(out, value.as<Bytes>()->data);
    else if (type == known.tuple)
        append_sequence(out, value.as<Tuple>()->items, depth, true);
    else if (type == known.list)
        append_sequence(out, value.as<List>()->items, depth, false);
    else if (type == known.dict)
        append_dict(out, *value.as<Dict>(), depth);
    else if (type == known.set || type == known.frozenset)
        append_set(out, *static_cast<const Set*>(value.object()), depth, type);
    else if (value.kind() == Kind::Exception)
        append_exception(out, *value.as<Exception>(), depth);
    else
        append_other(out, value, type);
}

void append_text(std::string& out, const Value& value, std::size_t depth)
{
    if (value.is_small())
        detail::append(out, value.small_value());
    else if (value.is_none())
        out += "None";
    else if (value.is_bool())
        out += value.is_true() ? "True" : "False";
    else if (value.is_object())
        append_object(out, value, depth);
    else
        append_other(out, value, type_of(value));
}

} // namespace

std::string summary(const Value& value)
{
    std::string text;
    append_text(text, value, 0);
    finish_summary(text);
    return text;
}

std::string argument_summary(const Exception& exception)
{
    std::string text;
    if (exception.args)
        append_items(text, exception.args->items, 1);
    finish_summary(text);
    return text;
}

} // namespace weft::model
