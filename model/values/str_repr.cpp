// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// How str.__repr__ quotes and escapes.
//
// https://docs.python.org/3/library/functions.html#repr
#include <cstdio>

#include "model/values/exception.h"
#include "model/values/str_private.h"
#include "model/values/unicode.h"

namespace weft::model {

void append_escaped(std::string& out, char32_t point)
{
    char digits[16];
    const char* pattern = point < 0x100 ? "\\x%02x" : (point < 0x10000 ? "\\u%04x" : "\\U%08x");
    std::snprintf(digits, sizeof digits, pattern, static_cast<unsigned>(point));
    out += digits;
}

// Single quotes, unless there are single quotes inside and no double ones.
static char quote_for(std::string_view text)
{
    const bool only_single =
        text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
    return only_single ? '"' : '\'';
}

// The escapes of ASCII characters; false for a character that stands as it is or is not ASCII.
static bool append_ascii_escape(std::string& out, char32_t point, char quote)
{
    switch (point) {
    case '\t':
        out += "\\t";
        return true;
    case '\n':
        out += "\\n";
        return true;
    case '\r':
        out += "\\r";
        return true;
    case '\\':
        out += "\\\\";
        return true;
    default:
        break;
    }
    if (point == static_cast<char32_t>(quote)) {
        out += '\\';
        out += quote;
        return true;
    }
    if (point < 0x20 || point == 0x7F) {
        append_escaped(out, point);
        return true;
    }
    return false;
}

Completion<std::string> quoted(std::string_view text)
{
    const char quote = quote_for(text);
    std::string out(1, quote);
    for (std::size_t position = 0; position < text.size();) {
        const char32_t point = next_code_point(text, position);
        if (append_ascii_escape(out, point, quote))
            continue;
        if (point < 0x7F) {
            out += static_cast<char>(point);
            continue;
        }
        const bool printable = TRY(is_printable(point));
        if (printable)
            append_code_point(out, point);
        else
            append_escaped(out, point);
    }
    out += quote;
    return out;
}

std::string quoted_ascii(std::string_view text)
{
    const char quote = quote_for(text);
    std::string out(1, quote);
    for (std::size_t position = 0; position < text.size();) {
        const char32_t point = next_code_point(text, position);
        if (append_ascii_escape(out, point, quote))
            continue;
        if (point < 0x7F)
            out += static_cast<char>(point);
        else
            append_escaped(out, point);
    }
    out += quote;
    return out;
}

} // namespace weft::model
