// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The extents of string literals, and f-strings taken apart into text and replacement fields.
// https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals
// https://docs.python.org/3/reference/lexical_analysis.html#formatted-string-literals
//
// SINCE 3.12: a replacement field may hold anything an expression may, the string's own quotes included (PEP
// 701). Before that the string ends at the first unescaped quote, and the fields are read within that limit.
#include <string>
#include <utility>

#include "model/syntax/lexer_private.h"

namespace weft::syntax {

namespace {

constexpr int k_field_depth_max = 150;

} // namespace

void Lexer::fail_unterminated(const Place& from, bool is_triple, bool is_f_string)
{
    // The last line is reported as CPython counts it: an unfinished triple-quoted string is noticed at the
    // end.
    int last_line = m_line;
    if (at_end() && m_at > 0 && m_at == m_line_start)
        --last_line;
    const std::string what = std::string(is_triple ? "unterminated triple-quoted " : "unterminated ") +
                             (is_f_string && m_minor >= 12 ? "f-string" : "string") +
                             " literal (detected at line " + std::to_string(last_line) + ")";
    // A quote that ends the f-string around us, while a field of it is open, means that the field has no end.
    if (m_f_string != nullptr && !is_f_string && m_f_string->quote == m_text[from.at] &&
        m_f_string->is_triple == is_triple)
        fail("f-string: expecting '}'", from);
    if (m_minor < 10)
        fail(is_triple ? "EOF while scanning triple-quoted string literal"
                       : "EOL while scanning string literal",
             from);
    fail(what, from);
}

// Moves behind the closing quote. The opening quotes have been passed.
void Lexer::skip_string_body(const Place& from, char quote, bool is_triple, bool is_f_string)
{
    for (;;) {
        if (at_end())
            fail_unterminated(from, is_triple, is_f_string);
        const char c = m_text[m_at];
        if (c == quote && (!is_triple || (peek(1) == quote && peek(2) == quote))) {
            m_at += is_triple ? 3 : 1;
            return;
        }
        if (c == '\n' && !is_triple)
            fail_unterminated(from, is_triple, is_f_string);
        ++m_at;
        if (c == '\\' && !at_end()) {
            if (m_text[m_at] == '\n') {
                ++m_at;
                new_line();
            } else {
                ++m_at;
            }
        } else if (c == '\n') {
            new_line();
        }
    }
}

void Lexer::lex_string(const Place& from, std::string_view prefix)
{
    if (prefix.find('f') != std::string_view::npos)
        return lex_f_string(from, prefix);
    const char quote = peek();
    const bool is_triple = peek(1) == quote && peek(2) == quote;
    m_at += is_triple ? 3 : 1;
    skip_string_body(from, quote, is_triple, false);
    emit(Tok::String, from);
}

void Lexer::lex_f_string(const Place& from, std::string_view prefix)
{
    FString string{};
    string.quote = peek();
    string.is_triple = peek(1) == string.quote && peek(2) == string.quote;
    string.is_raw = prefix.find('r') != std::string_view::npos;
    m_at += string.is_triple ? 3 : 1;
    emit(Tok::FStringStart, from);
    string.start = m_out.tokens.back();
    const std::size_t outer_end = m_end;
    const std::size_t outer_bounded_end = m_bounded_end;
    const std::size_t outer_level = m_field_level;
    if (m_minor < 12) {
        const Place body = here();
        skip_string_body(from, string.quote, string.is_triple, true);
        string.is_bounded = true;
        string.end = m_at - (string.is_triple ? 3 : 1);
        m_at = body.at;
        m_line = body.line;
        m_line_start = body.line_start;
        m_end = string.end;
        if (outer_bounded_end == 0)
            m_bounded_end = string.end + (string.is_triple ? 3 : 1);
    }
    for (;;) {
        lex_f_string_middle(string, false);
        if (string.is_bounded ? m_at >= string.end : peek() == string.quote)
            break;
        lex_replacement_field(string, 0);
    }
    m_end = outer_end;
    m_bounded_end = outer_bounded_end;
    m_field_level = outer_level;
    const Place end = here();
    m_at += string.is_triple ? 3 : 1;
    emit(Tok::FStringEnd, end);
}

// Text up to a field, the end of the string, or (in a format spec) the closing brace. A doubled brace ends a
// token, which then holds one of the two.
void Lexer::lex_f_string_middle(FString& string, bool is_format_spec)
{
    Place from = here();
    const auto flush = [&] {
        if (m_at > from.at) {
            emit(Tok::FStringMiddle, from);
            m_out.tokens.back().is_raw = string.is_raw;
        }
    };
    for (;;) {
        if (string.is_bounded && m_at >= string.end)
            return flush();
        if (at_end()) {
            const Place start = {string.start.start, string.start.line,
                                 string.start.start - static_cast<std::size_t>(string.start.column)};
            fail_unterminated(start, string.is_triple, true);
        }
        const char c = m_text[m_at];
        if (!string.is_bounded && c == string.quote &&
            (!string.is_triple || (peek(1) == string.quote && peek(2) == string.quote)))
            return flush();
        if (c == '\n') {
            if (!string.is_triple) {
                if (is_format_spec)
                    return flush();
                const Place start = {string.start.start, string.start.line,
                                     string.start.start - static_cast<std::size_t>(string.start.column)};
                fail_unterminated(start, string.is_triple, true);
            }
            ++m_at;
            new_line();
        } else if (c == '{' || c == '}') {
            if (is_format_spec || peek(1) != c) {
                if (c == '}' && !is_format_spec) {
                    const Place brace = here();
                    ++m_at;
                    fail("f-string: single '}' is not allowed", brace, here());
                }
                return flush();
            }
            ++m_at;
            flush();
            ++m_at;
            // SINCE 3.12: the token's end counts the second brace too.
            if (m_minor >= 12)
                ++m_out.tokens.back().end_column;
            from = here();
        } else if (c == '\\') {
            ++m_at;
            if (at_end() || (string.is_bounded && m_at >= string.end))
                continue;
            const char escaped = m_text[m_at];
            if (escaped == '{' || escaped == '}')
                continue;
            if (escaped == 'N' && !string.is_raw && peek(1) == '{') {
                while (!at_end() && peek() != '}' && peek() != '\n' && peek() != string.quote)
                    ++m_at;
                if (peek() == '}')
                    ++m_at;
                continue;
            }
            ++m_at;
            if (escaped == '\n')
                new_line();
        } else {
            ++m_at;
        }
    }
}

// One `{...}`; the brace is the next character.
void Lexer::lex_replacement_field(FString& string, int depth)
{
    if (depth >= (m_minor < 12 ? 2 : k_field_depth_max) || m_field_depth >= k_field_depth_max)
        fail(m_minor < 12 ? "f-string: expressions nested too deeply"
                          : "f-string: expressions nested too deeply",
             here());
    const std::size_t outer_level = m_field_level;
    const Place brace = here();
    open_bracket('{');
    const std::size_t level = m_brackets.size();
    m_field_level = level - 1;
    ++m_field_depth;
    FString* const outer_string = std::exchange(m_f_string, string.is_bounded ? nullptr : &string);
    bool is_format_spec = false;
    for (;;) {
        if (is_format_spec) {
            lex_f_string_middle(string, true);
            if (peek() == '{') {
                lex_replacement_field(string, depth + 1);
                m_field_level = level - 1;
                continue;
            }
            if (peek() != '}')
                fail(m_minor >= 13 ? "f-string: expecting '}', or format specs" : "f-string: expecting '}'",
                     here());
            break;
        }
        if (at_end() || (string.is_bounded && m_at >= string.end)) {
            if (string.is_bounded && m_brackets.size() == level)
                fail("f-string: expecting '}'", brace);
            if (string.is_bounded && m_brackets.size() > level)
                fail(std::string("f-string: expecting '") + "}'", brace);
            fail_open_bracket();
        }
        const char c = peek();
        if (string.is_bounded && c == '\\')
            fail("f-string expression part cannot include a backslash", here());
        if (string.is_bounded && c == '#')
            fail("f-string expression part cannot include '#'", here());
        if (m_brackets.size() == level) {
            if (c == '}')
                break;
            if (c == ':') {
                const Place colon = here();
                ++m_at;
                emit(Tok::Colon, colon);
                is_format_spec = true;
                continue;
            }
        }
        lex_token();
        m_field_level = level - 1;
    }
    close_bracket('}', here());
    --m_field_depth;
    m_f_string = outer_string;
    m_field_level = outer_level;
}

} // namespace weft::syntax
