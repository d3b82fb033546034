// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Code points: walking UTF-8, and the properties of characters that str's methods ask for.
//
// Text is UTF-8 in which a lone surrogate stands as three bytes. Properties are exact for Latin-1 and, for
// printability and spaces, wherever all versions of Unicode that CPython has used agree; the rest is refused
// with unsupported(), since Python versions differ in their Unicode tables.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/values/completion.h"

namespace weft::model {

// How many bytes the code point that begins with this byte has.
inline std::size_t code_point_size(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : (byte < 0xE0 ? 2 : (byte < 0xF0 ? 3 : 4));
}
// The code point that begins at `position`, which moves behind it.
char32_t next_code_point(std::string_view text, std::size_t& position);
void append_code_point(std::string& out, char32_t point);
std::u32string code_points(std::string_view text);
std::string utf8(std::u32string_view points);
std::size_t code_point_count(std::string_view text);
// The byte offset of the code point with this index; the size of the text for its length.
std::size_t byte_offset(std::string_view text, std::size_t index);
// The first `count` code points.
std::string_view code_point_prefix(std::string_view text, std::size_t count);

inline bool is_ascii_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || (c >= '\x1c' && c <= '\x1f');
}
// What str.strip() removes from ASCII text.
std::string_view trim_ascii_space(std::string_view text);

inline bool is_surrogate(char32_t point)
{
    return point >= 0xD800 && point <= 0xDFFF;
}

// Properties.
bool is_space(char32_t point);
Completion<bool> is_printable(char32_t point);
bool is_line_break(char32_t point); // str.splitlines()
enum class CharacterProperty : std::uint8_t { Alpha, Decimal, Digit, Numeric, Lower, Upper, Title, Cased };
Completion<bool> has_property(char32_t point, CharacterProperty property);
enum class Case : std::uint8_t { Lower, Upper, Title, Fold };
// Appends the point in this case; one point may become several.
Completion<void> append_cased(std::string& out, char32_t point, Case which);

} // namespace weft::model
