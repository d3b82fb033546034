// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Simple statements.
// https://docs.python.org/3/reference/simple_stmts.html
#include <optional>
#include <string>
#include <utility>

#include "model/syntax/parser_private.h"

namespace weft::syntax {

namespace {

std::optional<BinaryOperator> augmented_operator(Tok kind)
{
    switch (kind) {
    case Tok::PlusEqual:
        return BinaryOperator::Add;
    case Tok::MinusEqual:
        return BinaryOperator::Sub;
    case Tok::StarEqual:
        return BinaryOperator::Mult;
    case Tok::SlashEqual:
        return BinaryOperator::Div;
    case Tok::DoubleSlashEqual:
        return BinaryOperator::FloorDiv;
    case Tok::PercentEqual:
        return BinaryOperator::Mod;
    case Tok::AtEqual:
        return BinaryOperator::MatMult;
    case Tok::AmpersandEqual:
        return BinaryOperator::BitAnd;
    case Tok::BarEqual:
        return BinaryOperator::BitOr;
    case Tok::CaretEqual:
        return BinaryOperator::BitXor;
    case Tok::LeftShiftEqual:
        return BinaryOperator::LShift;
    case Tok::RightShiftEqual:
        return BinaryOperator::RShift;
    case Tok::DoubleStarEqual:
        return BinaryOperator::Pow;
    default:
        return std::nullopt;
    }
}

} // namespace

void Parser::statement(Body& body)
{
    if (!compound_statement(body))
        simple_statements(body);
}

void Parser::simple_statements(Body& body)
{
    for (;;) {
        body.push_back(simple_statement());
        if (!accept(Tok::Semicolon))
            break;
        if (is(Tok::Newline))
            break;
    }
    expect(Tok::Newline);
}

Statement* Parser::simple_statement()
{
    m_height = 0;
    switch (kind()) {
    case Tok::Pass:
        return keyword_statement<Pass>();
    case Tok::Break:
        return keyword_statement<Break>();
    case Tok::Continue:
        return keyword_statement<Continue>();
    case Tok::Return:
        return return_statement();
    case Tok::Raise:
        return raise_statement();
    case Tok::Assert:
        return assert_statement();
    case Tok::Del:
        return delete_statement();
    case Tok::Import:
        return import_statement();
    case Tok::From:
        return import_from_statement();
    case Tok::Global:
        return declaration<Global>();
    case Tok::Nonlocal:
        return declaration<Nonlocal>();
    case Tok::Name:
        if (m_minor >= 12 && is_soft("type") && next_kind() == Tok::Name &&
            (next_kind(2) == Tok::Equal || next_kind(2) == Tok::LeftBracket))
            return type_alias();
        return expression_statement();
    default:
        return expression_statement();
    }
}

template <typename T>
Statement* Parser::keyword_statement()
{
    const Token& start = advance();
    return make<T>(start);
}

template <typename T>
Statement* Parser::declaration()
{
    const Token& start = advance();
    std::vector<std::string> names;
    do
        names.push_back(expect_name());
    while (accept(Tok::Comma));
    auto* node = make<T>(start);
    node->names = std::move(names);
    return node;
}

// An expression, or an assignment of any kind.
Statement* Parser::expression_statement()
{
    const Token& start = *m_at;
    if (m_is_diagnosing)
        diagnose_statement();
    if (is(Tok::Yield)) {
        Expr* value = yield_expression();
        if (is(Tok::Equal))
            fail("assignment to yield expression not possible", value->position);
        auto* node = make<ExprStatement>(start);
        node->value = value;
        return node;
    }
    Expr* first = star_expressions();
    if (is(Tok::Equal))
        return assignment(start, first);
    if (is(Tok::Colon))
        return annotated_assignment(start, first);
    if (augmented_operator(kind()))
        return augmented_assignment(start, first);
    auto* node = make<ExprStatement>(start);
    node->value = first;
    return node;
}

Expr* Parser::annotated_rhs()
{
    return is(Tok::Yield) ? yield_expression() : star_expressions();
}

Statement* Parser::assignment(const Token& start, Expr* first)
{
    std::vector<Expr*> targets;
    Expr* value = first;
    while (accept(Tok::Equal)) {
        if (value->kind == NodeKind::Yield || value->kind == NodeKind::YieldFrom)
            fail("assignment to yield expression not possible", value->position);
        make_target(value, Purpose::Assign);
        targets.push_back(value);
        value = annotated_rhs();
    }
    auto* node = make<Assign>(start);
    node->targets = std::move(targets);
    node->value = value;
    return node;
}

// https://docs.python.org/3/reference/simple_stmts.html#augmented-assignment-statements
Statement* Parser::augmented_assignment(const Token& start, Expr* target)
{
    if (target->kind != NodeKind::Name && target->kind != NodeKind::Attribute &&
        target->kind != NodeKind::Subscript)
        fail(std::string("'") + describe(*target) + "' is an illegal expression for augmented assignment",
             target->position);
    const BinaryOperator op = *augmented_operator(advance().kind);
    set_context(target, Context::Store);
    Expr* value = annotated_rhs();
    auto* node = make<AugAssign>(start);
    node->target = target;
    node->op = op;
    node->value = value;
    return node;
}

// https://docs.python.org/3/reference/simple_stmts.html#annotated-assignment-statements
Statement* Parser::annotated_assignment(const Token& start, Expr* target)
{
    if (target->kind == NodeKind::List || target->kind == NodeKind::Tuple)
        fail(std::string("only single target (not ") + describe(*target) + ") can be annotated",
             target->kind == NodeKind::Tuple && start.kind != Tok::LeftParen
                 ? as<Tuple>(*target).elements[0]->position
                 : target->position);
    if (target->kind != NodeKind::Name && target->kind != NodeKind::Attribute &&
        target->kind != NodeKind::Subscript) {
        advance();
        expression();
        fail("illegal target for annotation", target->position);
    }
    advance();
    set_context(target, Context::Store);
    Expr* annotation = expression();
    Expr* value = nullptr;
    if (accept(Tok::Equal))
        value = m_minor >= 8 || is(Tok::Yield) ? annotated_rhs() : expression();
    auto* node = make<AnnAssign>(start);
    node->target = target;
    node->annotation = annotation;
    node->value = value;
    node->is_simple = target->kind == NodeKind::Name && start.kind == Tok::Name;
    return node;
}

Statement* Parser::return_statement()
{
    const Token& start = advance();
    Expr* value = nullptr;
    if (!is(Tok::Newline) && !is(Tok::Semicolon))
        value = m_minor >= 8 ? star_expressions() : expressions();
    auto* node = make<Return>(start);
    node->value = value;
    return node;
}

Statement* Parser::raise_statement()
{
    const Token& start = advance();
    Expr* exception = nullptr;
    Expr* cause = nullptr;
    if (!is(Tok::Newline) && !is(Tok::Semicolon)) {
        exception = expression();
        if (accept(Tok::From))
            cause = expression();
    }
    auto* node = make<Raise>(start);
    node->exception = exception;
    node->cause = cause;
    return node;
}

Statement* Parser::assert_statement()
{
    const Token& start = advance();
    Expr* test = expression();
    Expr* message = accept(Tok::Comma) ? expression() : nullptr;
    auto* node = make<Assert>(start);
    node->test = test;
    node->message = message;
    return node;
}

Statement* Parser::delete_statement()
{
    const Token& start = advance();
    std::vector<Expr*> targets;
    do {
        if (!targets.empty() && (is(Tok::Newline) || is(Tok::Semicolon)))
            break;
        targets.push_back(star_expression());
    } while (accept(Tok::Comma));
    if (!is(Tok::Newline) && !is(Tok::Semicolon))
        fail();
    for (Expr* target : targets)
        make_target(target, Purpose::Delete);
    auto* node = make<Delete>(start);
    node->targets = std::move(targets);
    return node;
}

std::string Parser::dotted_name()
{
    std::string name = expect_name();
    while (accept(Tok::Dot)) {
        name += '.';
        name += expect_name();
    }
    return name;
}

// https://docs.python.org/3/reference/simple_stmts.html#the-import-statement
Statement* Parser::import_statement()
{
    const Token& start = advance();
    if (m_is_diagnosing && is(Tok::Newline) && m_minor >= 13)
        fail("Expected one or more names after 'import'", *m_at);
    std::vector<Alias> names;
    do {
        const Token& first = *m_at;
        Alias alias;
        alias.name = dotted_name();
        if (accept(Tok::As))
            alias.as_name = expect_name();
        alias.position = position_from(first);
        names.push_back(std::move(alias));
    } while (accept(Tok::Comma));
    if (m_is_diagnosing && is(Tok::From) && m_minor >= 13)
        fail("Did you mean to use 'from ... import ...' instead?", start, *m_last);
    auto* node = make<Import>(start);
    node->names = std::move(names);
    return node;
}

Alias Parser::import_from_alias()
{
    const Token& first = *m_at;
    Alias alias;
    alias.name = expect_name();
    if (accept(Tok::As))
        alias.as_name = expect_name();
    alias.position = position_from(first);
    return alias;
}

void Parser::import_from_names(ImportFrom& import)
{
    if (is(Tok::Star)) {
        const Token& star = advance();
        import.names.push_back({"*", std::nullopt, position_of(star)});
        return;
    }
    const bool is_parenthesised = accept(Tok::LeftParen);
    if (m_is_diagnosing && is(Tok::Newline) && m_minor >= 13)
        fail("Expected one or more names after 'import'", *m_at);
    import.names.push_back(import_from_alias());
    while (accept(Tok::Comma)) {
        if (is_parenthesised && is(Tok::RightParen))
            break;
        if (!is_parenthesised && is(Tok::Newline))
            fail("trailing comma not allowed without surrounding parentheses", *m_at);
        import.names.push_back(import_from_alias());
    }
    if (is_parenthesised)
        expect(Tok::RightParen);
}

Statement* Parser::import_from_statement()
{
    const Token& start = advance();
    int level = 0;
    for (; is(Tok::Dot) || is(Tok::Ellipsis); advance())
        level += is(Tok::Dot) ? 1 : 3;
    std::string module;
    if (level == 0 || !is(Tok::Import))
        module = dotted_name();
    expect(Tok::Import);
    auto* node = m_tree.make<ImportFrom>();
    node->module = std::move(module);
    node->level = level;
    import_from_names(*node);
    node->position = position_from(start);
    return node;
}

// https://docs.python.org/3/reference/simple_stmts.html#the-type-statement
Statement* Parser::type_alias()
{
    const Token& start = advance();
    const Token& name_token = expect(Tok::Name);
    auto* name = make<Name>(name_token);
    name->name = text(name_token);
    name->context = Context::Store;
    std::vector<TypeParameter> type_params;
    if (is(Tok::LeftBracket))
        type_params = type_parameters();
    expect(Tok::Equal);
    Expr* value = expression();
    auto* node = make<TypeAlias>(start);
    node->name = name;
    node->type_parameters = std::move(type_params);
    node->value = value;
    return node;
}

} // namespace weft::syntax
