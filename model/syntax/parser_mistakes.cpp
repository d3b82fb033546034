// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The well-known mistakes, looked for in the second pass only. CPython's grammar calls these rules
// `invalid_...`; each function here names the rule it follows.
// https://docs.python.org/3/reference/grammar.html
#include <string>

#include "model/syntax/parser_private.h"

namespace weft::syntax {

// invalid_expression: two expressions side by side in brackets.
void Parser::diagnose_missing_comma(const Token& start, const Expr* left)
{
    if (!starts_expression() || m_minor < 10)
        return;
    const std::string_view first = text(start);
    const bool is_name = start.kind == Tok::Name;
    const Tok second = (&start + 1)->kind;
    if (is_name && (second == Tok::String || second == Tok::FStringStart))
        return;
    if (is_name &&
        (first == "match" || first == "case" || first == "_" || (first == "type" && m_minor >= 12)))
        return;
    if (left->kind == NodeKind::Name && (first == "print" || first == "exec"))
        return;
    const Mark here = mark();
    if (!attempt([&] { expression(); }))
        return;
    const Token& last = *m_last;
    rewind(here);
    if (last.level != 0)
        fail("invalid syntax. Perhaps you forgot a comma?", start, last);
}

// invalid_legacy_expression: the statements of Python 2.
void Parser::diagnose_legacy(const Token& start)
{
    if (start.kind != Tok::Name || &start != m_at || (text(start) != "print" && text(start) != "exec") ||
        next_kind() == Tok::LeftParen)
        return;
    const Mark here = mark();
    const std::string name(text(start));
    advance();
    const bool is_expression = (starts_expression() || is(Tok::Star)) && attempt([&] { star_expressions(); });
    const Token& last = *m_last;
    rewind(here);
    if (is_expression)
        fail("Missing parentheses in call to '" + name + "'. Did you mean " + name + "(...)?", start, last);
}

// invalid_named_expression: `=` where an expression is wanted, and a target of `:=` that is no name.
void Parser::diagnose_expression(const Token& start, const Expr* left)
{
    if (is(Tok::ColonEqual)) {
        advance();
        if (attempt([&] { expression(); }))
            fail(std::string("cannot use assignment expressions with ") + describe(*left), left->position);
        fail();
    }
    if (!is(Tok::Equal) || m_minor < 10)
        return;
    const bool is_display = left->kind == NodeKind::List || left->kind == NodeKind::Tuple ||
                            left->kind == NodeKind::GeneratorExp || start.kind == Tok::True ||
                            start.kind == Tok::None || start.kind == Tok::False;
    const bool is_operand = left->kind != NodeKind::Compare && left->kind != NodeKind::BoolOp &&
                            left->kind != NodeKind::IfExp && left->kind != NodeKind::Lambda &&
                            start.kind != Tok::Not;
    if ((is_display || !is_operand) && !(start.kind == Tok::LeftParen && !is_display))
        return;
    const Mark here = mark();
    advance();
    const bool has_value = attempt([&] { binary(1); }) && !is(Tok::Equal) && !is(Tok::ColonEqual);
    const Token& last = *m_last;
    rewind(here);
    if (!has_value)
        return;
    if (left->kind == NodeKind::Name && start.kind == Tok::Name)
        fail("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", start, last);
    fail(std::string("cannot assign to ") + describe(*left) + " here. Maybe you meant '==' instead of '='?",
         left->position);
}

// invalid_assignment: what stands left of an `=` that is no target.
void Parser::diagnose_statement()
{
    const Mark here = mark();
    Expr* left = nullptr;
    if (!is(Tok::Yield) && attempt([&] { left = star_expressions(); }) && is(Tok::Equal) &&
        invalid_target(left, Purpose::Assign) == nullptr) {
        rewind(here);
        return;
    }
    rewind(here);
    if (is(Tok::Yield))
        return;
    star_named_expression();
    // Behind a comma CPython reads list after list, even where no comma parts them.
    if (accept(Tok::Comma))
        while (starts_expression() || is(Tok::Star)) {
            star_named_expression();
            accept(Tok::Comma);
        }
    rewind(here);
}

// invalid_match_stmt.
void Parser::diagnose_match()
{
    if (m_minor < 10 || !is_soft("match"))
        return;
    const Mark here = mark();
    const Token& start = advance();
    if (attempt([&] { match_subject(); })) {
        if (is(Tok::Newline))
            fail_at_furthest("expected ':'");
        if (accept(Tok::Colon) && accept(Tok::Newline) && !is(Tok::Indent))
            fail_indentation("expected an indented block after 'match' statement on line " +
                             std::to_string(start.line));
    }
    rewind(here);
}

// invalid_for_target: the loop's variables are read again as expressions, for the sake of their mistakes.
void Parser::diagnose_for_target(const Token& start)
{
    const Mark here = mark();
    m_at = &start;
    Expr* target = star_expressions();
    if (Expr* bad = invalid_target(target, Purpose::For))
        fail_target(bad, Purpose::For);
    rewind(here);
}

} // namespace weft::syntax
