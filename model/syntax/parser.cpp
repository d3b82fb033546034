// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The entry point, the cursor over the tokens, and how failures are raised and chosen.
#include "model/syntax/parser.h"

#include <utility>

#include "model/syntax/lexer.h"
#include "model/syntax/parser_private.h"

namespace weft::syntax {

namespace {

// CPython prefers what its tokenizer finds anywhere in the file to what its parser found, except that a
// bracket left open is only blamed when the parser's error stands on a later line.
SyntaxError choose_error(const LexedSource& source, SyntaxError from_parser, const Token& furthest)
{
    if (!source.error)
        return from_parser;
    if (source.error_is_open_bracket && furthest.line <= source.error->line)
        return from_parser;
    return *source.error;
}

} // namespace

Result<std::unique_ptr<Tree>> parse(std::string_view source, const ParseOptions& options)
{
    const LexedSource lexed = lex(source, options.file_name, options.minor_version);
    auto tree = std::make_unique<Tree>();
    Parser parser(lexed, *tree, options.file_name, options.minor_version);
    SyntaxError error;
    try {
        parser.parse_file();
        tree->warnings = lexed.warnings;
        return tree;
    } catch (ParseFailure& failure) {
        error = std::move(failure.error);
        if (!failure.is_provisional)
            return choose_error(lexed, std::move(error), *parser.furthest());
    }
    // The lexer's error stands where the parser stopped: there is nothing to diagnose.
    if (error.message.empty())
        return *lexed.error;
    try {
        Tree scratch;
        Parser(lexed, scratch, options.file_name, options.minor_version).diagnose_file(parser.furthest());
    } catch (ParseFailure& failure) {
        if (!failure.is_generic)
            error = std::move(failure.error);
    }
    return choose_error(lexed, std::move(error), *parser.furthest());
}

void Parser::parse_file()
{
    while (!is(Tok::EndMarker))
        statement(m_tree.body);
}

void Parser::diagnose_file(const Token* furthest)
{
    m_is_diagnosing = true;
    m_furthest = furthest;
    parse_file();
}

Tok Parser::next_kind(int ahead) const
{
    const Token* token = m_at;
    for (; ahead > 0 && token->kind != Tok::EndMarker && token->kind != Tok::Error; --ahead)
        ++token;
    return token->kind;
}

const Token& Parser::advance()
{
    const Token& token = *m_at;
    if (token.kind == Tok::EndMarker || token.kind == Tok::Error)
        fail();
    if (token.kind != Tok::Newline && token.kind != Tok::Indent && token.kind != Tok::Dedent)
        m_last = m_at;
    ++m_at;
    return token;
}

bool Parser::accept(Tok wanted)
{
    if (m_at->kind != wanted)
        return false;
    advance();
    return true;
}

const Token& Parser::expect(Tok wanted)
{
    if (m_at->kind != wanted)
        fail();
    return advance();
}

std::string Parser::expect_name()
{
    return std::string(text(expect(Tok::Name)));
}

void Parser::rewind(const Mark& to)
{
    if (m_at > m_furthest)
        m_furthest = m_at;
    m_at = to.at;
    m_last = to.last;
    m_depth = to.depth;
}

void Parser::grow()
{
    if (++m_height > k_tree_height_max)
        fail("too many operators in one expression", *m_at);
}

void Parser::fail()
{
    if (m_at > m_furthest)
        m_furthest = m_at;
    const Token& where = *m_furthest;
    ParseFailure failure;
    failure.is_generic = true;
    failure.is_provisional = true;
    // An Error token leaves the message empty: the lexer's own error is the one to report.
    if (where.kind == Tok::Indent || where.kind == Tok::Dedent) {
        failure.error =
            error_at(where.kind == Tok::Indent ? "unexpected indent" : "unexpected unindent", where);
        failure.error.type = SyntaxError::Type::IndentationError;
    } else if (where.kind != Tok::Error) {
        failure.error = error_at("invalid syntax", where);
    }
    throw failure;
}

// An error at a token. Layout tokens have no text of their own: CPython then reports how far it has read the
// line.
SyntaxError Parser::error_at(const std::string& message, const Token& where) const
{
    SyntaxError error;
    error.message = message;
    error.file_name = m_file_name;
    const bool is_layout =
        where.kind == Tok::Indent || where.kind == Tok::Dedent || where.kind == Tok::EndMarker;
    const bool is_at_end = is_layout && where.start >= m_source.text.size() && where.line > 1;
    if (is_at_end) {
        const auto length = static_cast<int>(line_of(m_source.text, where.line - 1).size());
        locate(error, m_source.text, where.line - 1, length, where.line - 1, length);
    } else if (is_layout) {
        locate(error, m_source.text, where.line, where.end_column - 1, where.line, where.end_column);
    } else {
        locate(error, m_source.text, where.line, where.column, where.end_line, where.end_column);
    }
    return error;
}

// A token that the grammar forces: CPython says so at once, without looking for a better explanation.
void Parser::fail_expected(const std::string& what, const Token& where)
{
    if (where.kind == Tok::Error)
        fail();
    if (m_at > m_furthest)
        m_furthest = m_at;
    throw ParseFailure{error_at("expected '" + what + "'", where)};
}

void Parser::fail_at_furthest(const std::string& message)
{
    if (m_at > m_furthest)
        m_furthest = m_at;
    if (m_furthest->kind == Tok::Error)
        fail();
    throw ParseFailure{error_at(message, *m_furthest)};
}

void Parser::fail_indentation(const std::string& message)
{
    if (is(Tok::Error))
        fail();
    ParseFailure failure{error_at(message, *m_at)};
    failure.error.type = SyntaxError::Type::IndentationError;
    throw failure;
}

void Parser::fail(const std::string& message, const Position& where, SyntaxError::Type type)
{
    ParseFailure failure;
    failure.error.type = type;
    failure.error.message = message;
    failure.error.file_name = m_file_name;
    failure.is_provisional = !m_is_diagnosing;
    locate(failure.error, m_source.text, where.line, where.column, where.end_line, where.end_column);
    if (m_at > m_furthest)
        m_furthest = m_at;
    throw failure;
}

void Parser::fail(const std::string& message, const Token& from, const Token& to)
{
    fail(message, {from.line, from.column, to.end_line, to.end_column});
}

} // namespace weft::syntax
