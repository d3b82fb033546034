// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Atoms, displays, comprehensions and what may follow a primary.
// https://docs.python.org/3/reference/expressions.html#atoms
// https://docs.python.org/3/reference/expressions.html#primaries
#include <algorithm>
#include <utility>

#include "model/syntax/literals.h"
#include "model/syntax/parser_private.h"

namespace weft::syntax {

Expr* Parser::primary()
{
    const Token& start = *m_at;
    const int outer_height = m_height;
    m_height = 0;
    Expr* left = atom();
    for (;;) {
        if (is(Tok::Dot)) {
            advance();
            std::string name = expect_name();
            auto* node = make<Attribute>(start);
            node->value = left;
            node->name = std::move(name);
            left = node;
        } else if (is(Tok::LeftParen)) {
            left = call(start, left);
        } else if (is(Tok::LeftBracket)) {
            left = subscript(start, left);
        } else {
            break;
        }
        grow();
    }
    m_height = std::max(m_height, outer_height);
    return left;
}

// https://docs.python.org/3/reference/expressions.html#calls
Expr* Parser::call(const Token& start, Expr* function)
{
    const Token& open = advance();
    std::vector<Expr*> positional;
    std::vector<Keyword> keywords;
    CallArguments arguments{positional, keywords, open, *m_at};
    call_arguments(arguments);
    auto* node = make<Call>(start);
    node->function = function;
    node->arguments = std::move(positional);
    node->keywords = std::move(keywords);
    return node;
}

// https://docs.python.org/3/reference/expressions.html#subscriptions
Expr* Parser::subscript(const Token& start, Expr* value)
{
    advance();
    Expr* index = slices();
    expect(Tok::RightBracket);
    auto* node = make<Subscript>(start);
    node->value = value;
    node->index = index;
    return node;
}

// SINCE 3.11: a starred expression may stand in an index, which makes it a tuple (PEP 646).
Expr* Parser::slices()
{
    const Token& start = *m_at;
    const bool starts_with_star = is(Tok::Star);
    Expr* first = slice();
    if (!is(Tok::Comma)) {
        if (!starts_with_star)
            return first;
        auto* tuple = make<Tuple>(start);
        tuple->elements.push_back(first);
        return tuple;
    }
    std::vector<Expr*> elements{first};
    while (accept(Tok::Comma)) {
        if (is(Tok::RightBracket))
            break;
        elements.push_back(slice());
    }
    auto* tuple = make<Tuple>(start);
    tuple->elements = std::move(elements);
    return tuple;
}

Expr* Parser::slice()
{
    const Token& start = *m_at;
    if (is(Tok::Star)) {
        require(11);
        return star_expression();
    }
    Expr* lower = nullptr;
    if (!is(Tok::Colon)) {
        lower = m_minor >= 10 ? named_expression() : expression();
        if (!is(Tok::Colon))
            return lower;
    }
    advance();
    Expr* upper = nullptr;
    Expr* step = nullptr;
    if (starts_expression())
        upper = expression();
    if (accept(Tok::Colon) && starts_expression())
        step = expression();
    auto* node = make<Slice>(start);
    node->lower = lower;
    node->upper = upper;
    node->step = step;
    return node;
}

Expr* Parser::atom()
{
    const auto constant = [&](Constant::Type type) {
        auto* node = make<Constant>(advance());
        node->position = position_of(*m_last);
        node->type = type;
        return node;
    };
    switch (kind()) {
    case Tok::Name: {
        const Token& token = advance();
        auto* node = make<Name>(token);
        node->name = text(token);
        return node;
    }
    case Tok::Number:
        return number();
    case Tok::String:
    case Tok::FStringStart:
        return strings();
    case Tok::LeftParen:
        return parenthesised();
    case Tok::LeftBracket:
        return bracketed();
    case Tok::LeftBrace:
        return braced();
    case Tok::None:
        return constant(Constant::Type::None);
    case Tok::True:
        return constant(Constant::Type::True);
    case Tok::False:
        return constant(Constant::Type::False);
    case Tok::Ellipsis:
        return constant(Constant::Type::Ellipsis);
    default:
        fail();
    }
}

Expr* Parser::number()
{
    const Token& token = advance();
    auto* node = make<Constant>(token);
    if (auto problem = read_number(text(token), *node))
        fail(*problem, token);
    return node;
}

bool Parser::starts_comprehension() const
{
    return is(Tok::For) || (is(Tok::Async) && next_kind() == Tok::For);
}

// A group, a tuple or a generator expression.
Expr* Parser::parenthesised()
{
    const Token& start = advance();
    if (accept(Tok::RightParen))
        return make<Tuple>(start);
    if (is(Tok::Yield)) {
        Expr* value = yield_expression();
        expect(Tok::RightParen);
        return value;
    }
    const bool starts_with_star = is(Tok::Star);
    Expr* first = star_named_expression();
    if (is(Tok::Comma)) {
        std::vector<Expr*> elements{first};
        while (accept(Tok::Comma)) {
            if (is(Tok::RightParen))
                break;
            elements.push_back(star_named_expression());
        }
        expect(Tok::RightParen);
        auto* tuple = make<Tuple>(start);
        tuple->elements = std::move(elements);
        return tuple;
    }
    if (starts_comprehension()) {
        if (starts_with_star && m_is_diagnosing)
            fail("iterable unpacking cannot be used in comprehension", first->position);
        if (starts_with_star)
            fail();
        std::vector<Comprehension> generators = for_if_clauses();
        expect(Tok::RightParen);
        auto* node = make<GeneratorExp>(start);
        node->element = first;
        node->generators = std::move(generators);
        return node;
    }
    if (starts_with_star && is(Tok::RightParen))
        fail("cannot use starred expression here", first->position);
    expect(Tok::RightParen);
    return first;
}

// https://docs.python.org/3/reference/expressions.html#list-displays
Expr* Parser::bracketed()
{
    const Token& start = advance();
    std::vector<Expr*> elements;
    while (!is(Tok::RightBracket)) {
        elements.push_back(star_named_expression());
        if (elements.size() == 1 && starts_comprehension()) {
            if (elements[0]->kind == NodeKind::Starred) {
                if (m_is_diagnosing)
                    fail("iterable unpacking cannot be used in comprehension", elements[0]->position);
                fail();
            }
            std::vector<Comprehension> generators = for_if_clauses();
            expect(Tok::RightBracket);
            auto* node = make<ListComp>(start);
            node->element = elements[0];
            node->generators = std::move(generators);
            return node;
        }
        if (!accept(Tok::Comma))
            break;
    }
    expect(Tok::RightBracket);
    auto* node = make<List>(start);
    node->elements = std::move(elements);
    return node;
}

// A dict or set display, or a comprehension of either.
Expr* Parser::braced()
{
    const Token& start = advance();
    if (accept(Tok::RightBrace))
        return make<Dict>(start);
    if (is(Tok::DoubleStar))
        return braced_dict(start, nullptr);
    const bool is_walrus = is(Tok::Name) && next_kind() == Tok::ColonEqual;
    Expr* first = star_named_expression();
    if (is(Tok::Colon) && first->kind != NodeKind::Starred && !is_walrus)
        return braced_dict(start, first);
    return braced_set(start, first);
}

Expr* Parser::braced_set(const Token& start, Expr* first)
{
    if (starts_comprehension()) {
        if (first->kind == NodeKind::Starred) {
            if (m_is_diagnosing)
                fail("iterable unpacking cannot be used in comprehension", first->position);
            fail();
        }
        std::vector<Comprehension> generators = for_if_clauses();
        expect(Tok::RightBrace);
        auto* node = make<SetComp>(start);
        node->element = first;
        node->generators = std::move(generators);
        return node;
    }
    std::vector<Expr*> elements{first};
    while (accept(Tok::Comma)) {
        if (is(Tok::RightBrace))
            break;
        elements.push_back(star_named_expression());
    }
    expect(Tok::RightBrace);
    auto* node = make<Set>(start);
    node->elements = std::move(elements);
    return node;
}

// https://docs.python.org/3/reference/expressions.html#dictionary-displays
// `first` is the first key, already read, or nullptr when `**` is next.
Expr* Parser::braced_dict(const Token& start, Expr* first)
{
    std::vector<Expr*> keys;
    std::vector<Expr*> values;
    for (Expr* key = first;; key = nullptr) {
        const Token& entry = *m_at;
        if (key == nullptr && accept(Tok::DoubleStar)) {
            keys.push_back(nullptr);
            values.push_back(binary(1));
            if (m_is_diagnosing && starts_comprehension())
                fail("dict unpacking cannot be used in dict comprehension", entry);
        } else {
            if (key == nullptr)
                key = expression();
            if (m_is_diagnosing && !is(Tok::Colon))
                fail("':' expected after dictionary key", *(m_at - 1));
            const Token& separator = expect(Tok::Colon);
            if (m_is_diagnosing && is(Tok::Star))
                fail("cannot use a starred expression in a dictionary value", *m_at);
            if (m_is_diagnosing && (is(Tok::RightBrace) || is(Tok::Comma)))
                fail("expression expected after dictionary key and ':'", separator);
            keys.push_back(key);
            values.push_back(expression());
            if (keys.size() == 1 && starts_comprehension()) {
                std::vector<Comprehension> generators = for_if_clauses();
                expect(Tok::RightBrace);
                auto* node = make<DictComp>(start);
                node->key = keys[0];
                node->value = values[0];
                node->generators = std::move(generators);
                return node;
            }
        }
        if (!accept(Tok::Comma) || is(Tok::RightBrace))
            break;
    }
    expect(Tok::RightBrace);
    auto* node = make<Dict>(start);
    node->keys = std::move(keys);
    node->values = std::move(values);
    return node;
}

// https://docs.python.org/3/reference/expressions.html#displays-for-lists-sets-and-dictionaries
std::vector<Comprehension> Parser::for_if_clauses()
{
    std::vector<Comprehension> clauses;
    while (starts_comprehension()) {
        Comprehension clause;
        if (accept(Tok::Async))
            clause.synchrony = Synchrony::Async;
        expect(Tok::For);
        clause.target = for_target(Loop::Comprehension);
        expect(Tok::In);
        clause.iterable = disjunction();
        while (accept(Tok::If))
            clause.conditions.push_back(disjunction());
        clauses.push_back(std::move(clause));
    }
    return clauses;
}

} // namespace weft::syntax
