// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The match statement and its patterns.
// https://docs.python.org/3/reference/compound_stmts.html#the-match-statement
#include <algorithm>
#include <string>
#include <utility>

#include "model/syntax/literals.h"
#include "model/syntax/parser_private.h"

namespace weft::syntax {

// `match` is a keyword only where a line that begins with it ends with ':' and is followed by an indented
// `case`.
bool Parser::is_match_statement() const
{
    if (!is_soft("match"))
        return false;
    const Token* token = m_at + 1;
    switch (token->kind) {
    case Tok::Newline:
    case Tok::Equal:
    case Tok::Dot:
    case Tok::Comma:
    case Tok::RightParen:
    case Tok::Colon:
    case Tok::Semicolon:
        return false;
    default:
        break;
    }
    while (token->kind != Tok::Newline && token->kind != Tok::EndMarker && token->kind != Tok::Error)
        ++token;
    return token->kind == Tok::Newline && (token - 1)->kind == Tok::Colon &&
           (token + 1)->kind == Tok::Indent && (token + 2)->kind == Tok::Name && text(*(token + 2)) == "case";
}

Statement* Parser::match_statement()
{
    const Token& start = advance();
    auto* node = m_tree.make<Match>();
    node->subject = match_subject();
    expect(Tok::Colon);
    expect(Tok::Newline);
    expect(Tok::Indent);
    while (is_soft("case"))
        node->cases.push_back(case_block());
    expect(Tok::Dedent);
    node->position = position_from(start);
    return node;
}

// A named expression, or a tuple without parentheses, which alone may begin with a starred element.
Expr* Parser::match_subject()
{
    const Token& start = *m_at;
    Expr* first = star_named_expression();
    if (first->kind == NodeKind::Starred && !is(Tok::Comma))
        fail();
    return tuple_rest(start, first, &Parser::star_named_expression);
}

MatchCase Parser::case_block()
{
    const Token& start = advance();
    MatchCase result;
    result.pattern = patterns();
    if (accept(Tok::If))
        result.guard = named_expression();
    colon_or_newline();
    block(result.body, start, "'case' statement");
    return result;
}

// An open sequence pattern, or one pattern.
Pattern* Parser::patterns()
{
    const Token& start = *m_at;
    Pattern* first = maybe_star_pattern();
    if (!is(Tok::Comma)) {
        if (first->kind == NodeKind::MatchStar)
            fail();
        return first;
    }
    std::vector<Pattern*> elements{first};
    while (accept(Tok::Comma)) {
        if (is(Tok::Colon) || is(Tok::If))
            break;
        elements.push_back(maybe_star_pattern());
    }
    auto* node = make<MatchSequence>(start);
    node->patterns = std::move(elements);
    return node;
}

Pattern* Parser::maybe_star_pattern()
{
    if (!is(Tok::Star))
        return as_pattern();
    const Token& start = advance();
    std::string name = expect_name();
    auto* node = make<MatchStar>(start);
    if (name != "_")
        node->name = std::move(name);
    return node;
}

Pattern* Parser::as_pattern()
{
    const Depth depth(*this);
    const Token& start = *m_at;
    Pattern* pattern = or_pattern();
    if (!accept(Tok::As))
        return pattern;
    if (is_soft("_"))
        fail("cannot use '_' as a target", *m_at);
    if (m_is_diagnosing && !is(Tok::Name))
        fail("invalid pattern target", *m_at);
    std::string name = expect_name();
    auto* node = make<MatchAs>(start);
    node->pattern = pattern;
    node->name = std::move(name);
    return node;
}

Pattern* Parser::or_pattern()
{
    const Token& start = *m_at;
    Pattern* first = closed_pattern();
    if (!is(Tok::Bar))
        return first;
    std::vector<Pattern*> alternatives{first};
    while (accept(Tok::Bar))
        alternatives.push_back(closed_pattern());
    auto* node = make<MatchOr>(start);
    node->patterns = std::move(alternatives);
    return node;
}

Pattern* Parser::closed_pattern()
{
    const Depth depth(*this);
    const Token& start = *m_at;
    switch (kind()) {
    case Tok::LeftParen:
        return group_or_sequence_pattern();
    case Tok::LeftBracket:
        return bracket_pattern();
    case Tok::LeftBrace:
        return mapping_pattern();
    case Tok::None:
    case Tok::True:
    case Tok::False: {
        const Tok which = advance().kind;
        auto* node = make<MatchSingleton>(start);
        node->value = which == Tok::None   ? Constant::Type::None
                      : which == Tok::True ? Constant::Type::True
                                           : Constant::Type::False;
        return node;
    }
    case Tok::Name:
        break;
    default:
        return literal_pattern();
    }
    if (next_kind() == Tok::Dot || next_kind() == Tok::LeftParen) {
        Expr* value = name_or_attribute();
        if (is(Tok::LeftParen))
            return class_pattern(start, value);
        auto* node = make<MatchValue>(start);
        node->value = value;
        return node;
    }
    std::string name = expect_name();
    auto* node = make<MatchAs>(start);
    if (name != "_")
        node->name = std::move(name);
    return node;
}

Expr* Parser::name_or_attribute()
{
    const Token& start = *m_at;
    auto* name = m_tree.make<Name>();
    name->name = expect_name();
    name->position = position_of(start);
    Expr* left = name;
    while (accept(Tok::Dot)) {
        std::string attribute = expect_name();
        auto* node = make<Attribute>(start);
        node->value = left;
        node->name = std::move(attribute);
        left = node;
        grow();
    }
    return left;
}

Pattern* Parser::literal_pattern()
{
    const Token& start = *m_at;
    Expr* value = literal_expression();
    auto* node = make<MatchValue>(start);
    node->value = value;
    return node;
}

Expr* Parser::signed_number()
{
    const Token& start = *m_at;
    const bool is_negative = accept(Tok::Minus);
    if (!is(Tok::Number))
        fail();
    Expr* value = number();
    if (!is_negative)
        return value;
    auto* node = make<UnaryOp>(start);
    node->op = UnaryOperator::USub;
    node->operand = value;
    return node;
}

// A string, a number with its sign, or a complex number written as a sum.
Expr* Parser::literal_expression()
{
    const Token& start = *m_at;
    if (is(Tok::String) || is(Tok::FStringStart)) {
        Expr* value = strings();
        if (value->kind == NodeKind::JoinedStr)
            fail("patterns may only match literals and attribute lookups", value->position);
        return value;
    }
    Expr* real = signed_number();
    if (!is(Tok::Plus) && !is(Tok::Minus))
        return real;
    const BinaryOperator op = advance().kind == Tok::Plus ? BinaryOperator::Add : BinaryOperator::Sub;
    if (!is(Tok::Number))
        fail();
    Expr* imaginary = number();
    const Expr* real_number = real->kind == NodeKind::UnaryOp ? as<UnaryOp>(*real).operand : real;
    if (as<Constant>(*real_number).type == Constant::Type::Complex)
        fail("real number required in complex literal", real->position);
    if (as<Constant>(*imaginary).type != Constant::Type::Complex)
        fail("imaginary number required in complex literal", imaginary->position);
    auto* node = make<BinOp>(start);
    node->left = real;
    node->op = op;
    node->right = imaginary;
    return node;
}

Pattern* Parser::group_or_sequence_pattern()
{
    const Token& start = advance();
    std::vector<Pattern*> elements;
    bool has_comma = false;
    while (!is(Tok::RightParen)) {
        elements.push_back(maybe_star_pattern());
        if (!accept(Tok::Comma))
            break;
        has_comma = true;
    }
    expect(Tok::RightParen);
    if (elements.size() == 1 && !has_comma) {
        if (elements[0]->kind == NodeKind::MatchStar)
            fail();
        return elements[0];
    }
    auto* node = make<MatchSequence>(start);
    node->patterns = std::move(elements);
    return node;
}

Pattern* Parser::bracket_pattern()
{
    const Token& start = advance();
    std::vector<Pattern*> elements;
    while (!is(Tok::RightBracket)) {
        elements.push_back(maybe_star_pattern());
        if (!accept(Tok::Comma))
            break;
    }
    expect(Tok::RightBracket);
    auto* node = make<MatchSequence>(start);
    node->patterns = std::move(elements);
    return node;
}

// https://docs.python.org/3/reference/compound_stmts.html#mapping-patterns
Pattern* Parser::mapping_pattern()
{
    const Token& start = advance();
    auto* node = m_tree.make<MatchMapping>();
    while (!is(Tok::RightBrace)) {
        if (node->rest)
            fail();
        if (accept(Tok::DoubleStar)) {
            node->rest = expect_name();
            if (*node->rest == "_")
                fail();
        } else {
            const Token& key_start = *m_at;
            Expr* key = nullptr;
            if (is(Tok::Name)) {
                key = name_or_attribute();
                if (key->kind == NodeKind::Name)
                    fail();
            } else if (is(Tok::None) || is(Tok::True) || is(Tok::False)) {
                key = atom();
            } else {
                key = literal_expression();
            }
            (void)key_start;
            expect(Tok::Colon);
            node->keys.push_back(key);
            node->patterns.push_back(as_pattern());
        }
        if (!accept(Tok::Comma))
            break;
    }
    expect(Tok::RightBrace);
    node->position = position_from(start);
    return node;
}

// https://docs.python.org/3/reference/compound_stmts.html#class-patterns
Pattern* Parser::class_pattern(const Token& start, Expr* type)
{
    advance();
    auto* node = m_tree.make<MatchClass>();
    node->type = type;
    while (!is(Tok::RightParen)) {
        if (is(Tok::Name) && next_kind() == Tok::Equal) {
            node->keyword_names.push_back(expect_name());
            advance();
            node->keyword_patterns.push_back(as_pattern());
        } else {
            const Token& first = *m_at;
            node->patterns.push_back(as_pattern());
            if (!node->keyword_names.empty()) {
                if (m_is_diagnosing)
                    fail("positional patterns follow keyword patterns", first, *m_last);
                fail();
            }
        }
        if (!accept(Tok::Comma))
            break;
    }
    expect(Tok::RightParen);
    node->position = position_from(start);
    return node;
}

} // namespace weft::syntax
