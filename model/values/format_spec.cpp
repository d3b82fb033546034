// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Reading a format specification, and the formatting of str.
//
// https://docs.python.org/3/library/string.html#format-specification-mini-language
#include "model/values/format_spec.h"
#include "model/rules/text.h"

#include <cstdio>

#include "model/values/exception.h"
#include "model/values/operations.h"
#include "model/values/str.h"
#include "model/values/type.h"
#include "model/values/unicode.h"
#include "model/world.h"

namespace weft::model {

static bool is_align(char32_t point)
{
    return point == '<' || point == '>' || point == '=' || point == '^';
}

// Reads digits; -1 where there are none. Too many of them are an error.
static Completion<std::int64_t> read_number(const std::u32string& text, std::size_t& position)
{
    std::int64_t number = -1;
    while (position < text.size() && text[position] >= '0' && text[position] <= '9') {
        const auto digit = static_cast<std::int64_t>(text[position] - '0');
        number = number < 0 ? 0 : number;
        if (number > (INT64_MAX - digit) / 10)
            return raise(types().ValueError, "Too many decimal digits in format string");
        number = number * 10 + digit;
        ++position;
    }
    return number;
}

static Raised raise_invalid(std::u32string_view spec, std::string_view type_name)
{
    if (!realm().profile.at_least(11))
        return raise(types().ValueError, "Invalid format specifier");
    return raise(types().ValueError,
                 concat("Invalid format specifier '", utf8(spec), "' for object of type '", type_name, "'"));
}

// "," and "_" exclude each other.
static Completion<void> read_grouping(const std::u32string& text, std::size_t& position, FormatSpec& spec)
{
    const auto at = [&] { return position < text.size() ? text[position] : U'\0'; };
    if (at() == ',') {
        spec.grouping = ',';
        ++position;
    }
    if (at() == '_') {
        if (spec.grouping != 0)
            return raise(types().ValueError, "Cannot specify both ',' and '_'.");
        spec.grouping = '_';
        ++position;
    }
    if (at() == ',' && spec.grouping == '_')
        return raise(types().ValueError, "Cannot specify both ',' and '_'.");
    return {};
}

// Which types may be grouped, and by what.
static Completion<void> check_grouping(const FormatSpec& spec)
{
    if (spec.grouping == 0)
        return {};
    switch (spec.type) {
    case 'd':
    case 'e':
    case 'f':
    case 'g':
    case 'E':
    case 'G':
    case '%':
    case 'F':
    case 0:
        return {};
    case 'b':
    case 'o':
    case 'x':
    case 'X':
        if (spec.grouping == '_')
            return {};
        break;
    default:
        break;
    }
    std::string code;
    if (spec.type > 32 && spec.type < 128) {
        code = static_cast<char>(spec.type);
    } else {
        char digits[16];
        std::snprintf(digits, sizeof digits, "\\x%x", static_cast<unsigned>(spec.type));
        code = digits;
    }
    return raise(types().ValueError, concat("Cannot specify '", spec.grouping, "' with '", code, "'."));
}

// https://docs.python.org/3/library/string.html#format-specification-mini-language
Completion<FormatSpec> parse_format_spec(const Str& source, std::string_view type_name, char default_type,
                                         char default_align)
{
    FormatSpec spec;
    spec.type = static_cast<unsigned char>(default_type);
    spec.align = default_align;
    const std::u32string text = code_points(source.text);
    std::size_t position = 0;
    const auto at = [&](std::size_t ahead) {
        return position + ahead < text.size() ? text[position + ahead] : U'\0';
    };
    bool fill_given = false;

    // 1. [[fill]align]
    if (text.size() >= 2 && is_align(text[1])) {
        spec.fill = text[0];
        spec.align = static_cast<char>(text[1]);
        spec.align_given = true;
        fill_given = true;
        position = 2;
    } else if (!text.empty() && is_align(text[0])) {
        spec.align = static_cast<char>(text[0]);
        spec.align_given = true;
        position = 1;
    }

    // 2. [sign][z][#]
    if (at(0) == '+' || at(0) == '-' || at(0) == ' ')
        spec.sign = static_cast<char>(text[position++]);
    if (at(0) == 'z' && rule(Rule::FormatCoercesNegativeZero)) {
        spec.no_negative_zero = true;
        ++position;
    }
    if (at(0) == '#') {
        spec.alternate = true;
        ++position;
    }

    // 3. [0][width]: a zero before the width means zeros as fill, between sign and digits.
    if (!fill_given && at(0) == '0') {
        spec.fill = '0';
        if (!spec.align_given && (default_align == '>' || !rule(Rule::ZeroPadsStrings)))
            spec.align = '=';
        ++position;
    }
    spec.width = TRY(read_number(text, position));

    // 4. [grouping][.precision]
    if (at(0) == ',' && at(1) == ',') {
        if (!realm().profile.at_least(9))
            return raise(types().ValueError, "Cannot specify both ',' and '_'.");
        // The second comma is taken for the type.
        spec.grouping = ',';
        ++position;
    } else {
        TRY(read_grouping(text, position, spec));
    }
    if (at(0) == '.') {
        ++position;
        spec.precision = TRY(read_number(text, position));
        if (rule(Rule::FormatGroupsFractions) && (at(0) == ',' || at(0) == '_'))
            return unsupported("grouping of the fraction in a format specification");
        if (spec.precision < 0)
            return raise(types().ValueError, "Format specifier missing precision");
    }

    // 5. [type], and nothing after it.
    if (text.size() - position > 1)
        return raise_invalid(text, type_name);
    if (text.size() - position == 1)
        spec.type = text[position];
    TRY(check_grouping(spec));
    TRY(room_for(static_cast<double>(spec.width)));
    return spec;
}

Completion<const Str*> format_spec_text(const Value& spec)
{
    if (const Str* text = spec.try_as<Str>())
        return text;
    return raise(types().TypeError, concat("__format__() argument ", realm().profile.at_least(7) ? "" : "1 ",
                                           "must be str, not ",
                                           spec.is_none() ? std::string_view("None") : type_of(spec)->name));
}

Completion<Value> raise_unknown_format_code(char32_t code, std::string_view type_name)
{
    if (code > 32 && code < 128) {
        return raise(types().ValueError, concat("Unknown format code '", static_cast<char>(code),
                                                "' for object of type '", type_name, "'"));
    }
    char digits[16];
    std::snprintf(digits, sizeof digits, "\\x%x", static_cast<unsigned>(code));
    return raise(types().ValueError,
                 concat("Unknown format code '", digits, "' for object of type '", type_name, "'"));
}

std::string pad_text(std::string_view text, const FormatSpec& spec)
{
    const auto length = static_cast<std::int64_t>(code_point_count(text));
    if (spec.width <= length)
        return std::string(text);
    const std::int64_t total = spec.width - length;
    std::int64_t left = 0;
    if (spec.align == '>' || spec.align == '=')
        left = total;
    else if (spec.align == '^')
        left = total / 2;
    std::string out;
    for (std::int64_t count = 0; count < left; ++count)
        append_code_point(out, spec.fill);
    out += text;
    for (std::int64_t count = left; count < total; ++count)
        append_code_point(out, spec.fill);
    return out;
}

// str.__format__. https://docs.python.org/3/library/string.html#format-specification-mini-language
Completion<Value> format_str(const Value& self, const Value& spec_value)
{
    // 1. The empty specification is str().
    const Str* text = self.as<Str>();
    const Str* source = TRY(format_spec_text(spec_value));
    if (source->text.empty()) {
        const Ref<Str> shown = TRY(str(self));
        return Value(shown);
    }

    // 2. What a number's specification may have, a string's may not.
    const FormatSpec spec = TRY(parse_format_spec(*source, type_of(self)->name, 's', '<'));
    if (spec.type != 's')
        return raise_unknown_format_code(spec.type, type_of(self)->name);
    if (spec.sign == ' ' && realm().profile.at_least(9))
        return raise(types().ValueError, "Space not allowed in string format specifier");
    if (spec.sign != 0)
        return raise(types().ValueError, "Sign not allowed in string format specifier");
    if (spec.no_negative_zero)
        return raise(types().ValueError, "Negative zero coercion (z) not allowed in string format specifier");
    if (spec.alternate)
        return raise(types().ValueError, "Alternate form (#) not allowed in string format specifier");
    if (spec.align == '=')
        return raise(types().ValueError, "'=' alignment not allowed in string format specifier");

    // 3. Cut, then pad.
    std::string_view shown = text->text;
    if (spec.precision >= 0)
        shown = code_point_prefix(shown, static_cast<std::size_t>(spec.precision));
    return new_str(pad_text(shown, spec));
}

} // namespace weft::model
