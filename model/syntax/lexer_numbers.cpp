// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The extents of numeric literals.
// https://docs.python.org/3/reference/lexical_analysis.html#numeric-literals
#include <string>

#include "model/syntax/lexer_private.h"

namespace weft::syntax {

namespace {

bool is_decimal(char c)
{
    return c >= '0' && c <= '9';
}
bool is_octal(char c)
{
    return c >= '0' && c <= '7';
}
bool is_binary(char c)
{
    return c == '0' || c == '1';
}
bool is_hexadecimal(char c)
{
    return is_decimal(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool is_name_part(char c)
{
    return is_decimal(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

// Digits with single underscores between them.
void Lexer::digits(const char* kind, bool (*is_digit)(char))
{
    for (;;) {
        while (is_digit(peek()))
            ++m_at;
        if (peek() != '_')
            return;
        ++m_at;
        if (!is_digit(peek())) {
            const Place last = {m_at - 1, m_line, m_line_start};
            fail(std::string("invalid ") + kind + " literal", last, here());
        }
    }
}

void Lexer::lex_number()
{
    const Place from = here();
    const char second = peek(1);
    if (peek() == '0' &&
        (second == 'x' || second == 'X' || second == 'o' || second == 'O' || second == 'b' || second == 'B'))
        return lex_radix_number(from);
    const bool starts_with_zero = peek() == '0';
    const char* kind = "decimal";
    bool is_integer = true;
    if (peek() != '.')
        digits("decimal", is_decimal);
    const std::size_t integer_end = m_at;
    if (peek() == '.') {
        ++m_at;
        is_integer = false;
        if (is_decimal(peek()))
            digits("decimal", is_decimal);
    }
    if (peek() == 'e' || peek() == 'E') {
        const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
        if (is_decimal(peek(1 + sign))) {
            m_at += 1 + sign;
            is_integer = false;
            digits("decimal", is_decimal);
        } else if (sign == 1) {
            ++m_at;
            fail("invalid decimal literal", {m_at - 1, m_line, m_line_start}, here());
        }
    }
    if (peek() == 'j' || peek() == 'J') {
        ++m_at;
        is_integer = false;
        kind = "imaginary";
    }
    if (is_integer && starts_with_zero &&
        m_text.substr(from.at, integer_end - from.at).find_first_not_of("0_") != std::string::npos) {
        const Place first_zero = from;
        Place last_zero = from;
        while (m_text[last_zero.at] == '0' || m_text[last_zero.at] == '_')
            ++last_zero.at;
        fail("leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal "
             "integers",
             first_zero, last_zero);
    }
    check_number_end(from, kind);
    emit(Tok::Number, from);
}

void Lexer::lex_radix_number(const Place& from)
{
    const char radix = static_cast<char>(peek(1) | 0x20);
    const char* kind = radix == 'x' ? "hexadecimal" : radix == 'o' ? "octal" : "binary";
    bool (*is_digit)(char) = radix == 'x' ? is_hexadecimal : radix == 'o' ? is_octal : is_binary;
    m_at += 2;
    if (peek() == '_')
        ++m_at;
    if (!is_digit(peek())) {
        if (is_decimal(peek())) {
            ++m_at;
            fail(std::string("invalid digit '") + m_text[m_at - 1] + "' in " + kind + " literal",
                 {m_at - 1, m_line, m_line_start}, here());
        }
        fail(std::string("invalid ") + kind + " literal", {m_at - 1, m_line, m_line_start}, here());
    }
    digits(kind, is_digit);
    if (is_decimal(peek())) {
        ++m_at;
        fail(std::string("invalid digit '") + m_text[m_at - 1] + "' in " + kind + " literal",
             {m_at - 1, m_line, m_line_start}, here());
    }
    check_number_end(from, kind);
    emit(Tok::Number, from);
}

// A number may run into one of these keywords (`1if x else y`), and into no other name.
void Lexer::check_number_end(const Place&, const char* kind)
{
    if (!is_name_part(peek()))
        return;
    static constexpr std::string_view k_allowed[] = {"and", "else", "for", "if", "in", "is", "not", "or"};
    const std::string_view rest = std::string_view(m_text).substr(m_at, m_end - m_at);
    for (const std::string_view word : k_allowed)
        if (rest.starts_with(word))
            return;
    fail(std::string("invalid ") + kind + " literal", {m_at - 1, m_line, m_line_start}, here());
}

} // namespace weft::syntax
