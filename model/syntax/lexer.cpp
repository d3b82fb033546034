// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Lines and indentation. The rules and messages are those of CPython's tokenizer.
#include "model/syntax/lexer.h"

#include <algorithm>

#include "model/syntax/encoding.h"
#include "model/syntax/lexer_private.h"

namespace weft::syntax {

namespace {

constexpr std::size_t k_indents_max = 100;

int characters(std::string_view bytes)
{
    return static_cast<int>(std::count_if(
        bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace

std::string_view line_of(std::string_view text, int line)
{
    std::size_t at = 0;
    for (int number = 1; number < line; ++number) {
        const std::size_t end = text.find('\n', at);
        if (end == std::string_view::npos)
            return {};
        at = end + 1;
    }
    return text.substr(at, text.find('\n', at) - at);
}

void locate(SyntaxError& error, std::string_view text, int line, int column, int end_line, int end_column)
{
    const std::string_view first = line_of(text, line);
    const std::string_view last = line == end_line ? first : line_of(text, end_line);
    const auto clamp = [](std::string_view in, int at) {
        return std::min(static_cast<std::size_t>(std::max(at, 0)), in.size());
    };
    error.line = line;
    error.column = characters(first.substr(0, clamp(first, column))) + 1 +
                   std::max(0, column - static_cast<int>(first.size()));
    error.end_line = end_line;
    error.end_column = characters(last.substr(0, clamp(last, end_column))) + 1 +
                       std::max(0, end_column - static_cast<int>(last.size()));
    error.text = std::string(first);
}

LexedSource lex(std::string_view source, const std::string& file_name, int minor_version)
{
    LexedSource out;
    if (auto error = decode_source(source, file_name, out.text)) {
        out.error = std::move(error);
        out.tokens.push_back(Token{.kind = Tok::Error, .line = out.error->line});
        return out;
    }
    out.tokens.reserve(out.text.size() / 4 + 16);
    Lexer(out, file_name, minor_version).run();
    return out;
}

void Lexer::run()
{
    try {
        while (!at_end()) {
            if (m_at_line_begin)
                begin_line();
            else
                lex_token();
        }
        finish();
    } catch (LexFailure& failure) {
        m_out.error = std::move(failure.error);
        m_out.error_is_open_bracket = failure.is_open_bracket;
        emit(Tok::Error, here());
    }
    if (m_minor <= 6)
        apply_old_async_rules();
}

void Lexer::emit(Tok kind, const Place& from)
{
    Token token;
    token.kind = kind;
    token.level = static_cast<std::uint8_t>(m_brackets.size());
    token.start = static_cast<std::uint32_t>(from.at);
    token.end = static_cast<std::uint32_t>(m_at);
    token.line = from.line;
    token.column = column_of(from);
    token.end_line = m_line;
    token.end_column = static_cast<int>(m_at - m_line_start);
    m_out.tokens.push_back(token);
}

void Lexer::fail(const std::string& message, const Place& from_place, const Place& to_place,
                 SyntaxError::Type type)
{
    // Before 3.12 a mistake in an f-string is reported where the parser stands: behind the string.
    const bool is_in_bounded = m_bounded_end != 0 && message.starts_with("f-string");
    Place from = from_place;
    if (is_in_bounded) {
        from.at = m_bounded_end;
        while (from.at < m_text.size() && m_text[from.at] == ' ')
            ++from.at;
    }
    const Place to = is_in_bounded ? from : to_place;
    SyntaxError error;
    error.type = type;
    error.message = message;
    error.file_name = m_file_name;
    locate(error, m_text, from.line, column_of(from), to.line, column_of(to));
    throw LexFailure{std::move(error)};
}

void Lexer::fail_open_bracket()
{
    const Bracket& bracket = m_brackets.back();
    LexFailure failure;
    failure.error.message = std::string("'") + bracket.character + "' was never closed";
    failure.error.file_name = m_file_name;
    locate(failure.error, m_text, bracket.line, bracket.column, bracket.line, bracket.column);
    failure.error.end_column = 0;
    failure.is_open_bracket = true;
    throw failure;
}

// Measures the indentation of a line and skips it altogether when it is blank or holds only a comment.
// https://docs.python.org/3/reference/lexical_analysis.html#indentation
void Lexer::begin_line()
{
    const Place line_begin = here();
    int column = 0;
    int alternative = 0;
    int continued_column = 0;
    for (;; ++m_at) {
        const char c = peek();
        if (c == ' ') {
            ++column;
            ++alternative;
        } else if (c == '\t') {
            column = (column / 8 + 1) * 8;
            ++alternative;
        } else if (c == '\f') {
            column = alternative = 0;
        } else if (c == '\\') {
            continued_column = continued_column != 0 ? continued_column : column;
            skip_continuation();
            --m_at;
        } else {
            break;
        }
    }
    if (continued_column != 0)
        column = alternative = continued_column;
    if (peek() == '#')
        while (!at_end() && peek() != '\n')
            ++m_at;
    if (at_end())
        return;
    if (peek() == '\n') {
        ++m_at;
        new_line();
        return;
    }
    m_at_line_begin = false;
    set_indentation(column, alternative, line_begin);
}

void Lexer::set_indentation(int column, int alternative, const Place& line_begin)
{
    const auto inconsistent = [&] {
        fail("inconsistent use of tabs and spaces in indentation", line_begin, line_begin,
             SyntaxError::Type::TabError);
    };
    if (column == m_indents.back()) {
        if (alternative != m_alternative_indents.back())
            inconsistent();
    } else if (column > m_indents.back()) {
        if (m_indents.size() >= k_indents_max)
            fail("too many levels of indentation", here(), here(), SyntaxError::Type::IndentationError);
        if (alternative <= m_alternative_indents.back())
            inconsistent();
        m_indents.push_back(column);
        m_alternative_indents.push_back(alternative);
        emit(Tok::Indent, line_begin);
    } else {
        while (m_indents.size() > 1 && column < m_indents.back()) {
            m_indents.pop_back();
            m_alternative_indents.pop_back();
            if (column < m_indents.back() || column == m_indents.back())
                emit(Tok::Dedent, here());
        }
        if (column != m_indents.back()) {
            Place end = here();
            end.at = m_text.find('\n', m_at);
            fail("unindent does not match any outer indentation level", end, end,
                 SyntaxError::Type::IndentationError);
        }
        if (alternative != m_alternative_indents.back())
            inconsistent();
    }
}

void Lexer::fail_after_continuation()
{
    fail("unexpected character after line continuation character", here());
}

// https://docs.python.org/3/reference/lexical_analysis.html#explicit-line-joining
void Lexer::skip_continuation()
{
    ++m_at;
    if (peek() != '\n')
        fail_after_continuation();
    ++m_at;
    if (at_end()) {
        const Place end = {m_at - 2, m_line, m_line_start};
        fail("unexpected EOF while parsing", end);
    }
    new_line();
}

void Lexer::lex_token()
{
    const char c = peek();
    switch (c) {
    case ' ':
    case '\t':
    case '\f':
        ++m_at;
        return;
    case '#':
        while (!at_end() && peek() != '\n')
            ++m_at;
        return;
    case '\n': {
        const Place from = here();
        ++m_at;
        if (m_brackets.empty()) {
            emit(Tok::Newline, from);
            m_at_line_begin = true;
        }
        new_line();
        return;
    }
    case '\\':
        skip_continuation();
        return;
    case '"':
    case '\'':
        lex_string(here(), {});
        return;
    case '.':
        if (peek(1) >= '0' && peek(1) <= '9')
            lex_number();
        else
            lex_operator();
        return;
    default:
        if (c >= '0' && c <= '9')
            lex_number();
        else
            lex_name_or_operator();
    }
}

void Lexer::finish()
{
    if (!m_brackets.empty())
        fail_open_bracket();
    const Place from = here();
    for (std::size_t i = 1; i < m_indents.size(); ++i)
        emit(Tok::Dedent, from);
    emit(Tok::EndMarker, from);
}

// Before 3.7 `async` and `await` are keywords only in `async def` and inside it.
// https://docs.python.org/3.6/reference/compound_stmts.html#coroutines
void Lexer::apply_old_async_rules()
{
    std::vector<Token>& tokens = m_out.tokens;
    int depth = 0;
    std::vector<int> coroutine_depths;
    bool is_one_line = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        Token& token = tokens[i];
        if (token.kind == Tok::Indent)
            ++depth;
        if (token.kind == Tok::Dedent) {
            --depth;
            while (!coroutine_depths.empty() && depth <= coroutine_depths.back())
                coroutine_depths.pop_back();
        }
        if (token.kind == Tok::Newline && is_one_line && tokens[i + 1].kind != Tok::Indent) {
            coroutine_depths.pop_back();
            is_one_line = false;
        } else if (token.kind == Tok::Newline) {
            is_one_line = false;
        }
        if (token.kind == Tok::Async && tokens[i + 1].kind == Tok::Def) {
            coroutine_depths.push_back(depth);
            is_one_line = true;
        } else if ((token.kind == Tok::Async || token.kind == Tok::Await) && coroutine_depths.empty()) {
            token.kind = Tok::Name;
        }
    }
}

} // namespace weft::syntax
