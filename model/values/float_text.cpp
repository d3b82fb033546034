// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// floats and text: reading what float() reads, and writing by repr and by the codes e, f and g.
//
// https://docs.python.org/3/library/functions.html#float
// All digits come from std::to_chars and std::strtod, which round correctly; only the layout is Python's.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "model/values/format_spec.h"
#include "model/values/int_private.h"
#include "model/values/unicode.h"

namespace weft::model {

static bool equals_ignoring_case(std::string_view text, std::string_view lower)
{
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

// Copies digits without underscores, which may only stand between digits; false where one stands elsewhere.
static bool take_digits(std::string_view& text, std::string& out)
{
    char previous = 0;
    while (!text.empty() && ((text[0] >= '0' && text[0] <= '9') || text[0] == '_')) {
        if (text[0] == '_') {
            const bool followed = text.size() > 1 && text[1] >= '0' && text[1] <= '9';
            if (previous == 0 || previous == '_' || !followed)
                return false;
        } else {
            out += text[0];
        }
        previous = text[0];
        text.remove_prefix(1);
    }
    return true;
}

// https://docs.python.org/3/library/functions.html#float (the grammar of its argument)
bool parse_double(std::string_view text, double& result)
{
    // 1. A sign, then perhaps one of the words.
    std::string plain;
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
        plain += text[0];
        text.remove_prefix(1);
    }
    const double sign = !plain.empty() && plain[0] == '-' ? -1.0 : 1.0;
    if (equals_ignoring_case(text, "inf") || equals_ignoring_case(text, "infinity")) {
        result = sign * INFINITY;
        return true;
    }
    if (equals_ignoring_case(text, "nan")) {
        result = std::copysign(NAN, sign);
        return true;
    }

    // 2. Digits, a point, digits: at least one digit in all.
    std::string digits;
    if (!take_digits(text, digits))
        return false;
    plain += digits;
    if (!text.empty() && text[0] == '.') {
        plain += '.';
        text.remove_prefix(1);
        if (!text.empty() && text[0] == '_')
            return false;
        std::string fraction;
        if (!take_digits(text, fraction))
            return false;
        plain += fraction;
        digits += fraction;
    }
    if (digits.empty())
        return false;

    // 3. An exponent.
    if (!text.empty() && (text[0] == 'e' || text[0] == 'E')) {
        plain += 'e';
        text.remove_prefix(1);
        if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
            plain += text[0];
            text.remove_prefix(1);
        }
        std::string exponent;
        if (!take_digits(text, exponent) || exponent.empty())
            return false;
        plain += exponent;
    }
    if (!text.empty())
        return false;
    result = std::strtod(plain.c_str(), nullptr);
    return true;
}

// The decimal digits of a positive number: 0.d1d2d3... * 10**point.
struct Decimal {
    std::string digits;
    int point = 0;
};

// `precision` digits after the first, or as few as read back the same if it is negative.
static Decimal scientific_digits(double number, std::int64_t precision)
{
    std::string text(static_cast<std::size_t>(std::max<std::int64_t>(precision, 0)) + 64, '\0');
    char* const end = text.data() + text.size();
    const auto written = precision < 0
                             ? std::to_chars(text.data(), end, number, std::chars_format::scientific)
                             : std::to_chars(text.data(), end, number, std::chars_format::scientific,
                                             static_cast<int>(precision));
    text.resize(static_cast<std::size_t>(written.ptr - text.data()));
    const std::size_t mark = text.find('e');
    Decimal result;
    result.point = std::atoi(text.c_str() + mark + 1) + 1;
    for (const char c : std::string_view(text).substr(0, mark)) {
        if (c != '.')
            result.digits += c;
    }
    return result;
}

static std::string with_exponent(const Decimal& decimal, char letter, bool alternate)
{
    std::string text(1, decimal.digits[0]);
    if (decimal.digits.size() > 1 || alternate)
        text += '.';
    text.append(decimal.digits, 1);
    const int exponent = decimal.point - 1;
    text += letter;
    text += exponent < 0 ? '-' : '+';
    const int magnitude = std::abs(exponent);
    if (magnitude < 10)
        text += '0';
    text += std::to_string(magnitude);
    return text;
}

static std::string without_exponent(const Decimal& decimal, unsigned flags)
{
    std::string whole, fraction;
    if (decimal.point <= 0) {
        whole.assign(1, '0');
        fraction.assign(static_cast<std::size_t>(-decimal.point), '0');
        fraction += decimal.digits;
    } else {
        const auto point = static_cast<std::size_t>(decimal.point);
        whole.assign(decimal.digits, 0, point);
        whole.append(point - whole.size(), '0');
        if (decimal.digits.size() > point)
            fraction.assign(decimal.digits, point);
    }
    if (fraction.empty() && (flags & k_double_dot_zero) != 0)
        fraction.assign(1, '0');
    if (!fraction.empty() || (flags & k_double_alternate) != 0)
        whole += '.';
    whole += fraction;
    return whole;
}

// The code g: as many significant digits as the precision says, trailing zeros dropped.
static std::string general(double number, char letter, std::int64_t precision, unsigned flags)
{
    if (precision == 0)
        precision = 1;
    Decimal decimal = scientific_digits(number, precision - 1);
    if (number == 0)
        decimal.point = 1;
    // Where a digit must follow the point, the last digit before it is already one too many.
    const std::int64_t point_max = precision - ((flags & k_double_dot_zero) != 0 ? 1 : 0);
    const bool exponent = decimal.point <= -4 || decimal.point > point_max;
    const bool alternate = (flags & k_double_alternate) != 0;
    if (!alternate) {
        const std::size_t last = decimal.digits.find_last_not_of('0');
        decimal.digits.resize(last == std::string::npos ? 1 : std::max<std::size_t>(last + 1, 1));
    }
    return exponent ? with_exponent(decimal, letter, alternate) : without_exponent(decimal, flags);
}

static std::string fixed(double number, std::int64_t precision, unsigned flags)
{
    std::string text(static_cast<std::size_t>(precision) + 400, '\0');
    const auto written = std::to_chars(text.data(), text.data() + text.size(), number,
                                       std::chars_format::fixed, static_cast<int>(precision));
    text.resize(static_cast<std::size_t>(written.ptr - text.data()));
    if (precision == 0 && (flags & k_double_alternate) != 0)
        text += '.';
    if (precision == 0 && (flags & k_double_dot_zero) != 0)
        text += ".0";
    return text;
}

std::string format_double(double number, char code, std::int64_t precision, unsigned flags)
{
    // 1. Infinities and NaN are words; only infinities have a sign.
    const bool capital = code == 'E' || code == 'F' || code == 'G';
    if (std::isnan(number))
        return capital ? "NAN" : "nan";
    if (std::isinf(number))
        return capital ? (number < 0 ? "-INF" : "INF") : (number < 0 ? "-inf" : "inf");

    // 2. The digits of the magnitude.
    const double magnitude = std::fabs(number);
    std::string text;
    switch (code) {
    case 'e':
    case 'E':
        text =
            with_exponent(scientific_digits(magnitude, precision), code, (flags & k_double_alternate) != 0);
        break;
    case 'f':
    case 'F':
        text = fixed(magnitude, precision, flags);
        break;
    case 'g':
    case 'G':
        text = general(magnitude, code == 'g' ? 'e' : 'E', precision, flags);
        break;
    default: {
        const Decimal decimal = scientific_digits(magnitude, -1);
        const bool exponent = magnitude != 0 && (decimal.point <= -4 || decimal.point > 16);
        text = exponent ? with_exponent(decimal, 'e', (flags & k_double_alternate) != 0)
                        : without_exponent(decimal, flags);
        break;
    }
    }
    if (std::signbit(number))
        text.insert(text.begin(), '-');
    return text;
}

std::string float_repr(double number)
{
    return format_double(number, 'r', 0, k_double_dot_zero);
}

} // namespace weft::model
