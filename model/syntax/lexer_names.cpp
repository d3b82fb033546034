// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Names, keywords, operators and brackets.
// https://docs.python.org/3/reference/lexical_analysis.html#identifiers
// https://docs.python.org/3/reference/lexical_analysis.html#operators
#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

#include "model/syntax/encoding.h"
#include "model/syntax/lexer_private.h"

namespace weft::syntax {

namespace {

constexpr std::size_t k_brackets_max = 200;

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

} // namespace

void Lexer::lex_name_or_operator()
{
    if (is_name_character(peek()))
        lex_name();
    else
        lex_operator();
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

} // namespace weft::syntax
