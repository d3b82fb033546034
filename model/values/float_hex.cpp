// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// float.hex and float.fromhex: floats without decimal rounding.
//
// https://docs.python.org/3/library/stdtypes.html#float.hex
#include <cmath>
#include <cstdlib>

#include "model/values/exception.h"
#include "model/values/float_hex.h"
#include "model/values/int_private.h"
#include "model/values/native_arguments.h"
#include "model/values/operations.h"
#include "model/values/unicode.h"
#include "model/world.h"

namespace weft::model {

// https://docs.python.org/3/library/stdtypes.html#float.hex
Completion<Value> float_hex(const CallArgs& args)
{
    const double number = args[0].as<Float>()->value;
    if (!std::isfinite(number))
        return new_str(float_repr(number));
    std::string text = std::signbit(number) ? "-" : "";
    if (number == 0)
        return new_str(concat(text, "0x0.0p+0"));
    int exponent = 0;
    double fraction = std::frexp(std::fabs(number), &exponent);
    const int shift = 1 - std::max(-1021 - exponent, 0);
    fraction = std::ldexp(fraction, shift);
    exponent -= shift;
    const auto digit = [](int value) { return "0123456789abcdef"[value]; };
    text += "0x";
    text += digit(static_cast<int>(fraction));
    fraction -= static_cast<int>(fraction);
    text += '.';
    for (int place = 0; place < 13; ++place) {
        fraction *= 16;
        text += digit(static_cast<int>(fraction));
        fraction -= static_cast<int>(fraction);
    }
    text += exponent < 0 ? "p-" : "p+";
    return new_str(concat(text, std::abs(exponent)));
}

static bool is_hex_digit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// Is the text [sign]["0x"]digits["."digits]["p"[sign]digits]? Rewrites it with its prefix for strtod.
static bool normalize_hex(std::string_view text, std::string& out)
{
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
        out += text[0];
        text.remove_prefix(1);
    }
    if (text.size() >= 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X'))
        text.remove_prefix(2);
    out += "0x";
    std::size_t digits = 0;
    bool point = false;
    while (!text.empty() && (is_hex_digit(text[0]) || (text[0] == '.' && !point))) {
        point = point || text[0] == '.';
        digits += text[0] == '.' ? 0 : 1;
        out += text[0];
        text.remove_prefix(1);
    }
    if (digits == 0)
        return false;
    if (!text.empty() && (text[0] == 'p' || text[0] == 'P')) {
        out += 'p';
        text.remove_prefix(1);
        if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
            out += text[0];
            text.remove_prefix(1);
        }
        if (text.empty())
            return false;
        while (!text.empty() && text[0] >= '0' && text[0] <= '9') {
            out += text[0];
            text.remove_prefix(1);
        }
    }
    return text.empty();
}

// https://docs.python.org/3/library/stdtypes.html#float.fromhex
Completion<Value> float_fromhex(const CallArgs& args)
{
    const Str* text = args[1].try_as<Str>();
    if (text == nullptr)
        return raise(types().TypeError, "bad argument type for built-in operation");
    const std::string_view trimmed = trim_ascii_space(text->text);
    double number = 0;
    const std::string_view unsigned_part =
        !trimmed.empty() && (trimmed[0] == '-' || trimmed[0] == '+') ? trimmed.substr(1) : trimmed;
    const bool word = !unsigned_part.empty() && !is_hex_digit(unsigned_part[0]) && unsigned_part[0] != '.';
    if (!word || !parse_double(trimmed, number)) {
        std::string plain;
        if (!normalize_hex(trimmed, plain))
            return raise(types().ValueError, "invalid hexadecimal floating-point string");
        number = std::strtod(plain.c_str(), nullptr);
        if (std::isinf(number))
            return raise(types().OverflowError, "hexadecimal value too large to represent as a float");
    }
    Value result = new_float(number);
    if (args[0].as<Type>() == types().float_)
        return result;
    return call(args[0], std::move(result));
}

} // namespace weft::model
