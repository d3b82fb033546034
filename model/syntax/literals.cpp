// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Decoding of literals. Numbers are read without the C locale; integers of any size become decimal digits.
#include "model/syntax/literals.h"

#include <charconv>
#include <cstdint>
#include <limits>
#include <vector>

#include "model/syntax/encoding.h"

namespace weft::syntax {

namespace {

// The limit CPython puts on decimal integers (sys.set_int_max_str_digits).
constexpr std::size_t k_decimal_digits_max = 4300;
// Ours, on the other bases: their conversion to decimal takes time that grows with the square of the length.
constexpr std::size_t k_radix_digits_max = 20'000;

int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

double to_double(const std::string& digits)
{
    double value = 0.0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (result.ec == std::errc::result_out_of_range) {
        // Too large or too small: a negative exponent, or no digit but zero before the point, means too
        // small.
        const std::size_t exponent = digits.find_first_of("eE");
        const bool is_small = exponent != std::string::npos ? digits[exponent + 1] == '-'
                                                            : digits.front() == '0' || digits.front() == '.';
        return is_small ? 0.0 : std::numeric_limits<double>::infinity();
    }
    return value;
}

} // namespace

std::string to_decimal(std::string_view digits, unsigned base)
{
    constexpr std::uint64_t k_limb = 1'000'000'000;
    std::vector<std::uint64_t> limbs{0}; // least significant first
    for (const char c : digits) {
        std::uint64_t carry = static_cast<std::uint64_t>(hex_value(c));
        for (std::uint64_t& limb : limbs) {
            const std::uint64_t next = limb * base + carry;
            limb = next % k_limb;
            carry = next / k_limb;
        }
        if (carry != 0)
            limbs.push_back(carry);
    }
    std::string text = std::to_string(limbs.back());
    for (std::size_t i = limbs.size() - 1; i-- > 0;) {
        const std::string part = std::to_string(limbs[i]);
        text.append(9 - part.size(), '0');
        text += part;
    }
    return text;
}

std::optional<std::string> read_number(std::string_view text, Constant& into)
{
    std::string digits;
    digits.reserve(text.size());
    for (const char c : text)
        if (c != '_')
            digits.push_back(c);
    const char second = digits.size() > 1 ? static_cast<char>(digits[1] | 0x20) : '\0';
    if (digits[0] == '0' && (second == 'x' || second == 'o' || second == 'b')) {
        into.type = Constant::Type::Int;
        if (digits.size() > k_radix_digits_max)
            return "integer literal of " + std::to_string(digits.size()) + " digits is too long";
        into.text = to_decimal(std::string_view(digits).substr(2), second == 'x'   ? 16
                                                                   : second == 'o' ? 8
                                                                                   : 2);
        return std::nullopt;
    }
    const char last = digits.back();
    if (last == 'j' || last == 'J') {
        digits.pop_back();
        into.type = Constant::Type::Complex;
        into.number = to_double(digits);
        return std::nullopt;
    }
    if (digits.find_first_of(".eE") != std::string::npos) {
        into.type = Constant::Type::Float;
        into.number = to_double(digits);
        return std::nullopt;
    }
    into.type = Constant::Type::Int;
    const std::size_t first = digits.find_first_not_of('0');
    into.text = first == std::string::npos ? "0" : digits.substr(first);
    if (into.text.size() > k_decimal_digits_max)
        return "Exceeds the limit (4300 digits) for integer string conversion: value has " +
               std::to_string(into.text.size()) +
               " digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for "
               "huge "
               "integer literals to avoid decimal conversion limits.";
    return std::nullopt;
}

namespace {

// Reads the escapes both kinds of string share. `at` stands behind the backslash and is moved behind the
// escape.
bool decode_common_escape(std::string_view body, std::size_t& at, std::uint32_t& value, bool& is_nothing)
{
    const char c = body[at++];
    is_nothing = false;
    switch (c) {
    case '\n':
        is_nothing = true;
        return true;
    case '\\':
    case '\'':
    case '"':
        value = static_cast<unsigned char>(c);
        return true;
    case 'a':
        value = 7;
        return true;
    case 'b':
        value = 8;
        return true;
    case 'f':
        value = 12;
        return true;
    case 'n':
        value = 10;
        return true;
    case 'r':
        value = 13;
        return true;
    case 't':
        value = 9;
        return true;
    case 'v':
        value = 11;
        return true;
    default:
        break;
    }
    if (c < '0' || c > '7') {
        --at;
        return false;
    }
    value = static_cast<std::uint32_t>(c - '0');
    for (int i = 0; i < 2 && at < body.size() && body[at] >= '0' && body[at] <= '7'; ++i)
        value = value * 8 + static_cast<std::uint32_t>(body[at++] - '0');
    return true;
}

std::string codec_error(std::size_t from, std::size_t to, const char* what)
{
    return "(unicode error) 'unicodeescape' codec can't decode bytes in position " + std::to_string(from) +
           "-" + std::to_string(to) + ": " + what;
}

// \xhh, \uhhhh, \Uhhhhhhhh. `at` stands behind the letter; `position` is the backslash's place in CPython's
// count.
bool decode_hex_escape(std::string_view body, std::size_t& at, std::size_t position, std::uint32_t& value,
                       EscapeReport& report)
{
    const char letter = body[at - 1];
    const std::size_t wanted = letter == 'x' ? 2 : letter == 'u' ? 4 : 8;
    std::size_t count = 0;
    value = 0;
    while (count < wanted && at < body.size() && hex_value(body[at]) >= 0) {
        value = value * 16 + static_cast<std::uint32_t>(hex_value(body[at++]));
        ++count;
    }
    if (count < wanted) {
        report.error = codec_error(position, position + 1 + count,
                                   letter == 'x'   ? "truncated \\xXX escape"
                                   : letter == 'u' ? "truncated \\uXXXX escape"
                                                   : "truncated \\UXXXXXXXX escape");
        return false;
    }
    if (value > 0x10FFFF) {
        report.error = codec_error(position, position + 9, "illegal Unicode character");
        return false;
    }
    return true;
}

} // namespace

EscapeReport decode_string(std::string_view body, bool is_raw, std::string& into)
{
    EscapeReport report;
    if (is_raw || body.find('\\') == std::string_view::npos) {
        into += body;
        return report;
    }
    // CPython's decoder sees characters outside ASCII as ten-byte escapes, and counts positions in them.
    std::size_t widening = 0;
    for (std::size_t at = 0; at < body.size();) {
        const char c = body[at];
        if (c != '\\') {
            if (static_cast<unsigned char>(c) >= 0xC0) {
                const std::size_t from = at;
                decode_utf8(body, at);
                into += body.substr(from, at - from);
                widening += 10 - (at - from);
            } else {
                into.push_back(c);
                ++at;
            }
            continue;
        }
        const std::size_t position = at + widening;
        ++at;
        if (at >= body.size()) {
            into.push_back('\\');
            break;
        }
        std::uint32_t value = 0;
        bool is_nothing = false;
        if (decode_common_escape(body, at, value, is_nothing)) {
            if (!is_nothing)
                append_utf8(into, value);
            continue;
        }
        const char letter = body[at++];
        if (letter == 'x' || letter == 'u' || letter == 'U') {
            if (!decode_hex_escape(body, at, position, value, report))
                return report;
            append_utf8(into, value);
        } else if (letter == 'N') {
            const std::size_t close = body.find('}', at);
            if (at >= body.size() || body[at] != '{' || close == std::string_view::npos || close == at + 1) {
                report.error = codec_error(position, position + (at < body.size() && body[at] == '{' ? 2 : 1),
                                           "malformed \\N character escape");
                return report;
            }
            report.error = "named character escape \\N" + std::string(body.substr(at, close - at + 1)) +
                           " is not supported";
            report.is_unsupported = true;
            return report;
        } else {
            into.push_back('\\');
            --at;
            if (report.invalid_escape.empty())
                report.invalid_escape = std::string("\\") + letter;
        }
    }
    return report;
}

EscapeReport decode_bytes(std::string_view body, bool is_raw, std::string& into)
{
    EscapeReport report;
    for (const char c : body) {
        if (static_cast<unsigned char>(c) >= 0x80) {
            report.error = "bytes can only contain ASCII literal characters";
            return report;
        }
    }
    if (is_raw) {
        into += body;
        return report;
    }
    for (std::size_t at = 0; at < body.size();) {
        if (body[at] != '\\') {
            into.push_back(body[at++]);
            continue;
        }
        const std::size_t position = at++;
        std::uint32_t value = 0;
        bool is_nothing = false;
        if (decode_common_escape(body, at, value, is_nothing)) {
            if (!is_nothing)
                into.push_back(static_cast<char>(value & 0xFF));
        } else if (body[at] == 'x') {
            const int high = at + 1 < body.size() ? hex_value(body[at + 1]) : -1;
            const int low = at + 2 < body.size() ? hex_value(body[at + 2]) : -1;
            if (high < 0 || low < 0) {
                report.error = "(value error) invalid \\x escape at position " + std::to_string(position);
                return report;
            }
            into.push_back(static_cast<char>(high * 16 + low));
            at += 3;
        } else {
            into.push_back('\\');
            if (report.invalid_escape.empty())
                report.invalid_escape = std::string("\\") + body[at];
        }
    }
    return report;
}

} // namespace weft::syntax
