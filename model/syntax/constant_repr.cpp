// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// repr() of constants. Every character outside ASCII is shown as itself, except lone surrogates: which of
// them Python calls printable changes with its Unicode tables, and the text read back is the same.
#include "model/syntax/constant_repr.h"

#include <charconv>
#include <cmath>
#include <cstdio>

#include "model/syntax/encoding.h"

namespace weft::syntax {

std::string float_repr(double value)
{
    if (std::isinf(value))
        return value < 0 ? "-inf" : "inf";
    if (std::isnan(value))
        return "nan";
    char buffer[64];
    const auto result = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific);
    std::string scientific(buffer, result.ptr);
    const std::size_t e = scientific.find('e');
    const int exponent = std::stoi(scientific.substr(e + 1));
    const bool is_negative = scientific[0] == '-';
    std::string digits = scientific.substr(is_negative ? 1 : 0, e - (is_negative ? 1 : 0));
    if (digits.size() > 1)
        digits.erase(1, 1);
    std::string text(is_negative ? "-" : "");
    if (exponent >= 16 || exponent < -4) {
        text += digits[0];
        if (digits.size() > 1)
            text.append(".").append(digits, 1);
        char tail[16];
        std::snprintf(tail, sizeof tail, "e%c%02d", exponent < 0 ? '-' : '+', std::abs(exponent));
        text += tail;
    } else if (exponent < 0) {
        text.append("0.").append(static_cast<std::size_t>(-exponent - 1), '0').append(digits);
    } else {
        const auto point = static_cast<std::size_t>(exponent) + 1;
        if (digits.size() < point)
            digits.append(point - digits.size(), '0');
        text.append(digits, 0, point).append(".");
        text.append(digits.size() > point ? digits.substr(point) : std::string("0"));
    }
    return text;
}

namespace {

// repr() prefers single quotes, unless the text holds them and no double ones.
char quote_for(std::string_view text)
{
    return text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos ? '"' : '\'';
}

bool append_escape(std::string& out, unsigned char c, char quote)
{
    switch (c) {
    case '\n':
        out += "\\n";
        return true;
    case '\r':
        out += "\\r";
        return true;
    case '\t':
        out += "\\t";
        return true;
    case '\\':
        out += "\\\\";
        return true;
    default:
        break;
    }
    if (c == static_cast<unsigned char>(quote)) {
        out.push_back('\\');
        out.push_back(quote);
        return true;
    }
    if (c < 0x20 || c == 0x7F) {
        char buffer[8];
        std::snprintf(buffer, sizeof buffer, "\\x%02x", static_cast<unsigned>(c));
        out += buffer;
        return true;
    }
    return false;
}

} // namespace

std::string string_repr(std::string_view text)
{
    const char quote = quote_for(text);
    std::string out(1, quote);
    for (std::size_t at = 0; at < text.size();) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c < 0x80) {
            if (!append_escape(out, c, quote))
                out.push_back(text[at]);
            ++at;
            continue;
        }
        const std::size_t from = at;
        const std::uint32_t code = decode_utf8(text, at);
        char buffer[16];
        if (code >= 0xD800 && code <= 0xDFFF) {
            std::snprintf(buffer, sizeof buffer, "\\u%04x", static_cast<unsigned>(code));
            out += buffer;
        } else if (code < 0xA1 || code == 0xAD) {
            std::snprintf(buffer, sizeof buffer, "\\x%02x", static_cast<unsigned>(code));
            out += buffer;
        } else {
            out += text.substr(from, at - from);
        }
    }
    out.push_back(quote);
    return out;
}

std::string bytes_repr(std::string_view text)
{
    const char quote = quote_for(text);
    std::string out = std::string("b") + quote;
    for (const char byte : text) {
        const auto c = static_cast<unsigned char>(byte);
        if (append_escape(out, c, quote))
            continue;
        if (c < 0x80) {
            out.push_back(byte);
        } else {
            char buffer[8];
            std::snprintf(buffer, sizeof buffer, "\\x%02x", static_cast<unsigned>(c));
            out += buffer;
        }
    }
    out.push_back(quote);
    return out;
}

std::string constant_repr(const Constant& node)
{
    switch (node.type) {
    case Constant::Type::None:
        return "None";
    case Constant::Type::True:
        return "True";
    case Constant::Type::False:
        return "False";
    case Constant::Type::Ellipsis:
        return "Ellipsis";
    case Constant::Type::Int:
        return node.text;
    case Constant::Type::Float:
        return float_repr(node.number);
    case Constant::Type::Complex: {
        std::string text = float_repr(node.number);
        if (text.size() > 2 && text.ends_with(".0"))
            text.resize(text.size() - 2);
        return text + "j";
    }
    case Constant::Type::Str:
        return string_repr(node.text);
    case Constant::Type::Bytes:
        return bytes_repr(node.text);
    }
    return {};
}

} // namespace weft::syntax
