// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The fields of every node class, as member pointers: equality and cloning are one walk over these each.
//
// `Fields<T>::all` holds everything that makes up a node's meaning; positions and spelling are left out. A
// new node class needs a line here and one in `dispatch`.
#pragma once

#include <tuple>

#include "model/syntax/ast.h"

namespace weft::syntax {

template <typename T>
struct Fields;

#define WEFT_FIELDS(type, ...)                                                                               \
    template <>                                                                                              \
    struct Fields<type> {                                                                                    \
        using T = type;                                                                                      \
        static constexpr auto all = std::make_tuple(__VA_OPT__(__VA_ARGS__));                                \
    }

// Parts that are not nodes.
WEFT_FIELDS(Argument, &T::name, &T::annotation);
WEFT_FIELDS(Arguments, &T::positional_only, &T::positional, &T::variadic, &T::keyword_only,
            &T::keyword_defaults, &T::keyword_variadic, &T::defaults);
WEFT_FIELDS(Keyword, &T::name, &T::value);
WEFT_FIELDS(Comprehension, &T::target, &T::iterable, &T::conditions, &T::synchrony);
WEFT_FIELDS(ExceptHandler, &T::type, &T::name, &T::body);
WEFT_FIELDS(WithItem, &T::context, &T::target);
WEFT_FIELDS(Alias, &T::name, &T::as_name);
WEFT_FIELDS(MatchCase, &T::pattern, &T::guard, &T::body);
WEFT_FIELDS(TypeParameter, &T::kind, &T::name, &T::bound, &T::default_value);

// Expressions.
WEFT_FIELDS(BoolOp, &T::op, &T::values);
WEFT_FIELDS(NamedExpr, &T::target, &T::value);
WEFT_FIELDS(BinOp, &T::left, &T::op, &T::right);
WEFT_FIELDS(UnaryOp, &T::op, &T::operand);
WEFT_FIELDS(Lambda, &T::arguments, &T::body);
WEFT_FIELDS(IfExp, &T::test, &T::body, &T::or_else);
WEFT_FIELDS(Dict, &T::keys, &T::values);
WEFT_FIELDS(Set, &T::elements);
WEFT_FIELDS(ListComp, &T::element, &T::generators);
WEFT_FIELDS(SetComp, &T::element, &T::generators);
WEFT_FIELDS(DictComp, &T::key, &T::value, &T::generators);
WEFT_FIELDS(GeneratorExp, &T::element, &T::generators);
WEFT_FIELDS(Await, &T::value);
WEFT_FIELDS(Yield, &T::value);
WEFT_FIELDS(YieldFrom, &T::value);
WEFT_FIELDS(Compare, &T::left, &T::ops, &T::comparators);
WEFT_FIELDS(Call, &T::function, &T::arguments, &T::keywords);
WEFT_FIELDS(FormattedValue, &T::value, &T::conversion, &T::format_spec);
WEFT_FIELDS(JoinedStr, &T::values);
WEFT_FIELDS(Constant, &T::type, &T::text, &T::number);
WEFT_FIELDS(Attribute, &T::value, &T::name, &T::context);
WEFT_FIELDS(Subscript, &T::value, &T::index, &T::context);
WEFT_FIELDS(Starred, &T::value, &T::context);
WEFT_FIELDS(Name, &T::name, &T::context);
WEFT_FIELDS(List, &T::elements, &T::context);
WEFT_FIELDS(Tuple, &T::elements, &T::context);
WEFT_FIELDS(Slice, &T::lower, &T::upper, &T::step);

// Statements.
WEFT_FIELDS(FunctionDef, &T::synchrony, &T::name, &T::arguments, &T::body, &T::decorators, &T::returns,
            &T::type_parameters);
WEFT_FIELDS(ClassDef, &T::name, &T::bases, &T::keywords, &T::body, &T::decorators, &T::type_parameters);
WEFT_FIELDS(Return, &T::value);
WEFT_FIELDS(Delete, &T::targets);
WEFT_FIELDS(Assign, &T::targets, &T::value);
WEFT_FIELDS(TypeAlias, &T::name, &T::type_parameters, &T::value);
WEFT_FIELDS(AugAssign, &T::target, &T::op, &T::value);
WEFT_FIELDS(AnnAssign, &T::target, &T::annotation, &T::value, &T::is_simple);
WEFT_FIELDS(For, &T::synchrony, &T::target, &T::iterable, &T::body, &T::or_else);
WEFT_FIELDS(While, &T::test, &T::body, &T::or_else);
WEFT_FIELDS(If, &T::test, &T::body, &T::or_else);
WEFT_FIELDS(With, &T::synchrony, &T::items, &T::body);
WEFT_FIELDS(Match, &T::subject, &T::cases);
WEFT_FIELDS(Raise, &T::exception, &T::cause);
WEFT_FIELDS(Try, &T::is_star, &T::body, &T::handlers, &T::or_else, &T::final_body);
WEFT_FIELDS(Assert, &T::test, &T::message);
WEFT_FIELDS(Import, &T::names);
WEFT_FIELDS(ImportFrom, &T::module, &T::level, &T::names);
WEFT_FIELDS(Global, &T::names);
WEFT_FIELDS(Nonlocal, &T::names);
WEFT_FIELDS(ExprStatement, &T::value);
WEFT_FIELDS(Pass);
WEFT_FIELDS(Break);
WEFT_FIELDS(Continue);

// Patterns.
WEFT_FIELDS(MatchValue, &T::value);
WEFT_FIELDS(MatchSingleton, &T::value);
WEFT_FIELDS(MatchSequence, &T::patterns);
WEFT_FIELDS(MatchMapping, &T::keys, &T::patterns, &T::rest);
WEFT_FIELDS(MatchClass, &T::type, &T::patterns, &T::keyword_names, &T::keyword_patterns);
WEFT_FIELDS(MatchStar, &T::name);
WEFT_FIELDS(MatchAs, &T::pattern, &T::name);
WEFT_FIELDS(MatchOr, &T::patterns);

#undef WEFT_FIELDS

// Calls `visit.operator()<T>()` with the node class of this kind.
template <typename Visit>
decltype(auto) dispatch(NodeKind kind, Visit visit)
{
    switch (kind) {
    case NodeKind::BoolOp:
        return visit.template operator()<BoolOp>();
    case NodeKind::NamedExpr:
        return visit.template operator()<NamedExpr>();
    case NodeKind::BinOp:
        return visit.template operator()<BinOp>();
    case NodeKind::UnaryOp:
        return visit.template operator()<UnaryOp>();
    case NodeKind::Lambda:
        return visit.template operator()<Lambda>();
    case NodeKind::IfExp:
        return visit.template operator()<IfExp>();
    case NodeKind::Dict:
        return visit.template operator()<Dict>();
    case NodeKind::Set:
        return visit.template operator()<Set>();
    case NodeKind::ListComp:
        return visit.template operator()<ListComp>();
    case NodeKind::SetComp:
        return visit.template operator()<SetComp>();
    case NodeKind::DictComp:
        return visit.template operator()<DictComp>();
    case NodeKind::GeneratorExp:
        return visit.template operator()<GeneratorExp>();
    case NodeKind::Await:
        return visit.template operator()<Await>();
    case NodeKind::Yield:
        return visit.template operator()<Yield>();
    case NodeKind::YieldFrom:
        return visit.template operator()<YieldFrom>();
    case NodeKind::Compare:
        return visit.template operator()<Compare>();
    case NodeKind::Call:
        return visit.template operator()<Call>();
    case NodeKind::FormattedValue:
        return visit.template operator()<FormattedValue>();
    case NodeKind::JoinedStr:
        return visit.template operator()<JoinedStr>();
    case NodeKind::Constant:
        return visit.template operator()<Constant>();
    case NodeKind::Attribute:
        return visit.template operator()<Attribute>();
    case NodeKind::Subscript:
        return visit.template operator()<Subscript>();
    case NodeKind::Starred:
        return visit.template operator()<Starred>();
    case NodeKind::Name:
        return visit.template operator()<Name>();
    case NodeKind::List:
        return visit.template operator()<List>();
    case NodeKind::Tuple:
        return visit.template operator()<Tuple>();
    case NodeKind::Slice:
        return visit.template operator()<Slice>();
    case NodeKind::FunctionDef:
        return visit.template operator()<FunctionDef>();
    case NodeKind::ClassDef:
        return visit.template operator()<ClassDef>();
    case NodeKind::Return:
        return visit.template operator()<Return>();
    case NodeKind::Delete:
        return visit.template operator()<Delete>();
    case NodeKind::Assign:
        return visit.template operator()<Assign>();
    case NodeKind::TypeAlias:
        return visit.template operator()<TypeAlias>();
    case NodeKind::AugAssign:
        return visit.template operator()<AugAssign>();
    case NodeKind::AnnAssign:
        return visit.template operator()<AnnAssign>();
    case NodeKind::For:
        return visit.template operator()<For>();
    case NodeKind::While:
        return visit.template operator()<While>();
    case NodeKind::If:
        return visit.template operator()<If>();
    case NodeKind::With:
        return visit.template operator()<With>();
    case NodeKind::Match:
        return visit.template operator()<Match>();
    case NodeKind::Raise:
        return visit.template operator()<Raise>();
    case NodeKind::Try:
        return visit.template operator()<Try>();
    case NodeKind::Assert:
        return visit.template operator()<Assert>();
    case NodeKind::Import:
        return visit.template operator()<Import>();
    case NodeKind::ImportFrom:
        return visit.template operator()<ImportFrom>();
    case NodeKind::Global:
        return visit.template operator()<Global>();
    case NodeKind::Nonlocal:
        return visit.template operator()<Nonlocal>();
    case NodeKind::ExprStatement:
        return visit.template operator()<ExprStatement>();
    case NodeKind::Pass:
        return visit.template operator()<Pass>();
    case NodeKind::Break:
        return visit.template operator()<Break>();
    case NodeKind::Continue:
        return visit.template operator()<Continue>();
    case NodeKind::MatchValue:
        return visit.template operator()<MatchValue>();
    case NodeKind::MatchSingleton:
        return visit.template operator()<MatchSingleton>();
    case NodeKind::MatchSequence:
        return visit.template operator()<MatchSequence>();
    case NodeKind::MatchMapping:
        return visit.template operator()<MatchMapping>();
    case NodeKind::MatchClass:
        return visit.template operator()<MatchClass>();
    case NodeKind::MatchStar:
        return visit.template operator()<MatchStar>();
    case NodeKind::MatchAs:
        return visit.template operator()<MatchAs>();
    case NodeKind::MatchOr:
        break;
    }
    return visit.template operator()<MatchOr>();
}

} // namespace weft::syntax
