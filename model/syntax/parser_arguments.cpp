// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The arguments of calls and the parameters of functions.
// https://docs.python.org/3/reference/expressions.html#calls
// https://docs.python.org/3/reference/compound_stmts.html#function-definitions
#include <algorithm>
#include <utility>

#include "model/syntax/parser_private.h"

namespace weft::syntax {

namespace {

bool has_unpacking(const std::vector<Keyword>& keywords)
{
    return std::any_of(keywords.begin(), keywords.end(),
                       [](const Keyword& keyword) { return !keyword.name; });
}

} // namespace

// The opening parenthesis has been taken; takes the closing one.
void Parser::call_arguments(CallArguments& arguments)
{
    while (!is(Tok::RightParen)) {
        call_argument(arguments);
        if (!is(Tok::RightParen))
            expect(Tok::Comma);
    }
    advance();
}

void Parser::call_argument(CallArguments& arguments)
{
    const Token& start = *m_at;
    if (is(Tok::Star))
        return starred_argument(arguments);
    if (accept(Tok::DoubleStar)) {
        Expr* value = expression();
        arguments.keywords.push_back({std::nullopt, value, position_from(start)});
        return;
    }
    if (keyword_argument(arguments))
        return;
    const bool is_walrus = is(Tok::Name) && next_kind() == Tok::ColonEqual;
    Expr* value = is_walrus ? named_expression() : expression();
    if (starts_comprehension())
        return generator_argument(arguments, start, value);
    if (is(Tok::Equal))
        diagnose_keyword(start, value);
    if (!arguments.keywords.empty())
        fail_positional(arguments);
    arguments.positional.push_back(value);
}

void Parser::starred_argument(CallArguments& arguments)
{
    const Token& start = advance();
    Expr* value = expression();
    auto* node = make<Starred>(start);
    node->value = value;
    if (has_unpacking(arguments.keywords)) {
        if (!m_is_diagnosing)
            fail();
        fail("iterable argument unpacking follows keyword argument unpacking",
             m_minor >= 13 ? *(&start - 1) : arguments.first);
    }
    arguments.positional.push_back(node);
}

// `name=value`; false when something else is next.
bool Parser::keyword_argument(CallArguments& arguments)
{
    if (!is(Tok::Name) || next_kind() != Tok::Equal)
        return false;
    const Token& start = *m_at;
    std::string name = expect_name();
    advance();
    if (m_is_diagnosing && m_minor >= 12 && (is(Tok::Comma) || is(Tok::RightParen)))
        fail("expected argument value expression", start, *m_last);
    Expr* value = expression();
    if (m_is_diagnosing && starts_comprehension())
        fail("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", start, *(&start + 1));
    arguments.keywords.push_back({std::move(name), value, position_from(start)});
    return true;
}

// A generator expression that is the only argument takes the call's parentheses as its own.
void Parser::generator_argument(CallArguments& arguments, const Token& start, Expr* element)
{
    const bool is_first = arguments.positional.empty() && arguments.keywords.empty();
    if (arguments.is_class && !m_is_diagnosing)
        fail();
    std::vector<Comprehension> generators = for_if_clauses();
    auto* node = m_tree.make<GeneratorExp>();
    node->element = element;
    node->generators = std::move(generators);
    if (is_first && is(Tok::RightParen)) {
        if (arguments.is_class)
            fail();
        node->position = {arguments.open.line, arguments.open.column, m_at->end_line, m_at->end_column};
    } else {
        node->position = position_from(start);
        const bool is_alone = is_first && is(Tok::Comma) && next_kind() == Tok::RightParen;
        if (!is_alone || m_minor >= 9)
            fail("Generator expression must be parenthesized", node->position);
    }
    arguments.positional.push_back(node);
}

// The error stands at the end of the argument list, which is where CPython notices it.
void Parser::fail_positional(CallArguments& arguments)
{
    const std::string message = has_unpacking(arguments.keywords)
                                    ? "positional argument follows keyword argument unpacking"
                                    : "positional argument follows keyword argument";
    if (!m_is_diagnosing)
        fail();
    std::vector<Expr*> positional;
    std::vector<Keyword> keywords;
    CallArguments rest{positional, keywords, arguments.open, *m_at, arguments.is_class};
    while (accept(Tok::Comma))
        if (!is(Tok::RightParen))
            call_argument(rest);
    expect(Tok::RightParen);
    fail(message, *m_last);
}

// `f(a.b = 1)`: only a name may be the keyword of an argument.
void Parser::diagnose_keyword(const Token& start, Expr* left)
{
    if (!m_is_diagnosing)
        fail();
    if (left->kind == NodeKind::Constant) {
        const auto type = as<Constant>(*left).type;
        const char* name = type == Constant::Type::True    ? "True"
                           : type == Constant::Type::False ? "False"
                           : type == Constant::Type::None  ? "None"
                                                           : nullptr;
        if (name != nullptr)
            fail(std::string("cannot assign to ") + name, start, *m_at);
    }
    fail("expression cannot contain assignment, perhaps you meant \"==\"?", start, *m_at);
}

Argument Parser::parameter(Tok end, bool may_be_starred)
{
    const Token& start = *m_at;
    Argument argument;
    if (m_is_diagnosing && is(Tok::LeftParen) && m_minor >= 11)
        fail(end == Tok::Colon ? "Lambda expression parameters cannot be parenthesized"
                               : "Function parameters cannot be parenthesized",
             *m_at);
    argument.name = expect_name();
    if (end == Tok::RightParen && accept(Tok::Colon)) {
        if (may_be_starred && m_minor >= 11 && is(Tok::Star))
            argument.annotation = star_expression();
        else
            argument.annotation = expression();
    }
    argument.position = position_from(start);
    return argument;
}

// Parameters up to (and without) the token `end`: ')' of a def, ':' of a lambda.
Arguments Parser::parameters(Tok end)
{
    Arguments arguments;
    while (!is(end)) {
        if (is(Tok::Star) || is(Tok::DoubleStar)) {
            star_parameters(arguments, end);
            break;
        }
        if (is(Tok::Slash)) {
            require(8);
            const Token& slash = *m_at;
            if (m_is_diagnosing && !arguments.positional_only.empty())
                fail("/ may appear only once", slash);
            if (arguments.positional.empty()) {
                if (m_is_diagnosing)
                    fail("at least one argument must precede /", slash);
                fail();
            }
            advance();
            if (!arguments.positional_only.empty())
                fail();
            arguments.positional_only = std::move(arguments.positional);
            arguments.positional.clear();
        } else {
            arguments.positional.push_back(parameter(end, false));
            const Token& name = *m_last;
            if (accept(Tok::Equal)) {
                if (m_is_diagnosing && (is(end) || is(Tok::Comma)))
                    fail("expected default value expression", *m_last);
                arguments.defaults.push_back(expression());
            } else if (!arguments.defaults.empty()) {
                if (!m_is_diagnosing)
                    fail();
                fail(m_minor >= 12 ? "parameter without a default follows parameter with a default"
                                   : "non-default argument follows default argument",
                     m_minor >= 12 ? arguments.positional.back().position : position_of(name));
            }
        }
        if (!is(end))
            expect(Tok::Comma);
    }
    return arguments;
}

// From the first star on: `*args`, keyword-only parameters, `**kwargs`.
void Parser::star_parameters(Arguments& arguments, Tok end)
{
    while (!is(end)) {
        const Token& star = *m_at;
        if (accept(Tok::DoubleStar)) {
            arguments.keyword_variadic = parameter(end, false);
            if (m_is_diagnosing && is(Tok::Equal))
                fail("var-keyword argument cannot have default value", *m_at);
            accept(Tok::Comma);
            if (m_is_diagnosing && !is(end) &&
                (is(Tok::Name) || is(Tok::Star) || is(Tok::DoubleStar) || is(Tok::Slash)))
                fail("arguments cannot follow var-keyword argument", *m_at);
            return;
        }
        if (accept(Tok::Star)) {
            const bool is_second = arguments.variadic.has_value() || !arguments.keyword_only.empty();
            if (is_second && m_is_diagnosing)
                fail("* argument may appear only once", star);
            if (is_second)
                fail();
            if (is(Tok::Comma)) {
                const Tok after = next_kind();
                if (after == end || after == Tok::DoubleStar) {
                    if (m_is_diagnosing)
                        fail("named arguments must follow bare *", star);
                    advance();
                    fail();
                }
            } else if (is(end)) {
                if (m_is_diagnosing)
                    fail("named arguments must follow bare *", star);
                fail();
            } else {
                arguments.variadic = parameter(end, true);
                if (m_is_diagnosing && is(Tok::Equal))
                    fail("var-positional argument cannot have default value", *m_at);
            }
        } else {
            if (m_is_diagnosing && is(Tok::Slash))
                fail("/ must be ahead of *", *m_at);
            arguments.keyword_only.push_back(parameter(end, false));
            Expr* value = nullptr;
            if (accept(Tok::Equal)) {
                if (m_is_diagnosing && (is(end) || is(Tok::Comma)))
                    fail("expected default value expression", *m_last);
                value = expression();
            }
            arguments.keyword_defaults.push_back(value);
        }
        if (!is(end))
            expect(Tok::Comma);
    }
}

} // namespace weft::syntax
