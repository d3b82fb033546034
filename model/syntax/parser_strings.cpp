// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// String literals: implicit concatenation, and f-strings' replacement fields.
// https://docs.python.org/3/reference/lexical_analysis.html#string-literal-concatenation
// https://docs.python.org/3/reference/lexical_analysis.html#formatted-string-literals
#include <optional>
#include <string>
#include <utility>

#include "model/syntax/literals.h"
#include "model/syntax/parser_private.h"

namespace weft::syntax {

// The pieces of adjacent literals: text runs are joined, whichever literal they come from.
struct Parser::StringParts {
    std::vector<Expr*> values;
    Constant* open_text = nullptr; // the last value, when it is text that may still grow
    bool is_f_string = false;
    bool is_bytes = false;
    bool is_str = false;
    bool has_u_prefix = false;

    void add_text(Tree& tree, std::string text, Position position)
    {
        if (open_text != nullptr) {
            open_text->text += text;
            open_text->position.end_line = position.end_line;
            open_text->position.end_column = position.end_column;
            return;
        }
        open_text = tree.make<Constant>(position);
        open_text->type = Constant::Type::Str;
        open_text->text = std::move(text);
        values.push_back(open_text);
    }
    void add_value(Expr* value)
    {
        values.push_back(value);
        open_text = nullptr;
    }
};

Expr* Parser::strings()
{
    const Token& start = *m_at;
    StringParts parts;
    bool is_mixed = false;
    for (bool is_first = true; is(Tok::String) || is(Tok::FStringStart); is_first = false) {
        const Token& token = *m_at;
        if (is(Tok::FStringStart)) {
            parts.is_f_string = parts.is_str = true;
            f_string(parts);
        } else {
            if (is_first && (m_source.text[token.start] == 'u' || m_source.text[token.start] == 'U'))
                parts.has_u_prefix = true;
            string_token(parts);
        }
        if (parts.is_bytes && parts.is_str)
            is_mixed = true;
    }
    if (is_mixed)
        fail_at_furthest("cannot mix bytes and nonbytes literals");
    if (!parts.is_f_string) {
        auto* node = make<Constant>(start);
        node->type = parts.is_bytes ? Constant::Type::Bytes : Constant::Type::Str;
        node->text = parts.open_text != nullptr ? std::move(parts.open_text->text) : std::string();
        node->has_u_prefix = parts.has_u_prefix;
        return node;
    }
    std::vector<Expr*> values;
    for (Expr* value : parts.values) {
        if (value->kind == NodeKind::Constant) {
            if (as<Constant>(*value).text.empty())
                continue;
            as<Constant>(*value).has_u_prefix = parts.has_u_prefix;
        }
        values.push_back(value);
    }
    auto* node = make<JoinedStr>(start);
    node->values = std::move(values);
    return node;
}

// SINCE 3.12: the error stands at the literal; before, behind all the adjacent ones.
void Parser::fail_literal(const std::string& message, const Token& token, bool is_unsupported)
{
    if (is_unsupported)
        fail(message, position_of(token), SyntaxError::Type::Unsupported);
    if (m_minor >= 12)
        fail(message, token);
    while (is(Tok::String) || (is(Tok::FStringStart) && attempt([&] {
                                   StringParts ignored;
                                   f_string(ignored);
                               })))
        if (is(Tok::String))
            advance();
    fail_at_furthest(message);
}

void Parser::string_token(StringParts& parts)
{
    const Token& token = advance();
    std::string_view body = text(token);
    bool is_raw = false;
    bool is_bytes = false;
    while (body[0] != '"' && body[0] != '\'') {
        is_raw |= body[0] == 'r' || body[0] == 'R';
        is_bytes |= body[0] == 'b' || body[0] == 'B';
        body.remove_prefix(1);
    }
    const std::size_t quotes = body.size() >= 6 && body[1] == body[0] && body[2] == body[0] ? 3 : 1;
    body = body.substr(quotes, body.size() - 2 * quotes);
    std::string value;
    const EscapeReport report =
        is_bytes ? decode_bytes(body, is_raw, value) : decode_string(body, is_raw, value);
    if (!report.error.empty())
        fail_literal(report.error, token, report.is_unsupported);
    (is_bytes ? parts.is_bytes : parts.is_str) = true;
    parts.add_text(m_tree, std::move(value), position_of(token));
}

void Parser::f_string(StringParts& parts)
{
    expect(Tok::FStringStart);
    while (!is(Tok::FStringEnd))
        f_string_part(parts);
    advance();
}

void Parser::f_string_part(StringParts& parts)
{
    if (!is(Tok::FStringMiddle)) {
        replacement_field(parts);
        return;
    }
    const Token& token = advance();
    std::string value;
    const EscapeReport report = decode_string(text(token), token.is_raw, value);
    if (!report.error.empty())
        fail_literal(report.error, token, report.is_unsupported);
    parts.add_text(m_tree, std::move(value), position_of(token));
}

// A mistake in a field. Before 3.12 it is reported behind the string.
void Parser::fail_field(const std::string& message)
{
    if (m_minor >= 12)
        fail(message, *m_at);
    if (!m_is_diagnosing)
        fail();
    for (int depth = 1; depth > 0; ++m_at) {
        depth += is(Tok::FStringStart) ? 1 : is(Tok::FStringEnd) ? -1 : 0;
        if (is(Tok::Error) || is(Tok::EndMarker))
            fail();
    }
    fail(message, *m_at);
}

// The expression of a field. Before 3.12 CPython parses it on its own, in parentheses, and places its errors
// there.
Expr* Parser::replacement_value(const Token& open)
{
    if (m_minor >= 12)
        return is(Tok::Yield) ? yield_expression() : star_expressions();
    try {
        const Token& start = *m_at;
        Expr* value = is(Tok::Yield) ? yield_expression() : star_expressions();
        if (value->kind == NodeKind::Starred)
            fail("cannot use starred expression here", start);
        if (!is(Tok::RightBrace) && !is(Tok::Equal) && !is(Tok::Exclamation) && !is(Tok::Colon))
            fail();
        return value;
    } catch (ParseFailure& failure) {
        SyntaxError& error = failure.error;
        if (!m_is_diagnosing || error.message.empty() || error.message.starts_with("f-string"))
            throw;
        error.message = "f-string: " + error.message;
        error.column = error.column - (open.column + 1) + 1;
        error.end_column = error.end_column - (open.column + 1) + 1;
        error.text = "(" + m_source.text.substr(open.end, m_at->start - open.end) + ")";
        failure.is_generic = false;
        throw;
    }
}

// One `{value = !r :spec}`.
void Parser::replacement_field(StringParts& parts)
{
    const Depth depth(*this);
    const Token& open = expect(Tok::LeftBrace);
    if (is(Tok::RightBrace) || is(Tok::Exclamation) || is(Tok::Colon) || is(Tok::Equal))
        fail_field(m_minor < 12
                       ? "f-string: empty expression not allowed"
                       : "f-string: valid expression required before '" + std::string(text(*m_at)) + "'");
    Expr* value = replacement_value(open);
    const Token* equal = is(Tok::Equal) && m_minor >= 8 ? &advance() : nullptr;
    const Token* debug_end = m_at;
    int chosen = -1;
    if (is(Tok::Exclamation))
        chosen = conversion();
    Expr* spec = nullptr;
    if (is(Tok::Colon))
        spec = format_spec();
    else if (!is(Tok::RightBrace))
        fail_field(m_minor < 12 ? "f-string: expecting '}'"
                                : "f-string: expecting '=', or '!', or ':', or '}'");
    expect(Tok::RightBrace);
    if (equal != nullptr) {
        // `{x=}` stands for its own source text, up to what follows the sign, and then the value.
        Position place = {open.line, open.column + 1, debug_end->line, debug_end->column};
        parts.add_text(m_tree, m_source.text.substr(open.end, debug_end->start - open.end), place);
        if (chosen == -1 && spec == nullptr)
            chosen = 'r';
    }
    auto* node = make<FormattedValue>(open);
    node->value = value;
    node->conversion = chosen;
    node->format_spec = spec;
    parts.add_value(node);
}

int Parser::conversion()
{
    const Token& mark_token = advance();
    const char* old_message = "f-string: invalid conversion character: expected 's', 'r', or 'a'";
    if (!is(Tok::Name))
        fail_field(m_minor >= 12 ? "f-string: missing conversion character" : old_message);
    const Token& name = *m_at;
    const std::string_view letter = text(name);
    if (name.start != mark_token.end && m_minor >= 12)
        fail_field("f-string: conversion type must come right after the exclamation mark");
    if (letter != "s" && letter != "r" && letter != "a")
        fail_field(m_minor >= 12 ? "f-string: invalid conversion character '" + std::string(letter) +
                                       "': expected 's', 'r', or 'a'"
                                 : old_message);
    advance();
    return letter[0];
}

Expr* Parser::format_spec()
{
    const Token& start = expect(Tok::Colon);
    StringParts parts;
    while (is(Tok::FStringMiddle) || is(Tok::LeftBrace))
        f_string_part(parts);
    auto* node = make<JoinedStr>(start);
    node->values = std::move(parts.values);
    return node;
}

} // namespace weft::syntax
