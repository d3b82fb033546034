// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Code points: walking UTF-8, and the properties of Latin-1 characters. See unicode.h.
//
// https://docs.python.org/3/library/stdtypes.html#string-methods
#include "model/values/unicode.h"

#include "model/values/exception.h"

namespace weft::model {

char32_t next_code_point(std::string_view text, std::size_t& position)
{
    const auto byte = [&text](std::size_t at) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[at]));
    };
    const std::size_t start = position;
    const char32_t lead = byte(start);
    position += code_point_size(text[start]);
    if (lead < 0x80)
        return lead;
    char32_t point = lead & (lead < 0xE0 ? 0x1F : (lead < 0xF0 ? 0x0F : 0x07));
    for (std::size_t at = start + 1; at < position; ++at)
        point = (point << 6) | (byte(at) & 0x3F);
    return point;
}

void append_code_point(std::string& out, char32_t point)
{
    if (point < 0x80) {
        out += static_cast<char>(point);
        return;
    }
    if (point < 0x800) {
        out += static_cast<char>(0xC0 | (point >> 6));
    } else {
        if (point < 0x10000) {
            out += static_cast<char>(0xE0 | (point >> 12));
        } else {
            out += static_cast<char>(0xF0 | (point >> 18));
            out += static_cast<char>(0x80 | ((point >> 12) & 0x3F));
        }
        out += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
    }
    out += static_cast<char>(0x80 | (point & 0x3F));
}

std::u32string code_points(std::string_view text)
{
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t position = 0; position < text.size();)
        points += next_code_point(text, position);
    return points;
}

std::string utf8(std::u32string_view points)
{
    std::string out;
    out.reserve(points.size());
    for (const char32_t point : points)
        append_code_point(out, point);
    return out;
}

std::size_t code_point_count(std::string_view text)
{
    std::size_t count = 0;
    for (const char c : text)
        count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    return count;
}

std::size_t byte_offset(std::string_view text, std::size_t index)
{
    std::size_t position = 0;
    while (index-- > 0 && position < text.size())
        position += code_point_size(text[position]);
    return position;
}

std::string_view code_point_prefix(std::string_view text, std::size_t count)
{
    return text.size() <= count ? text : text.substr(0, byte_offset(text, count));
}

std::string_view trim_ascii_space(std::string_view text)
{
    while (!text.empty() && is_ascii_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_ascii_space(text.back()))
        text.remove_suffix(1);
    return text;
}

// Unicode's white space has been the same in all versions that CPython 3 has used.
// https://docs.python.org/3/library/stdtypes.html#str.isspace
bool is_space(char32_t point)
{
    if (point < 0x80)
        return is_ascii_space(static_cast<char>(point));
    return point == 0x85 || point == 0xA0 || point == 0x1680 || (point >= 0x2000 && point <= 0x200A) ||
           point == 0x2028 || point == 0x2029 || point == 0x202F || point == 0x205F || point == 0x3000;
}

// https://docs.python.org/3/library/stdtypes.html#str.splitlines
bool is_line_break(char32_t point)
{
    return (point >= '\n' && point <= '\r') || (point >= 0x1C && point <= 0x1E) || point == 0x85 ||
           point == 0x2028 || point == 0x2029;
}

static bool is_ascii_letter(char32_t point)
{
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
}

static bool is_latin_lower(char32_t point)
{
    return (point >= 'a' && point <= 'z') || point == 0xAA || point == 0xB5 || point == 0xBA ||
           (point >= 0xDF && point != 0xF7);
}

static bool is_latin_upper(char32_t point)
{
    return (point >= 'A' && point <= 'Z') || (point >= 0xC0 && point <= 0xDE && point != 0xD7);
}

// https://docs.python.org/3/library/stdtypes.html#str.isalpha and its neighbours
Completion<bool> has_property(char32_t point, CharacterProperty property)
{
    // 1. Beyond Latin-1 the answer depends on tables that change with every version of Unicode.
    if (point >= 0x100)
        return unsupported("the character properties of text beyond Latin-1");

    // 2. Latin-1 is fixed.
    const bool superscript = point == 0xB2 || point == 0xB3 || point == 0xB9;
    switch (property) {
    case CharacterProperty::Alpha:
        return is_ascii_letter(point) || (point >= 0x80 && (is_latin_lower(point) || is_latin_upper(point)));
    case CharacterProperty::Decimal:
        return point >= '0' && point <= '9';
    case CharacterProperty::Digit:
        return (point >= '0' && point <= '9') || superscript;
    case CharacterProperty::Numeric:
        return (point >= '0' && point <= '9') || superscript || (point >= 0xBC && point <= 0xBE);
    case CharacterProperty::Lower:
        return is_latin_lower(point);
    case CharacterProperty::Upper:
        return is_latin_upper(point);
    case CharacterProperty::Title:
        return false;
    default:
        return is_latin_lower(point) || is_latin_upper(point);
    }
}

// https://docs.python.org/3/library/stdtypes.html#str.upper, str.lower, str.title, str.casefold
Completion<void> append_cased(std::string& out, char32_t point, Case which)
{
    // 1. Beyond Latin-1 tables would decide.
    if (point >= 0x100)
        return unsupported("upper and lower case of text beyond Latin-1");

    // 2. Sharp s, the micro sign and y with diaeresis leave Latin-1 or become two characters.
    const bool upwards = which == Case::Upper || which == Case::Title;
    if (point == 0xDF && which != Case::Lower) {
        out += which == Case::Upper ? "SS" : (which == Case::Title ? "Ss" : "ss");
    } else if (point == 0xB5 && which != Case::Lower) {
        append_code_point(out, upwards ? 0x39C : 0x3BC);
    } else if (point == 0xFF && upwards) {
        append_code_point(out, 0x178);
    } else if (point == 0xAA || point == 0xBA) {
        append_code_point(out, point);
    } else if (upwards && is_latin_lower(point)) {
        append_code_point(out, point - 0x20);
    } else if (!upwards && is_latin_upper(point)) {
        append_code_point(out, point + 0x20);
    } else {
        append_code_point(out, point);
    }
    return {};
}

} // namespace weft::model
