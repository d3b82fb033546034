// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// ints and text: reading literals as int() does, and writing them in any base.
//
// https://docs.python.org/3/library/functions.html#int
// The limit on decimal digits (https://docs.python.org/3/library/stdtypes.html#int-max-str-digits) applies
// wherever a program can see the text; int_to_decimal is the inner tool without it.
#include "model/rules/text.h"
#include <algorithm>

#include "model/values/big_int.h"
#include "model/values/exception.h"
#include "model/values/int_private.h"
#include "model/values/operations.h"
#include "model/values/unicode.h"
#include "model/world.h"

namespace weft::model {

std::int64_t int_digits_limit()
{
    return rule(Rule::DecimalDigitsAreLimited) ? world().int_digits_max : 0;
}

static constexpr std::string_view k_digits = "0123456789abcdefghijklmnopqrstuvwxyz";

// Eighteen digits at a time, lowest first.
static std::string big_to_decimal(const Big& number)
{
    constexpr std::uint64_t k_chunk = 1'000'000'000'000'000'000;
    Big rest = abs(number);
    std::string reversed;
    while (!rest.is_zero()) {
        Big quotient, remainder;
        divide_qr(rest, Big(k_chunk), quotient, remainder);
        auto chunk = static_cast<std::uint64_t>(remainder);
        rest = quotient;
        for (int place = 0; place < 18 && (chunk != 0 || !rest.is_zero()); ++place) {
            reversed += static_cast<char>('0' + chunk % 10);
            chunk /= 10;
        }
    }
    if (number.sign() < 0)
        reversed += '-';
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

std::string int_to_decimal(const Value& value)
{
    std::int64_t number = 0;
    if (int_fits(value, number))
        return std::to_string(number);
    return big_to_decimal(value.as<Int>()->value->number);
}

// str(int). https://docs.python.org/3/library/stdtypes.html#int-max-str-digits
Completion<std::string> int_to_text(const Value& value)
{
    std::int64_t number = 0;
    if (int_fits(value, number))
        return std::to_string(number);

    // 1. A number that surely has too many digits is refused before the slow conversion.
    const std::int64_t limit = int_digits_limit();
    const Big& big = value.as<Int>()->value->number;
    const bool surely_too_long = limit > 0 && static_cast<double>(bit_length(big) - 1) * 0.30102999566398 >
                                                  static_cast<double>(limit) + 1;

    // 2. The others are counted. Each chunk of digits takes a pass over all limbs.
    const double limbs = static_cast<double>(bit_length(big)) / 64;
    TRY(spend_steps(surely_too_long ? 0 : limbs * limbs / 32));
    std::string digits = surely_too_long ? std::string() : big_to_decimal(big);
    const std::size_t count = digits.size() - (big.sign() < 0 ? 1 : 0);
    if (limit > 0 && (surely_too_long || count > static_cast<std::size_t>(limit))) {
        return raise(
            types().ValueError,
            concat("Exceeds the limit (", limit, realm().profile.at_least(11) ? " digits)" : ")",
                   " for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"));
    }
    return digits;
}

std::string int_to_base(const Value& value, int base)
{
    if (base == 10)
        return int_to_decimal(value);
    const int bits = base == 2 ? 1 : (base == 8 ? 3 : 4);
    std::string text;
    std::int64_t number = 0;
    if (int_fits(value, number)) {
        auto magnitude = static_cast<std::uint64_t>(number);
        if (number < 0)
            magnitude = std::uint64_t{0} - magnitude;
        do {
            text += k_digits[magnitude & ((1U << bits) - 1)];
            magnitude >>= bits;
        } while (magnitude != 0);
    } else {
        const Big magnitude = abs(value.as<Int>()->value->number);
        const std::int64_t length = bit_length(magnitude);
        for (std::int64_t position = 0; position < length; position += bits) {
            unsigned digit = 0;
            for (int bit = 0; bit < bits; ++bit)
                digit |= bit_test(magnitude, static_cast<unsigned>(position + bit)) ? 1U << bit : 0U;
            text += k_digits[digit];
        }
    }
    if (int_sign(value) < 0)
        text += '-';
    std::reverse(text.begin(), text.end());
    return text;
}

static int digit_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z')
        return c - 'A' + 10;
    return 99;
}

// Digits that are known to be right, in chunks of a machine word.
static Big big_from_digits(std::string_view digits, int base)
{
    Big result = 0;
    std::uint64_t chunk = 0, scale = 1;
    const std::uint64_t scale_max = UINT64_MAX / 64;
    for (const char c : digits) {
        chunk = chunk * static_cast<unsigned>(base) + static_cast<unsigned>(digit_value(c));
        scale *= static_cast<unsigned>(base);
        if (scale > scale_max / 36) {
            result = result * scale + chunk;
            chunk = 0;
            scale = 1;
        }
    }
    return result * scale + chunk;
}

static Value int_from_plain_digits(std::string_view digits, int base)
{
    if (base == 10 && digits.size() <= 18) {
        std::int64_t number = 0;
        for (const char c : digits)
            number = number * 10 + (c - '0');
        return new_int(number);
    }
    return new_int(big_from_digits(digits, base));
}

static Value int_negate(const Value& number)
{
    std::int64_t small = 0;
    return int_fits(number, small) && small != INT64_MIN ? new_int(-small) : new_int(Big(-to_big(number)));
}

Value int_from_digits(std::string_view digits)
{
    const bool negative = digits.starts_with('-');
    std::string plain(digits.substr(negative ? 1 : 0));
    std::erase(plain, '_');
    const Value magnitude = int_from_plain_digits(plain, 10);
    return negative ? int_negate(magnitude) : magnitude;
}

// The prefix that a text has ("0x", "0o", "0b"), as a base; 0 if none.
static int prefix_base(std::string_view text)
{
    if (text.size() < 2 || text[0] != '0')
        return 0;
    switch (text[1]) {
    case 'x':
    case 'X':
        return 16;
    case 'o':
    case 'O':
        return 8;
    case 'b':
    case 'B':
        return 2;
    default:
        return 0;
    }
}

// Splits a literal into sign, base and digits without underscores; false where it is no literal.
static bool read_literal(std::string_view text, int& base, bool& negative, std::string& digits)
{
    // 1. Spaces round it, then a sign.
    text = trim_ascii_space(text);
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
        negative = text[0] == '-';
        text.remove_prefix(1);
    }

    // 2. A prefix, which base 0 obeys and its own base allows; one underscore may follow it.
    const int prefix = prefix_base(text);
    bool old_octal = false;
    if (base == 0) {
        base = prefix != 0 ? prefix : 10;
        old_octal = prefix == 0 && !text.empty() && text[0] == '0';
    }
    if (prefix != 0 && prefix == base) {
        text.remove_prefix(2);
        if (!text.empty() && text[0] == '_')
            text.remove_prefix(1);
    }

    // 3. Digits, with single underscores between them.
    char previous = '_';
    for (const char c : text) {
        if (c == '_') {
            if (previous == '_')
                return false;
        } else if (digit_value(c) >= base) {
            return false;
        } else {
            digits += c;
        }
        previous = c;
    }
    if (previous == '_')
        return false;

    // 4. Without a base, a leading zero is only right in zero itself.
    return !old_octal || digits.find_first_not_of('0') == std::string::npos;
}

// int(text, base). https://docs.python.org/3/library/functions.html#int
Completion<Value> int_from_text(std::string_view text, int base, const Value& shown)
{
    // 1. The literal must be right.
    int real_base = base;
    bool negative = false;
    std::string digits;
    if (!read_literal(text, real_base, negative, digits)) {
        const Ref<Str> picture = TRY(repr(shown));
        return raise(types().ValueError, concat("invalid literal for int() with base ", base, ": ",
                                                code_point_prefix(picture->text, 200)));
    }

    // 2. In bases that are no power of two the number of digits is limited.
    const std::int64_t limit = int_digits_limit();
    const bool power_of_two = (real_base & (real_base - 1)) == 0;
    if (!power_of_two && limit > 0 && digits.size() > static_cast<std::size_t>(limit)) {
        return raise(types().ValueError,
                     concat("Exceeds the limit (", limit, realm().profile.at_least(11) ? " digits)" : ")",
                            " for integer string conversion: value has ", digits.size(),
                            " digits; use sys.set_int_max_str_digits() to increase the limit"));
    }

    // 3. The number. Each chunk of digits takes a pass over those before it.
    const double chunks = static_cast<double>(digits.size()) / 18;
    TRY(spend_steps(chunks * chunks / 64));
    const Value magnitude = int_from_plain_digits(digits, real_base);
    return negative ? int_negate(magnitude) : magnitude;
}

Completion<Value> int_from_str(const Str& text, int base, const Value& shown)
{
    if (text.is_ascii)
        return int_from_text(text.text, base, shown);
    const std::string plain = TRY(number_text(text));
    return int_from_text(plain, base, shown);
}

Completion<std::string> number_text(const Str& text)
{
    if (text.is_ascii)
        return text.text;
    std::string plain;
    for (const char32_t point : code_points(text.text)) {
        if (point < 128) {
            plain += static_cast<char>(point);
        } else {
            const bool space = is_space(point);
            if (!space && point >= 0x100)
                return unsupported("numbers written with characters beyond Latin-1");
            plain += space ? ' ' : '?';
        }
    }
    return plain;
}

} // namespace weft::model
