// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Compound statements except `match`.
// https://docs.python.org/3/reference/compound_stmts.html
#include <string>
#include <utility>

#include "model/syntax/parser_private.h"

namespace weft::syntax {

namespace {

constexpr int k_elif_chain_max = 1000;

} // namespace

bool Parser::compound_statement(Body& body)
{
    m_height = 0;
    Statement* node = nullptr;
    const Token& start = *m_at;
    switch (kind()) {
    case Tok::If:
        node = if_statement();
        break;
    case Tok::While:
        node = while_statement();
        break;
    case Tok::For:
        node = for_statement(start, Synchrony::Sync);
        break;
    case Tok::With:
        node = with_statement(start, Synchrony::Sync);
        break;
    case Tok::Try:
        node = try_statement();
        break;
    case Tok::Def:
        node = function_definition(start, Synchrony::Sync, {});
        break;
    case Tok::Class:
        node = class_definition({});
        break;
    case Tok::At:
        node = decorated();
        break;
    case Tok::Async:
        node = async_statement();
        break;
    case Tok::Name:
        if (m_is_diagnosing && !is_match_statement())
            diagnose_match();
        if (m_minor < 10 || !is_match_statement())
            return false;
        node = match_statement();
        break;
    default:
        return false;
    }
    body.push_back(node);
    return true;
}

void Parser::colon()
{
    if (is(Tok::Colon)) {
        advance();
        return;
    }
    fail_expected(":", *m_at);
}

void Parser::colon_or_newline()
{
    if (is(Tok::Newline) && m_is_diagnosing)
        fail_at_furthest("expected ':'");
    expect(Tok::Colon);
}

// The suite of a compound statement; `what` names its header in the error.
void Parser::block(Body& body, const Token& opener, const char* what)
{
    const Depth depth(*this);
    if (!is(Tok::Newline)) {
        simple_statements(body);
        return;
    }
    advance();
    if (!is(Tok::Indent))
        fail_indentation("expected an indented block after " + std::string(what) + " on line " +
                         std::to_string(opener.line));
    advance();
    while (!is(Tok::Dedent) && !is(Tok::EndMarker))
        statement(body);
    accept(Tok::Dedent);
}

Statement* Parser::if_statement()
{
    // Each `elif` is an If inside the `else` part of the one before; the chain is read in a loop.
    If* outermost = nullptr;
    std::vector<std::pair<If*, const Token*>> chain;
    for (;;) {
        const Token& start = advance();
        auto* node = m_tree.make<If>();
        if (chain.empty())
            outermost = node;
        else
            chain.back().first->or_else.push_back(node);
        chain.emplace_back(node, &start);
        if (chain.size() > k_elif_chain_max)
            fail("too many 'elif' clauses", start);
        node->test = named_expression();
        colon_or_newline();
        block(node->body, start, start.kind == Tok::If ? "'if' statement" : "'elif' statement");
        if (!is(Tok::Elif))
            break;
    }
    else_block(chain.back().first->or_else);
    if (m_is_diagnosing && is(Tok::Elif) && m_minor >= 13)
        fail("'elif' block follows an 'else' block", *m_at);
    for (const auto& [node, start] : chain)
        node->position = position_from(*start);
    return outermost;
}

void Parser::else_block(Body& body, const char* what)
{
    if (!is(Tok::Else))
        return;
    const Token& start = advance();
    colon();
    block(body, start, what);
}

Statement* Parser::while_statement()
{
    const Token& start = advance();
    Expr* test = named_expression();
    colon_or_newline();
    auto* node = m_tree.make<While>();
    node->test = test;
    block(node->body, start, "'while' statement");
    else_block(node->or_else);
    node->position = position_from(start);
    return node;
}

// `start` is the `for`, or the `async` before it.
Statement* Parser::for_statement(const Token& start, Synchrony synchrony)
{
    const Token& keyword = expect(Tok::For);
    auto* node = m_tree.make<For>();
    node->synchrony = synchrony;
    node->target = for_target(Loop::Statement);
    expect(Tok::In);
    node->iterable = m_minor >= 9 ? star_expressions() : expressions();
    colon();
    block(node->body, keyword, "'for' statement");
    else_block(node->or_else);
    node->position = position_from(start);
    return node;
}

WithItem Parser::with_item()
{
    WithItem item;
    item.context = expression();
    if (accept(Tok::As)) {
        item.target = is(Tok::Star) ? star_expression() : binary(1);
        make_target(item.target, Purpose::Assign);
    }
    return item;
}

// SINCE 3.9: the items may stand in parentheses. Tried first; when the text in the parentheses does not read
// as items (`with (yield x):`), the statement is read again with an ordinary expression there.
bool Parser::parenthesised_with_items(With& with)
{
    if (m_minor < 9 || !is(Tok::LeftParen))
        return false;
    // Most parentheses after `with` are ordinary ones: what follows their end tells, without an attempt.
    const Token* token = m_at + 1;
    while (token->level >= m_at->level && token->kind != Tok::Error && token->kind != Tok::EndMarker)
        ++token;
    if (token->kind != Tok::Error && (token + 1)->kind != Tok::Colon)
        return false;
    const bool is_read = attempt([&] {
        advance();
        do {
            if (is(Tok::RightParen) && !with.items.empty())
                break;
            with.items.push_back(with_item());
        } while (accept(Tok::Comma));
        expect(Tok::RightParen);
        if (!is(Tok::Colon))
            fail();
    });
    if (!is_read)
        with.items.clear();
    return is_read;
}

Statement* Parser::with_statement(const Token& start, Synchrony synchrony)
{
    const Token& keyword = expect(Tok::With);
    auto* node = m_tree.make<With>();
    node->synchrony = synchrony;
    if (!parenthesised_with_items(*node)) {
        do
            node->items.push_back(with_item());
        while (accept(Tok::Comma));
    }
    colon_or_newline();
    block(node->body, keyword, "'with' statement");
    node->position = position_from(start);
    return node;
}

// https://docs.python.org/3/reference/compound_stmts.html#the-try-statement
Statement* Parser::try_statement()
{
    const Token& start = advance();
    colon();
    auto* node = m_tree.make<Try>();
    block(node->body, start, "'try' statement");
    while (is(Tok::Except))
        node->handlers.push_back(except_handler(*node));
    if (!node->handlers.empty())
        else_block(node->or_else);
    if (is(Tok::Finally)) {
        const Token& keyword = advance();
        colon();
        block(node->final_body, keyword, "'finally' statement");
    } else if (node->handlers.empty()) {
        if (is(Tok::Error))
            fail();
        fail("expected 'except' or 'finally' block", *m_at);
    }
    node->position = position_from(start);
    return node;
}

// SINCE 3.14: several types need no parentheses when there is no `as` (PEP 758).
Expr* Parser::except_types()
{
    const Token& start = *m_at;
    Expr* first = expression();
    if (!is(Tok::Comma))
        return first;
    if (m_minor < 14) {
        if (!m_is_diagnosing)
            fail();
        const Token& last = *m_last;
        advance();
        expressions();
        (void)last;
        if (is(Tok::Colon) || is(Tok::As))
            fail("multiple exception types must be parenthesized", start, *m_last);
        fail();
    }
    Expr* types = tuple_rest(start, first, &Parser::expression);
    if (is(Tok::As))
        fail("multiple exception types must be parenthesized when using 'as'", start, *m_last);
    return types;
}

ExceptHandler Parser::except_handler(Try& node)
{
    const Token& start = advance();
    ExceptHandler handler;
    const bool is_star = is(Tok::Star);
    if (is_star) {
        require(11);
        advance();
    }
    if (!node.handlers.empty() && is_star != node.is_star) {
        if (!m_is_diagnosing)
            fail();
        fail("cannot have both 'except' and 'except*' on the same 'try'", start, *m_last);
    }
    node.is_star = is_star;
    if (!is(Tok::Colon)) {
        if (m_is_diagnosing && is(Tok::Newline))
            fail(is_star ? "expected one or more exception types" : "expected ':'", *m_at);
        handler.type = except_types();
        if (accept(Tok::As))
            handler.name = expect_name();
    } else if (is_star) {
        if (m_is_diagnosing)
            fail("expected one or more exception types", *m_at);
        fail();
    }
    colon_or_newline();
    block(handler.body, start, is_star ? "'except*' statement" : "'except' statement");
    handler.position = position_from(start);
    return handler;
}

Statement* Parser::async_statement()
{
    const Token& start = advance();
    switch (kind()) {
    case Tok::Def:
        return function_definition(start, Synchrony::Async, {});
    case Tok::For:
        return for_statement(start, Synchrony::Async);
    case Tok::With:
        return with_statement(start, Synchrony::Async);
    default:
        fail();
    }
}

// SINCE 3.9: a decorator is any expression (PEP 614); before, a dotted name that may be called once.
Statement* Parser::decorated()
{
    std::vector<Expr*> decorators;
    while (accept(Tok::At)) {
        const Token& start = *m_at;
        if (m_minor >= 9) {
            decorators.push_back(named_expression());
        } else {
            Expr* node = primary();
            const Expr* inner = node->kind == NodeKind::Call ? as<Call>(*node).function : node;
            while (inner->kind == NodeKind::Attribute)
                inner = as<Attribute>(*inner).value;
            if (inner->kind != NodeKind::Name || start.kind != Tok::Name)
                fail();
            decorators.push_back(node);
        }
        expect(Tok::Newline);
    }
    const Token& start = *m_at;
    if (is(Tok::Class))
        return class_definition(std::move(decorators));
    if (is(Tok::Async) && next_kind() == Tok::Def) {
        advance();
        return function_definition(start, Synchrony::Async, std::move(decorators));
    }
    if (!is(Tok::Def))
        fail();
    return function_definition(start, Synchrony::Sync, std::move(decorators));
}

Statement* Parser::function_definition(const Token& start, Synchrony synchrony, std::vector<Expr*> decorators)
{
    const Token& keyword = expect(Tok::Def);
    auto* node = m_tree.make<FunctionDef>();
    node->synchrony = synchrony;
    node->decorators = std::move(decorators);
    node->name = expect_name();
    if (is(Tok::LeftBracket) && m_minor >= 12)
        node->type_parameters = type_parameters();
    if (!is(Tok::LeftParen)) {
        if (m_minor >= 11)
            fail_expected("(", *m_at);
        fail();
    }
    advance();
    node->arguments = parameters(Tok::RightParen);
    expect(Tok::RightParen);
    if (is(Tok::Arrow)) {
        const Token& arrow = advance();
        if (!starts_expression() && m_minor >= 10)
            fail_expected(":", arrow);
        node->returns = expression();
    }
    colon();
    block(node->body, keyword, "function definition");
    node->position = position_from(start);
    return node;
}

Statement* Parser::class_definition(std::vector<Expr*> decorators)
{
    const Token& start = expect(Tok::Class);
    auto* node = m_tree.make<ClassDef>();
    node->decorators = std::move(decorators);
    node->name = expect_name();
    if (is(Tok::LeftBracket))
        node->type_parameters = type_parameters();
    if (is(Tok::LeftParen)) {
        const Token& open = advance();
        CallArguments arguments{node->bases, node->keywords, open, *m_at, true};
        call_arguments(arguments);
    }
    if (m_minor >= 12)
        colon_or_newline();
    else
        colon();
    block(node->body, start, "class definition");
    node->position = position_from(start);
    return node;
}

// SINCE 3.12: type parameters (PEP 695). https://docs.python.org/3/reference/compound_stmts.html#type-params
std::vector<TypeParameter> Parser::type_parameters()
{
    require(12);
    expect(Tok::LeftBracket);
    std::vector<TypeParameter> result;
    if (m_is_diagnosing && is(Tok::RightBracket))
        fail("Type parameter list cannot be empty", *m_last, *m_at);
    do {
        if (is(Tok::RightBracket) && !result.empty())
            break;
        result.push_back(type_parameter());
    } while (accept(Tok::Comma));
    expect(Tok::RightBracket);
    return result;
}

TypeParameter Parser::type_parameter()
{
    const Token& start = *m_at;
    TypeParameter result;
    if (accept(Tok::Star))
        result.kind = TypeParameter::Kind::TypeVarTuple;
    else if (accept(Tok::DoubleStar))
        result.kind = TypeParameter::Kind::ParamSpec;
    result.name = expect_name();
    if (is(Tok::Colon)) {
        const Token& separator = advance();
        Expr* bound = expression();
        const std::string kind_name =
            result.kind == TypeParameter::Kind::TypeVarTuple ? "TypeVarTuple" : "ParamSpec";
        if (result.kind != TypeParameter::Kind::TypeVar)
            fail(std::string("cannot use ") + (bound->kind == NodeKind::Tuple ? "constraints" : "bound") +
                     " with " + kind_name,
                 separator);
        result.bound = bound;
    }
    // SINCE 3.13: type parameters have defaults (PEP 696).
    if (is(Tok::Equal)) {
        require(13);
        advance();
        result.default_value =
            result.kind == TypeParameter::Kind::TypeVarTuple ? star_expression() : expression();
    }
    result.position = position_from(start);
    return result;
}

} // namespace weft::syntax
