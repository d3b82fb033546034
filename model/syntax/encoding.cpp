// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// UTF-8 in and out, coding cookies, and the check of identifiers.
#include "model/syntax/encoding.h"

#include <algorithm>
#include <cstdio>

#include "model/syntax/identifier_ranges.h"
#include "model/syntax/lexer.h"

namespace weft::syntax {

namespace {

SyntaxError error_at(const std::string& message, const std::string& file_name, int line)
{
    SyntaxError error;
    error.message = message;
    error.file_name = file_name;
    error.line = line;
    return error;
}

// The length of the valid UTF-8 sequence at `at`, or 0. Surrogates and overlong forms are not valid.
std::size_t sequence_length(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const auto is_tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return is_tail(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        if (!is_tail(1) || !is_tail(2) || (lead == 0xE0 && byte(1) < 0xA0) ||
            (lead == 0xED && byte(1) > 0x9F))
            return 0;
        return 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        if (!is_tail(1) || !is_tail(2) || !is_tail(3) || (lead == 0xF0 && byte(1) < 0x90) ||
            (lead == 0xF4 && byte(1) > 0x8F))
            return 0;
        return 4;
    }
    return 0;
}

bool is_cookie_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

// The encoding named by a comment line, lower case and with '_' as '-'; empty when there is none.
std::string cookie_of(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(" \t\f");
    if (first == std::string_view::npos || line[first] != '#')
        return {};
    for (std::size_t at = line.find("coding", first); at != std::string_view::npos;
         at = line.find("coding", at + 1)) {
        std::size_t i = at + 6;
        if (i >= line.size() || (line[i] != ':' && line[i] != '='))
            continue;
        i = std::min(line.find_first_not_of(" \t", i + 1), line.size());
        std::string name;
        for (; i < line.size() && is_cookie_character(line[i]); ++i)
            name.push_back(line[i] == '_' ? '-'
                                          : static_cast<char>(line[i] >= 'A' && line[i] <= 'Z' ? line[i] + 32
                                                                                               : line[i]));
        if (!name.empty())
            return name;
    }
    return {};
}

bool is_blank_or_comment(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(" \t\f\r");
    return first == std::string_view::npos || line[first] == '#';
}

std::string declared_encoding(std::string_view source)
{
    std::string_view first = source.substr(0, source.find('\n'));
    std::string name = cookie_of(first);
    if (name.empty() && is_blank_or_comment(first) && first.size() < source.size()) {
        const std::string_view rest = source.substr(first.size() + 1);
        name = cookie_of(rest.substr(0, rest.find('\n')));
    }
    return name;
}

bool is_utf8_name(const std::string& name)
{
    return name.empty() || name == "utf-8" || name == "utf8" || name == "u8" || name.starts_with("utf-8-");
}

// Encodings under which an ASCII file reads the same.
bool is_ascii_superset(const std::string& name)
{
    static constexpr std::string_view k_starts[] = {
        "ascii", "us-ascii",  "latin", "iso-8859", "iso8859", "cp",        "windows-",
        "koi8",  "mac-",      "euc",   "gb",       "big5",    "shift-jis", "sjis",
        "l1",    "iso-latin", "mbcs",  "tis-620",  "johab",   "utf-7",     "hz"};
    return std::any_of(std::begin(k_starts), std::end(k_starts),
                       [&](std::string_view start) { return name.starts_with(start); });
}

std::optional<SyntaxError> check_encoding(std::string_view source, bool has_mark,
                                          const std::string& file_name)
{
    const std::string cookie = declared_encoding(source);
    const bool is_ascii = std::all_of(source.begin(), source.end(),
                                      [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (has_mark && !cookie.empty() && cookie != "utf-8" && !cookie.starts_with("utf-8-"))
        return error_at("encoding problem: " + cookie + " with BOM", file_name, 0);
    if (!is_utf8_name(cookie)) {
        if (!is_ascii_superset(cookie))
            return error_at("unknown encoding: " + cookie, file_name, 0);
        if (!is_ascii) {
            SyntaxError error =
                error_at("source encoding '" + cookie + "' is not supported, only utf-8 is", file_name, 1);
            error.type = SyntaxError::Type::Unsupported;
            return error;
        }
    }
    int line = 1;
    for (std::size_t at = 0; at < source.size();) {
        const std::size_t length = sequence_length(source, at);
        if (length == 0) {
            char code[8];
            std::snprintf(code, sizeof code, "\\x%02x",
                          static_cast<unsigned>(static_cast<unsigned char>(source[at])));
            return error_at(
                std::string("Non-UTF-8 code starting with '") + code + "' in file " + file_name +
                    " on line " + std::to_string(line) +
                    ", but no encoding declared; see https://peps.python.org/pep-0263/ for details",
                file_name, line);
        }
        if (source[at] == '\0')
            return error_at("source code cannot contain null bytes", file_name, line);
        line += source[at] == '\n' ? 1 : 0;
        at += length;
    }
    return std::nullopt;
}

} // namespace

std::optional<SyntaxError> decode_source(std::string_view source, const std::string& file_name,
                                         std::string& text)
{
    const bool has_mark = source.starts_with("\xEF\xBB\xBF");
    if (has_mark)
        source.remove_prefix(3);
    // Token offsets are 32 bits wide, and a program this long is not a program.
    if (source.size() > (std::size_t{1} << 30))
        return error_at("source file is too long", file_name, 0);
    if (auto error = check_encoding(source, has_mark, file_name))
        return error;
    text.reserve(source.size() + 1);
    if (source.find('\r') == std::string_view::npos) {
        text = source;
    } else {
        for (std::size_t at = 0; at < source.size(); ++at) {
            if (source[at] != '\r')
                text.push_back(source[at]);
            else if (at + 1 >= source.size() || source[at + 1] != '\n')
                text.push_back('\n');
        }
    }
    if (!text.empty() && text.back() != '\n')
        text.push_back('\n');
    return std::nullopt;
}

std::uint32_t decode_utf8(std::string_view text, std::size_t& at)
{
    const auto byte = [&] { return static_cast<unsigned char>(text[at++]); };
    const std::uint32_t lead = byte();
    if (lead < 0x80)
        return lead;
    int tail = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    std::uint32_t code = lead & (0x3FU >> tail);
    for (; tail > 0 && at < text.size(); --tail)
        code = code << 6 | (byte() & 0x3FU);
    return code;
}

void append_utf8(std::string& text, std::uint32_t code_point)
{
    const auto push = [&](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (code_point < 0x80) {
        push(code_point);
    } else if (code_point < 0x800) {
        push(0xC0 | code_point >> 6);
        push(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        push(0xE0 | code_point >> 12);
        push(0x80 | (code_point >> 6 & 0x3F));
        push(0x80 | (code_point & 0x3F));
    } else {
        push(0xF0 | code_point >> 18);
        push(0x80 | (code_point >> 12 & 0x3F));
        push(0x80 | (code_point >> 6 & 0x3F));
        push(0x80 | (code_point & 0x3F));
    }
}

namespace {

template <std::size_t Size>
bool is_in(const Range (&ranges)[Size], std::uint32_t code_point)
{
    const Range* found =
        std::upper_bound(std::begin(ranges), std::end(ranges), code_point,
                         [](std::uint32_t code, const Range& range) { return code < range.first; });
    return found != std::begin(ranges) && code_point <= (found - 1)->last;
}

// Characters that a message shows by number only: controls, format characters, spaces, surrogates, private
// use.
bool is_printable(std::uint32_t code_point)
{
    static constexpr Range k_hidden[] = {
        {0x80, 0xA0},       {0xAD, 0xAD},       {0x600, 0x605},   {0x61C, 0x61C},     {0x6DD, 0x6DD},
        {0x70F, 0x70F},     {0x890, 0x891},     {0x8E2, 0x8E2},   {0x1680, 0x1680},   {0x180E, 0x180E},
        {0x2000, 0x200F},   {0x2028, 0x202F},   {0x205F, 0x206F}, {0x3000, 0x3000},   {0xD800, 0xF8FF},
        {0xFEFF, 0xFEFF},   {0xFFF9, 0xFFFB},   {0xFFFE, 0xFFFF}, {0x110BD, 0x110BD}, {0x110CD, 0x110CD},
        {0xE0001, 0xE007F}, {0xF0000, 0x10FFFF}};
    return !is_in(k_hidden, code_point);
}

} // namespace

IdentifierCheck check_identifier(std::string_view text)
{
    using Verdict = IdentifierCheck::Verdict;
    IdentifierCheck unstable;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const std::uint32_t code = decode_utf8(text, at);
        if (code < 0x80)
            continue;
        if (!(from == 0 ? is_in(k_identifier_start, code) : is_in(k_identifier_continue, code)))
            return {is_printable(code) ? Verdict::InvalidCharacter : Verdict::NotPrintable, from, at - from,
                    code};
        if (is_in(k_identifier_unstable, code))
            unstable = {Verdict::NotNormal, from, at - from, code};
    }
    return unstable;
}

} // namespace weft::syntax
