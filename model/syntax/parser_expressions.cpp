// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Operators: everything between an expression list and a primary.
// https://docs.python.org/3/reference/expressions.html
#include <algorithm>
#include <utility>

#include "model/syntax/parser_private.h"

namespace weft::syntax {

namespace {

struct BinaryRule {
    int precedence = 0; // 0: not a binary operator
    BinaryOperator op{};
};

BinaryRule binary_rule(Tok kind)
{
    switch (kind) {
    case Tok::Bar:
        return {1, BinaryOperator::BitOr};
    case Tok::Caret:
        return {2, BinaryOperator::BitXor};
    case Tok::Ampersand:
        return {3, BinaryOperator::BitAnd};
    case Tok::LeftShift:
        return {4, BinaryOperator::LShift};
    case Tok::RightShift:
        return {4, BinaryOperator::RShift};
    case Tok::Plus:
        return {5, BinaryOperator::Add};
    case Tok::Minus:
        return {5, BinaryOperator::Sub};
    case Tok::Star:
        return {6, BinaryOperator::Mult};
    case Tok::Slash:
        return {6, BinaryOperator::Div};
    case Tok::DoubleSlash:
        return {6, BinaryOperator::FloorDiv};
    case Tok::Percent:
        return {6, BinaryOperator::Mod};
    case Tok::At:
        return {6, BinaryOperator::MatMult};
    default:
        return {};
    }
}

} // namespace

bool Parser::starts_expression() const
{
    switch (kind()) {
    case Tok::Name:
    case Tok::Number:
    case Tok::String:
    case Tok::FStringStart:
    case Tok::LeftParen:
    case Tok::LeftBracket:
    case Tok::LeftBrace:
    case Tok::Ellipsis:
    case Tok::Minus:
    case Tok::Plus:
    case Tok::Tilde:
    case Tok::Not:
    case Tok::Lambda:
    case Tok::Await:
    case Tok::None:
    case Tok::True:
    case Tok::False:
        return true;
    default:
        return false;
    }
}

// A comma after `first` makes a tuple of it; the tuple ends behind its last comma.
Expr* Parser::tuple_rest(const Token& start, Expr* first, Expr* (Parser::*element)())
{
    if (!is(Tok::Comma))
        return first;
    std::vector<Expr*> elements{first};
    while (accept(Tok::Comma)) {
        if (!starts_expression() && !is(Tok::Star))
            break;
        elements.push_back((this->*element)());
    }
    auto* tuple = make<Tuple>(start);
    tuple->elements = std::move(elements);
    return tuple;
}

Expr* Parser::star_expressions()
{
    const Token& start = *m_at;
    return tuple_rest(start, star_expression(), &Parser::star_expression);
}

Expr* Parser::expressions()
{
    const Token& start = *m_at;
    return tuple_rest(start, expression(), &Parser::expression);
}

Expr* Parser::star_expression()
{
    if (!is(Tok::Star))
        return expression();
    const Token& start = advance();
    Expr* value = binary(1);
    auto* node = make<Starred>(start);
    node->value = value;
    return node;
}

Expr* Parser::star_named_expression()
{
    return is(Tok::Star) ? star_expression() : named_expression();
}

// https://docs.python.org/3/reference/expressions.html#assignment-expressions
Expr* Parser::named_expression()
{
    if (!(is(Tok::Name) && next_kind() == Tok::ColonEqual)) {
        const Token& first = *m_at;
        Expr* left = expression();
        if (m_is_diagnosing && m_minor >= 8)
            diagnose_expression(first, left);
        return left;
    }
    const Token& start = advance();
    require(8); // it is the `:=` that older versions do not know
    auto* target = make<Name>(start);
    target->name = text(start);
    target->context = Context::Store;
    advance();
    Expr* value = expression();
    auto* node = make<NamedExpr>(start);
    node->target = target;
    node->value = value;
    return node;
}

// https://docs.python.org/3/reference/expressions.html#conditional-expressions
Expr* Parser::expression()
{
    const Depth depth(*this);
    if (is(Tok::Lambda))
        return lambda();
    const Token& start = *m_at;
    if (m_is_diagnosing)
        diagnose_legacy(start);
    Expr* body = disjunction();
    if (m_is_diagnosing)
        diagnose_missing_comma(start, body);
    if (!is(Tok::If))
        return body;
    advance();
    Expr* test = disjunction();
    if (m_is_diagnosing && !is(Tok::Else) && !is(Tok::Colon) && m_minor >= 11)
        fail("expected 'else' after 'if' expression",
             {start.line, start.column, m_last->end_line, m_last->end_column});
    expect(Tok::Else);
    Expr* or_else = expression();
    auto* node = make<IfExp>(start);
    node->body = body;
    node->test = test;
    node->or_else = or_else;
    return node;
}

Expr* Parser::disjunction()
{
    const Token& start = *m_at;
    Expr* left = conjunction();
    if (!is(Tok::Or))
        return left;
    std::vector<Expr*> values{left};
    while (accept(Tok::Or))
        values.push_back(conjunction());
    auto* node = make<BoolOp>(start);
    node->op = BoolOperator::Or;
    node->values = std::move(values);
    return node;
}

Expr* Parser::conjunction()
{
    const Token& start = *m_at;
    Expr* left = inversion();
    if (!is(Tok::And))
        return left;
    std::vector<Expr*> values{left};
    while (accept(Tok::And))
        values.push_back(inversion());
    auto* node = make<BoolOp>(start);
    node->op = BoolOperator::And;
    node->values = std::move(values);
    return node;
}

Expr* Parser::inversion()
{
    if (!is(Tok::Not))
        return comparison();
    const Depth depth(*this);
    const Token& start = advance();
    Expr* operand = inversion();
    auto* node = make<UnaryOp>(start);
    node->op = UnaryOperator::Not;
    node->operand = operand;
    return node;
}

// https://docs.python.org/3/reference/expressions.html#comparisons
Expr* Parser::comparison()
{
    const Token& start = *m_at;
    Expr* left = binary(1);
    std::vector<CompareOperator> ops;
    std::vector<Expr*> comparators;
    for (;;) {
        CompareOperator op{};
        switch (kind()) {
        case Tok::EqualEqual:
            op = CompareOperator::Eq;
            break;
        case Tok::NotEqual:
            if (text(*m_at) == "<>")
                fail();
            op = CompareOperator::NotEq;
            break;
        case Tok::Less:
            op = CompareOperator::Lt;
            break;
        case Tok::LessEqual:
            op = CompareOperator::LtE;
            break;
        case Tok::Greater:
            op = CompareOperator::Gt;
            break;
        case Tok::GreaterEqual:
            op = CompareOperator::GtE;
            break;
        case Tok::In:
            op = CompareOperator::In;
            break;
        case Tok::Is:
            op = next_kind() == Tok::Not ? CompareOperator::IsNot : CompareOperator::Is;
            break;
        case Tok::Not:
            if (next_kind() != Tok::In)
                goto done;
            op = CompareOperator::NotIn;
            break;
        default:
            goto done;
        }
        advance();
        if (op == CompareOperator::IsNot || op == CompareOperator::NotIn)
            advance();
        ops.push_back(op);
        comparators.push_back(binary(1));
    }
done:
    if (ops.empty())
        return left;
    auto* node = make<Compare>(start);
    node->left = left;
    node->ops = std::move(ops);
    node->comparators = std::move(comparators);
    return node;
}

// Binary operators of at least this precedence, by precedence climbing; all of them associate to the left.
Expr* Parser::binary(int precedence_min)
{
    const Token& start = *m_at;
    const int outer_height = m_height;
    m_height = 0;
    Expr* left = factor();
    for (;;) {
        const BinaryRule rule = binary_rule(kind());
        if (rule.precedence < precedence_min || rule.precedence == 0)
            break;
        advance();
        Expr* right = binary(rule.precedence + 1);
        grow();
        auto* node = make<BinOp>(start);
        node->left = left;
        node->op = rule.op;
        node->right = right;
        left = node;
    }
    m_height = std::max(m_height, outer_height);
    return left;
}

Expr* Parser::factor()
{
    UnaryOperator op{};
    switch (kind()) {
    case Tok::Plus:
        op = UnaryOperator::UAdd;
        break;
    case Tok::Minus:
        op = UnaryOperator::USub;
        break;
    case Tok::Tilde:
        op = UnaryOperator::Invert;
        break;
    default:
        return power();
    }
    const Depth depth(*this);
    const Token& start = advance();
    Expr* operand = factor();
    auto* node = make<UnaryOp>(start);
    node->op = op;
    node->operand = operand;
    return node;
}

Expr* Parser::power()
{
    const Token& start = *m_at;
    Expr* base = await_primary();
    if (!is(Tok::DoubleStar))
        return base;
    const Depth depth(*this);
    advance();
    Expr* exponent = factor();
    auto* node = make<BinOp>(start);
    node->left = base;
    node->op = BinaryOperator::Pow;
    node->right = exponent;
    return node;
}

Expr* Parser::await_primary()
{
    if (!is(Tok::Await))
        return primary();
    const Token& start = advance();
    Expr* value = primary();
    auto* node = make<Await>(start);
    node->value = value;
    return node;
}

// https://docs.python.org/3/reference/expressions.html#yield-expressions
Expr* Parser::yield_expression()
{
    const Token& start = expect(Tok::Yield);
    if (accept(Tok::From)) {
        Expr* value = expression();
        auto* node = make<YieldFrom>(start);
        node->value = value;
        return node;
    }
    Expr* value = nullptr;
    if (starts_expression() || (m_minor >= 8 && is(Tok::Star)))
        value = m_minor >= 8 ? star_expressions() : expressions();
    auto* node = make<Yield>(start);
    node->value = value;
    return node;
}

// https://docs.python.org/3/reference/expressions.html#lambda
Expr* Parser::lambda()
{
    const Token& start = expect(Tok::Lambda);
    Arguments arguments = parameters(Tok::Colon);
    if (m_minor < 12 && is(Tok::Colon) && next_kind() == Tok::FStringMiddle)
        fail();
    colon();
    if (m_is_diagnosing && m_minor >= 12 && is(Tok::FStringMiddle))
        fail("f-string: lambda expressions are not allowed without parentheses", start);
    Expr* body = expression();
    auto* node = make<Lambda>(start);
    node->arguments = std::move(arguments);
    node->body = body;
    return node;
}

} // namespace weft::syntax
