// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Lines, indentation, names, operators and brackets. The rules and messages are those of CPython's tokenizer.
#include "model/syntax/lexer.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "model/syntax/encoding.h"
#include "model/syntax/lexer_private.h"

namespace weft::syntax {

namespace {

constexpr std::size_t k_brackets_max = 200;
constexpr std::size_t k_indents_max = 100;

constexpr std::array<bool, 256> make_name_table()
{
    std::array<bool, 256> table{};
    for (int c = 0; c < 256; ++c)
        table[static_cast<std::size_t>(c)] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                                             (c >= '0' && c <= '9') || c == '_' || c >= 0x80;
    return table;
}
constexpr std::array<bool, 256> k_is_name = make_name_table();

bool is_name_character(char c)
{
    return k_is_name[static_cast<unsigned char>(c)];
}

struct Keyword_ {
    std::string_view text;
    Tok kind;
};
constexpr Keyword_ k_keywords[] = {
    {"False", Tok::False},
    {"None", Tok::None},
    {"True", Tok::True},
    {"and", Tok::And},
    {"as", Tok::As},
    {"assert", Tok::Assert},
    {"async", Tok::Async},
    {"await", Tok::Await},
    {"break", Tok::Break},
    {"class", Tok::Class},
    {"continue", Tok::Continue},
    {"def", Tok::Def},
    {"del", Tok::Del},
    {"elif", Tok::Elif},
    {"else", Tok::Else},
    {"except", Tok::Except},
    {"finally", Tok::Finally},
    {"for", Tok::For},
    {"from", Tok::From},
    {"global", Tok::Global},
    {"if", Tok::If},
    {"import", Tok::Import},
    {"in", Tok::In},
    {"is", Tok::Is},
    {"lambda", Tok::Lambda},
    {"nonlocal", Tok::Nonlocal},
    {"not", Tok::Not},
    {"or", Tok::Or},
    {"pass", Tok::Pass},
    {"raise", Tok::Raise},
    {"return", Tok::Return},
    {"try", Tok::Try},
    {"while", Tok::While},
    {"with", Tok::With},
    {"yield", Tok::Yield},
};

// Keywords bucketed by first letter; most names miss after one or two comparisons.
Tok keyword_or_name(std::string_view text)
{
    if (text.size() < 2 || text.size() > 8)
        return Tok::Name;
    for (const Keyword_& keyword : k_keywords)
        if (keyword.text[0] == text[0] && keyword.text == text)
            return keyword.kind;
    return Tok::Name;
}

struct Operator {
    std::string_view text;
    Tok kind;
};
constexpr Operator k_operators[] = {
    {"**=", Tok::DoubleStarEqual},
    {"//=", Tok::DoubleSlashEqual},
    {">>=", Tok::RightShiftEqual},
    {"<<=", Tok::LeftShiftEqual},
    {"...", Tok::Ellipsis},
    {"->", Tok::Arrow},
    {":=", Tok::ColonEqual},
    {"**", Tok::DoubleStar},
    {"//", Tok::DoubleSlash},
    {"<<", Tok::LeftShift},
    {">>", Tok::RightShift},
    {"<=", Tok::LessEqual},
    {">=", Tok::GreaterEqual},
    {"==", Tok::EqualEqual},
    {"!=", Tok::NotEqual},
    {"<>", Tok::NotEqual},
    {"+=", Tok::PlusEqual},
    {"-=", Tok::MinusEqual},
    {"*=", Tok::StarEqual},
    {"/=", Tok::SlashEqual},
    {"%=", Tok::PercentEqual},
    {"@=", Tok::AtEqual},
    {"&=", Tok::AmpersandEqual},
    {"|=", Tok::BarEqual},
    {"^=", Tok::CaretEqual},
    {",", Tok::Comma},
    {":", Tok::Colon},
    {";", Tok::Semicolon},
    {".", Tok::Dot},
    {"@", Tok::At},
    {"!", Tok::Exclamation},
    {"=", Tok::Equal},
    {"+", Tok::Plus},
    {"-", Tok::Minus},
    {"*", Tok::Star},
    {"/", Tok::Slash},
    {"%", Tok::Percent},
    {"&", Tok::Ampersand},
    {"|", Tok::Bar},
    {"^", Tok::Caret},
    {"~", Tok::Tilde},
    {"<", Tok::Less},
    {">", Tok::Greater},
};

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
        else if (is_name_character(c))
            lex_name();
        else
            lex_operator();
    }
}

void Lexer::lex_name()
{
    const Place from = here();
    bool is_wide = false;
    while (m_at < m_end && is_name_character(m_text[m_at])) {
        is_wide |= static_cast<unsigned char>(m_text[m_at]) >= 0x80;
        ++m_at;
    }
    const std::string_view text = std::string_view(m_text).substr(from.at, m_at - from.at);
    if ((peek() == '"' || peek() == '\'') && text.size() <= 2) {
        std::string prefix;
        for (const char c : text)
            prefix.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
        static constexpr std::string_view k_prefixes[] = {"r", "u", "b", "f", "br", "rb", "fr", "rf"};
        if (std::find(std::begin(k_prefixes), std::end(k_prefixes), prefix) != std::end(k_prefixes))
            return lex_string(from, prefix);
        if (m_minor >= 14 && (prefix == "t" || prefix == "tr" || prefix == "rt"))
            fail("template strings (t-strings) are not supported", from, here(),
                 SyntaxError::Type::Unsupported);
    }
    if (is_wide)
        return lex_wide_name(from);
    emit(keyword_or_name(text), from);
}

// https://docs.python.org/3/reference/lexical_analysis.html#identifiers
void Lexer::lex_wide_name(const Place& from)
{
    const std::string_view text = std::string_view(m_text).substr(from.at, m_at - from.at);
    const IdentifierCheck check = check_identifier(text);
    if (check.verdict == IdentifierCheck::Verdict::Fine) {
        emit(Tok::Name, from);
        return;
    }
    const Place bad = {from.at + check.offset, m_line, m_line_start};
    const Place bad_end = {bad.at + check.length, m_line, m_line_start};
    char code[16];
    std::snprintf(code, sizeof code, "%04X", static_cast<unsigned>(check.code_point));
    const std::string character = m_text.substr(bad.at, check.length);
    if (check.verdict == IdentifierCheck::Verdict::NotNormal)
        fail("identifier '" + std::string(text) +
                 "' changes under NFKC normalisation, which is not supported",
             from, here(), SyntaxError::Type::Unsupported);
    if (check.verdict == IdentifierCheck::Verdict::NotPrintable)
        fail(std::string("invalid non-printable character U+") + code, bad, bad_end);
    fail("invalid character '" + character + "' (U+" + code + ")", bad, bad_end);
}

void Lexer::lex_operator()
{
    const Place from = here();
    const char c = peek();
    if (c == '(' || c == '[' || c == '{')
        return open_bracket(c);
    if (c == ')' || c == ']' || c == '}')
        return close_bracket(c, from);
    const std::string_view rest =
        std::string_view(m_text).substr(m_at, std::min<std::size_t>(3, m_end - m_at));
    for (const Operator& op : k_operators) {
        if (rest.size() >= op.text.size() && rest[0] == op.text[0] &&
            rest.substr(0, op.text.size()) == op.text) {
            m_at += op.text.size();
            emit(op.kind, from);
            return;
        }
    }
    ++m_at;
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
        char code[16];
        std::snprintf(code, sizeof code, "%04X", static_cast<unsigned>(c));
        fail(std::string("invalid non-printable character U+") + code, from, here());
    }
    emit(Tok::Unknown, from);
}

void Lexer::open_bracket(char character)
{
    const Place from = here();
    if (m_brackets.size() >= k_brackets_max)
        fail("too many nested parentheses", from);
    m_brackets.push_back({character, m_line, column_of(from)});
    ++m_at;
    emit(character == '(' ? Tok::LeftParen : character == '[' ? Tok::LeftBracket : Tok::LeftBrace, from);
}

void Lexer::close_bracket(char character, const Place& from)
{
    const char opener = character == ')' ? '(' : character == ']' ? '[' : '{';
    const std::string quoted = std::string("'") + character + "'";
    if (m_brackets.size() <= m_field_level) {
        ++m_at;
        if (m_field_depth > 0)
            fail("f-string: unmatched " + quoted, from, here());
        fail("unmatched " + quoted, from, here());
    }
    const Bracket open = m_brackets.back();
    if (open.character != opener) {
        ++m_at;
        if (m_field_depth > 0 && m_brackets.size() == m_field_level + 1)
            fail("f-string: unmatched " + quoted, from, here());
        std::string message = m_field_depth > 0 && m_minor < 12 ? "f-string: " : "";
        message +=
            "closing parenthesis " + quoted + " does not match opening parenthesis '" + open.character + "'";
        if (open.line != m_line)
            message += " on line " + std::to_string(open.line);
        fail(message, from, here());
    }
    m_brackets.pop_back();
    ++m_at;
    emit(character == ')' ? Tok::RightParen : character == ']' ? Tok::RightBracket : Tok::RightBrace, from);
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
