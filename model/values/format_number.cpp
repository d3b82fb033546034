// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Numbers laid out by a format specification: int, float and complex.
//
// https://docs.python.org/3/library/string.html#format-specification-mini-language
// The locale is always C, so the code n differs from d and g only in what may be combined with it.
#include <algorithm>
#include <climits>
#include <cmath>

#include "model/values/exception.h"
#include "model/values/format_spec.h"
#include "model/values/int_private.h"
#include "model/values/operations.h"
#include "model/values/unicode.h"
#include "model/world.h"

namespace weft::model {

// A number taken apart: sign, prefix ("0x"), digits before the point, and the rest from the point on.
struct NumberText {
    bool negative = false;
    std::string prefix;
    std::string digits;
    std::string rest;
};

// Digits in groups from the right, filled with zeros on the left until they are `wide` characters.
static std::string group_digits(std::string_view digits, char separator, std::size_t group, std::int64_t wide)
{
    std::string reversed;
    std::size_t in_group = 0;
    std::size_t left = digits.size();
    while (left > 0 || static_cast<std::int64_t>(reversed.size()) < wide) {
        if (separator != 0 && in_group == group) {
            reversed += separator;
            in_group = 0;
        }
        reversed += left > 0 ? digits[--left] : '0';
        ++in_group;
    }
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

static std::string sign_text(const FormatSpec& spec, bool negative)
{
    if (negative)
        return "-";
    return spec.sign == '+' || spec.sign == ' ' ? std::string(1, spec.sign) : std::string();
}

// Sign, prefix and grouped digits, padded to the width.
static std::string lay_out(const NumberText& number, const FormatSpec& spec)
{
    const bool hexadecimal = spec.type == 'x' || spec.type == 'X' || spec.type == 'o' || spec.type == 'b';
    const std::string sign = sign_text(spec, number.negative);
    const auto fixed = static_cast<std::int64_t>(sign.size() + number.prefix.size() + number.rest.size());
    const std::int64_t zeros = spec.fill == '0' && spec.align == '=' ? spec.width - fixed : 0;
    const bool has_digits = !number.digits.empty();
    const std::string digits =
        has_digits || zeros > 0 ? group_digits(number.digits, spec.grouping, hexadecimal ? 4 : 3, zeros) : "";
    std::string body = number.prefix;
    body += digits;
    body += number.rest;
    if (spec.align != '=')
        return pad_text(concat(sign, body), spec);

    // Padding goes between the prefix and the digits.
    FormatSpec inner = spec;
    inner.width = spec.width - static_cast<std::int64_t>(sign.size() + number.prefix.size());
    std::string out = sign;
    out += number.prefix;
    out += pad_text(concat(digits, number.rest), inner);
    return out;
}

// int. https://docs.python.org/3/library/string.html#format-specification-mini-language

static Completion<Value> format_character(const Value& self, FormatSpec spec)
{
    if (spec.sign != 0)
        return raise(types().ValueError, "Sign not allowed with integer format specifier 'c'");
    if (spec.alternate)
        return raise(types().ValueError, "Alternate form (#) not allowed with integer format specifier 'c'");
    std::int64_t number = 0;
    if (!int_fits(self, number))
        return raise(types().OverflowError, "Python int too large to convert to C long");
    if (number < 0 || number > 0x10FFFF)
        return raise(types().OverflowError, "%c arg not in range(0x110000)");
    std::string text;
    append_code_point(text, static_cast<char32_t>(number));
    return new_str(pad_text(text, spec));
}

static Completion<Value> format_double_by_spec(double number, FormatSpec spec);

Completion<Value> format_int(const Value& self, const Value& spec_value)
{
    // 1. The empty specification is str().
    const Str* source = TRY(format_spec_text(spec_value));
    if (source->text.empty()) {
        const Ref<Str> text = TRY(str(self));
        return Value(text);
    }
    const FormatSpec spec = TRY(parse_format_spec(*source, type_of(self)->name, 'd', '>'));

    // 2. The codes of floats format the number as a float.
    switch (spec.type) {
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%': {
        double number = 0;
        if (!number_to_double(self, number))
            return raise(types().OverflowError, "int too large to convert to float");
        return format_double_by_spec(number, spec);
    }
    case 'b':
    case 'c':
    case 'd':
    case 'o':
    case 'x':
    case 'X':
    case 'n':
        break;
    default:
        return raise_unknown_format_code(spec.type, type_of(self)->name);
    }

    // 3. Integers have no precision.
    if (spec.precision >= 0)
        return raise(types().ValueError, "Precision not allowed in integer format specifier");
    if (spec.no_negative_zero)
        return raise(types().ValueError,
                     "Negative zero coercion (z) not allowed in integer format specifier");
    if (spec.type == 'c')
        return format_character(self, spec);

    // 4. The digits.
    NumberText text;
    if (spec.type == 'd' || spec.type == 'n') {
        text.digits = TRY(int_to_text(self));
    } else {
        text.digits = int_to_base(self, spec.type == 'b' ? 2 : (spec.type == 'o' ? 8 : 16));
        if (spec.alternate)
            text.prefix =
                spec.type == 'b' ? "0b" : (spec.type == 'o' ? "0o" : (spec.type == 'x' ? "0x" : "0X"));
    }
    if (text.digits[0] == '-') {
        text.negative = true;
        text.digits.erase(0, 1);
    }
    if (spec.type == 'X') {
        for (char& digit : text.digits)
            digit = digit >= 'a' ? static_cast<char>(digit - 32) : digit;
    }
    return new_str(lay_out(text, spec));
}

// float.

static void remove_negative_zero(std::string& text)
{
    if (text[0] == '-' && text.find_first_not_of("-0.") == std::string::npos)
        text.erase(0, 1);
    else if (text[0] == '-' && (text.find('e') != std::string::npos || text.find('E') != std::string::npos) &&
             text.find_first_not_of("-0.eE+") == std::string::npos)
        text.erase(0, 1);
}

// The text of a double by the code, precision and flags of a specification, sign included.
static Completion<std::string> double_text(double number, const FormatSpec& spec, bool keep_dot_zero)
{
    char code = static_cast<char>(spec.type);
    std::int64_t precision = spec.precision;
    unsigned flags = spec.alternate ? k_double_alternate : k_double_plain;
    if (spec.type == 0) {
        // No code: like repr without a precision, like g with one, but with at least one digit after the
        // point.
        code = precision < 0 ? 'r' : 'g';
        flags |= keep_dot_zero ? k_double_dot_zero : 0U;
    }
    if (spec.type == 'n')
        code = 'g';
    if (precision > INT_MAX)
        return raise(types().ValueError, "precision too big");
    if (precision < 0)
        precision = 6;
    TRY(room_for(static_cast<double>(precision)));
    if (spec.type == '%') {
        code = 'f';
        number *= 100;
    }
    std::string text = format_double(number, code, precision, flags);
    if (spec.no_negative_zero)
        remove_negative_zero(text);
    return text;
}

static NumberText split_double(std::string text)
{
    NumberText parts;
    if (text[0] == '-') {
        parts.negative = true;
        text.erase(0, 1);
    }
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9')
        ++count;
    parts.digits = text.substr(0, count);
    parts.rest = text.substr(count);
    return parts;
}

static Completion<Value> format_double_by_spec(double number, FormatSpec spec)
{
    std::string text = TRY(double_text(number, spec, true));
    if (spec.type == '%')
        text += '%';
    return new_str(lay_out(split_double(std::move(text)), spec));
}

static bool is_float_code(char32_t code)
{
    switch (code) {
    case 0:
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case 'n':
    case '%':
        return true;
    default:
        return false;
    }
}

Completion<Value> format_float(const Value& self, const Value& spec_value)
{
    const Str* source = TRY(format_spec_text(spec_value));
    if (source->text.empty()) {
        const Ref<Str> text = TRY(str(self));
        return Value(text);
    }
    const FormatSpec spec = TRY(parse_format_spec(*source, type_of(self)->name, '\0', '>'));
    if (!is_float_code(spec.type))
        return raise_unknown_format_code(spec.type, type_of(self)->name);
    return format_double_by_spec(self.as<Float>()->value, spec);
}

// complex: both parts by the same code; parentheses where no code is given.
// https://docs.python.org/3/library/string.html#format-specification-mini-language
Completion<Value> format_complex(const Value& self, const Value& spec_value)
{
    // 1. The empty specification is str().
    const Complex* number = self.as<Complex>();
    const Str* source = TRY(format_spec_text(spec_value));
    if (source->text.empty()) {
        const Ref<Str> text = TRY(str(self));
        return Value(text);
    }

    // 2. Neither zeros nor "=" can go into two numbers at once.
    FormatSpec spec = TRY(parse_format_spec(*source, type_of(self)->name, '\0', '>'));
    if (!is_float_code(spec.type) || spec.type == '%')
        return raise_unknown_format_code(spec.type, type_of(self)->name);
    if (spec.fill == '0')
        return raise(types().ValueError, "Zero padding is not allowed in complex format specifier");
    if (spec.align == '=')
        return raise(types().ValueError, "'=' alignment flag is not allowed in complex format specifier");

    // 3. Both parts, the imaginary one always with its sign.
    const bool plain = spec.type == 0;
    const bool only_imaginary = plain && number->real == 0 && !std::signbit(number->real);
    FormatSpec part = spec;
    part.width = -1;
    std::string body;
    if (!only_imaginary) {
        std::string real = TRY(double_text(number->real, part, false));
        body = lay_out(split_double(std::move(real)), part);
        part.sign = '+';
    }
    std::string imaginary = TRY(double_text(number->imaginary, part, false));
    body += lay_out(split_double(std::move(imaginary)), part);
    body += 'j';
    if (plain && !only_imaginary)
        body = concat("(", body, ")");
    return new_str(pad_text(body, spec));
}

} // namespace weft::model
