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
SyntaxError choose_error(const LexedSource& source, SyntaxError from_parser, bool is_at_end)
{
    if (!source.error)
        return from_parser;
    if (source.error_is_open_bracket && !is_at_end && from_parser.line <= source.error->line)
        return from_parser;
    return *source.error;
}

} // namespace

Result<std::unique_ptr<Tree>> parse(std::string_view source, const ParseOptions& options)
{
    const LexedSource lexed = lex(source, options.file_name, options.minor_version);
    auto tree = std::make_unique<Tree>();
    SyntaxError error;
    try {
        Parser(lexed, *tree, options.file_name, options.minor_version).parse_file(false);
        return tree;
    } catch (ParseFailure& failure) {
        error = std::move(failure.error);
        if (!failure.is_generic)
            return choose_error(lexed, std::move(error), false);
    }
    const bool is_at_end = lexed.error && error.message.empty();
    if (is_at_end)
        return *lexed.error;
    try {
        Tree scratch;
        Parser(lexed, scratch, options.file_name, options.minor_version).parse_file(true);
    } catch (ParseFailure& failure) {
        if (!failure.is_generic)
            error = std::move(failure.error);
    }
    return choose_error(lexed, std::move(error), false);
}

void Parser::parse_file(bool is_diagnosing)
{
    m_is_diagnosing = is_diagnosing;
    while (!is(Tok::EndMarker))
        statement(m_tree.body);
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
    // An Error token leaves the message empty: the lexer's own error is the one to report.
    if (where.kind != Tok::Error) {
        failure.error.message = "invalid syntax";
        failure.error.file_name = m_file_name;
        if (where.kind == Tok::Indent || where.kind == Tok::Dedent) {
            failure.error.type = SyntaxError::Type::IndentationError;
            failure.error.message = where.kind == Tok::Indent ? "unexpected indent" : "unexpected unindent";
        }
        locate(failure.error, m_source.text, where.line, where.column, where.end_line, where.end_column);
    }
    throw failure;
}

void Parser::fail(const std::string& message, const Position& where, SyntaxError::Type type)
{
    ParseFailure failure;
    failure.error.type = type;
    failure.error.message = message;
    failure.error.file_name = m_file_name;
    locate(failure.error, m_source.text, where.line, where.column, where.end_line, where.end_column);
    throw failure;
}

void Parser::fail(const std::string& message, const Token& from, const Token& to)
{
    fail(message, {from.line, from.column, to.end_line, to.end_column});
}

} // namespace weft::syntax
