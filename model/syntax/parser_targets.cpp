// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Targets of assignment, deletion and loops: read as expressions first, then checked and marked as stored or
// deleted. https://docs.python.org/3/reference/simple_stmts.html#assignment-statements
#include <string>
#include <utility>

#include "model/syntax/parser_private.h"

namespace weft::syntax {

void Parser::set_context(Expr* target, Context context)
{
    switch (target->kind) {
    case NodeKind::Name:
        as<Name>(*target).context = context;
        break;
    case NodeKind::Attribute:
        as<Attribute>(*target).context = context;
        break;
    case NodeKind::Subscript:
        as<Subscript>(*target).context = context;
        break;
    case NodeKind::Starred:
        as<Starred>(*target).context = context;
        set_context(as<Starred>(*target).value, context);
        break;
    case NodeKind::Tuple:
        as<Tuple>(*target).context = context;
        for (Expr* element : as<Tuple>(*target).elements)
            set_context(element, context);
        break;
    case NodeKind::List:
        as<List>(*target).context = context;
        for (Expr* element : as<List>(*target).elements)
            set_context(element, context);
        break;
    default:
        break;
    }
}

// The innermost part of `target` that cannot be a target, or nullptr.
Expr* Parser::invalid_target(Expr* target, Purpose purpose)
{
    switch (target->kind) {
    case NodeKind::Name:
    case NodeKind::Attribute:
    case NodeKind::Subscript:
        return nullptr;
    case NodeKind::Starred:
        return purpose == Purpose::Delete ? target : invalid_target(as<Starred>(*target).value, purpose);
    case NodeKind::Tuple:
        for (Expr* element : as<Tuple>(*target).elements)
            if (Expr* bad = invalid_target(element, purpose))
                return bad;
        return nullptr;
    case NodeKind::List:
        for (Expr* element : as<List>(*target).elements)
            if (Expr* bad = invalid_target(element, purpose))
                return bad;
        return nullptr;
    case NodeKind::Compare:
        // `a in b` of `for a in b` has been read as a comparison.
        if (purpose == Purpose::For) {
            auto& compare = as<Compare>(*target);
            return compare.ops[0] == CompareOperator::In ? invalid_target(compare.left, purpose) : nullptr;
        }
        return target;
    default:
        return target;
    }
}

void Parser::fail_target(Expr* bad, Purpose purpose)
{
    fail(std::string(purpose == Purpose::Delete ? "cannot delete " : "cannot assign to ") + describe(*bad),
         bad->position);
}

void Parser::make_target(Expr* target, Purpose purpose)
{
    if (Expr* bad = invalid_target(target, purpose))
        fail_target(bad, purpose);
    set_context(target, purpose == Purpose::Delete ? Context::Del : Context::Store);
}

// The targets of a loop. They stop before `in`, which an expression would swallow.
Expr* Parser::for_target(Loop loop)
{
    const Token& start = *m_at;
    const auto element = [&]() -> Expr* { return is(Tok::Star) ? star_expression() : binary(1); };
    Expr* target = element();
    if (is(Tok::Comma)) {
        std::vector<Expr*> elements{target};
        while (accept(Tok::Comma)) {
            if (!starts_expression() && !is(Tok::Star))
                break;
            elements.push_back(element());
        }
        auto* tuple = make<Tuple>(start);
        tuple->elements = std::move(elements);
        target = tuple;
    }
    if (m_is_diagnosing && !is(Tok::In) && m_minor >= 13 && loop == Loop::Comprehension)
        fail("'in' expected after for-loop variables", *m_at);
    if (m_is_diagnosing && !is(Tok::In))
        diagnose_for_target(start);
    make_target(target, Purpose::For);
    return target;
}

// How CPython's messages call a node.
const char* Parser::describe(const Expr& node)
{
    switch (node.kind) {
    case NodeKind::Attribute:
        return "attribute";
    case NodeKind::Subscript:
        return "subscript";
    case NodeKind::Starred:
        return "starred";
    case NodeKind::Name:
        return "name";
    case NodeKind::List:
        return "list";
    case NodeKind::Tuple:
        return "tuple";
    case NodeKind::Lambda:
        return "lambda";
    case NodeKind::Call:
        return "function call";
    case NodeKind::BoolOp:
    case NodeKind::BinOp:
    case NodeKind::UnaryOp:
        return "expression";
    case NodeKind::GeneratorExp:
        return "generator expression";
    case NodeKind::Yield:
    case NodeKind::YieldFrom:
        return "yield expression";
    case NodeKind::Await:
        return "await expression";
    case NodeKind::ListComp:
        return "list comprehension";
    case NodeKind::SetComp:
        return "set comprehension";
    case NodeKind::DictComp:
        return "dict comprehension";
    case NodeKind::Dict:
        return "dict literal";
    case NodeKind::Set:
        return "set display";
    case NodeKind::JoinedStr:
    case NodeKind::FormattedValue:
        return "f-string expression";
    case NodeKind::Compare:
        return "comparison";
    case NodeKind::IfExp:
        return "conditional expression";
    case NodeKind::NamedExpr:
        return "named expression";
    case NodeKind::Constant:
        switch (as<Constant>(node).type) {
        case Constant::Type::None:
            return "None";
        case Constant::Type::True:
            return "True";
        case Constant::Type::False:
            return "False";
        case Constant::Type::Ellipsis:
            return "ellipsis";
        default:
            return "literal";
        }
    default:
        return "expression";
    }
}

} // namespace weft::syntax
