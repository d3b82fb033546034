// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The symbol table's walk over expressions and patterns.
// https://docs.python.org/3/reference/expressions.html#displays-for-lists-sets-and-dictionaries
// (comprehensions' scope) https://peps.python.org/pep-0572/#scope-of-the-target (assignment expressions in
// comprehensions)
#include <utility>

#include "model/syntax/scope_builder.h"
#include "model/syntax/scope_inside.h"

namespace weft::syntax {

void ScopeBuilder::expressions(const std::vector<Expr*>& nodes)
{
    for (const Expr* node : nodes)
        expression(node);
}

void ScopeBuilder::expression(const Expr* node)
{
    if (node == nullptr)
        return;
    switch (node->kind) {
    case NodeKind::BoolOp:
        return expressions(as<BoolOp>(*node).values);
    case NodeKind::NamedExpr:
        return named_expression(as<NamedExpr>(*node));
    case NodeKind::BinOp:
        expression(as<BinOp>(*node).left);
        return expression(as<BinOp>(*node).right);
    case NodeKind::UnaryOp:
        return expression(as<UnaryOp>(*node).operand);
    case NodeKind::Lambda:
        return lambda(as<Lambda>(*node));
    case NodeKind::IfExp:
        expression(as<IfExp>(*node).test);
        expression(as<IfExp>(*node).body);
        return expression(as<IfExp>(*node).or_else);
    case NodeKind::Dict: {
        const auto& dict = as<Dict>(*node);
        for (std::size_t i = 0; i < dict.values.size(); ++i) {
            expression(dict.keys[i]);
            expression(dict.values[i]);
        }
        return;
    }
    case NodeKind::Set:
        return expressions(as<Set>(*node).elements);
    case NodeKind::ListComp:
        return comprehension(*node, ScopeKind::ListComp, "<listcomp>", as<ListComp>(*node).generators,
                             as<ListComp>(*node).element, nullptr);
    case NodeKind::SetComp:
        return comprehension(*node, ScopeKind::SetComp, "<setcomp>", as<SetComp>(*node).generators,
                             as<SetComp>(*node).element, nullptr);
    case NodeKind::DictComp:
        return comprehension(*node, ScopeKind::DictComp, "<dictcomp>", as<DictComp>(*node).generators,
                             as<DictComp>(*node).key, as<DictComp>(*node).value);
    case NodeKind::GeneratorExp:
        return comprehension(*node, ScopeKind::GeneratorExp, "<genexpr>", as<GeneratorExp>(*node).generators,
                             as<GeneratorExp>(*node).element, nullptr);
    case NodeKind::Await:
        if (m_is_in_annotation)
            throw ScopeFailure{"await expression cannot be used within an annotation", node->position};
        current().scope->is_coroutine = true;
        return expression(as<Await>(*node).value);
    case NodeKind::Yield:
        return yield_(*node, as<Yield>(*node).value);
    case NodeKind::YieldFrom:
        return yield_(*node, as<YieldFrom>(*node).value);
    case NodeKind::Compare:
        expression(as<Compare>(*node).left);
        return expressions(as<Compare>(*node).comparators);
    case NodeKind::Call:
        note_locals_call(as<Call>(*node));
        expression(as<Call>(*node).function);
        expressions(as<Call>(*node).arguments);
        for (const Keyword& keyword : as<Call>(*node).keywords)
            expression(keyword.value);
        return;
    case NodeKind::FormattedValue:
        expression(as<FormattedValue>(*node).value);
        return expression(as<FormattedValue>(*node).format_spec);
    case NodeKind::JoinedStr:
        return expressions(as<JoinedStr>(*node).values);
    case NodeKind::Attribute:
        return expression(as<Attribute>(*node).value);
    case NodeKind::Subscript:
        expression(as<Subscript>(*node).value);
        return expression(as<Subscript>(*node).index);
    case NodeKind::Starred:
        return expression(as<Starred>(*node).value);
    case NodeKind::Name:
        return name(as<Name>(*node));
    case NodeKind::List:
        return expressions(as<List>(*node).elements);
    case NodeKind::Tuple:
        return expressions(as<Tuple>(*node).elements);
    case NodeKind::Slice:
        expression(as<Slice>(*node).lower);
        expression(as<Slice>(*node).upper);
        return expression(as<Slice>(*node).step);
    default:
        return;
    }
}

void ScopeBuilder::name(const Name& node)
{
    note(node.name, node.context == Context::Load ? use::k_referenced : use::k_assigned, node.position);
    // A function that says `super` may need the cell of the class around it.
    // https://docs.python.org/3/reference/datamodel.html#creating-the-class-object
    if (node.context == Context::Load && node.name == "super" && current().scope->is_function_like())
        note("__class__", use::k_referenced, node.position);
}

void ScopeBuilder::note_locals_call(const Call& node)
{
    if (node.function->kind != NodeKind::Name)
        return;
    const std::string& called = as<Name>(*node.function).name;
    if (called == "locals" || called == "exec" || called == "eval" || called == "vars" || called == "dir")
        current().scope->uses_locals_or_exec = true;
}

void ScopeBuilder::lambda(const Lambda& node)
{
    defaults(node.arguments);
    const Inside inside(*this, ScopeKind::Lambda, node, "<lambda>");
    parameters(node.arguments);
    expression(node.body);
}

void ScopeBuilder::yield_(const Expr& node, const Expr* value)
{
    if (m_is_in_annotation)
        throw ScopeFailure{"yield expression cannot be used within an annotation", node.position};
    expression(value);
    Scope& scope = *current().scope;
    scope.is_generator = true;
    // SINCE 3.8: a comprehension may not yield. 3.7 only warns, and the comprehension becomes a generator.
    if (scope.is_comprehension() && m_options.minor_version >= 8) {
        const char* what = scope.kind == ScopeKind::ListComp   ? "list comprehension"
                           : scope.kind == ScopeKind::SetComp  ? "set comprehension"
                           : scope.kind == ScopeKind::DictComp ? "dict comprehension"
                                                               : "generator expression";
        throw ScopeFailure{std::string("'yield' inside ") + what, node.position};
    }
}

void ScopeBuilder::defaults(const Arguments& arguments)
{
    expressions(arguments.defaults);
    expressions(arguments.keyword_defaults);
}

void ScopeBuilder::parameter(const Argument& argument)
{
    note(argument.name, use::k_parameter, argument.position);
    current().parameters.push_back(mangled(argument.name));
}

void ScopeBuilder::parameters(const Arguments& arguments)
{
    for (const Argument& item : arguments.positional_only)
        parameter(item);
    for (const Argument& item : arguments.positional)
        parameter(item);
    for (const Argument& item : arguments.keyword_only)
        parameter(item);
    if (arguments.variadic)
        parameter(*arguments.variadic);
    if (arguments.keyword_variadic)
        parameter(*arguments.keyword_variadic);
}

// The first iterable is evaluated outside; all the rest inside a scope whose only parameter is called ".0".
void ScopeBuilder::comprehension(const Expr& node, ScopeKind kind, const char* scope_name,
                                 const std::vector<Comprehension>& generators, const Expr* element,
                                 const Expr* second)
{
    const auto iterable = [&](const Expr* of) {
        const bool outer = std::exchange(current().is_in_iterable, true);
        expression(of);
        current().is_in_iterable = outer;
    };
    const auto target = [&](const Expr* of) {
        const bool outer = std::exchange(m_is_iteration_target, true);
        expression(of);
        m_is_iteration_target = outer;
    };
    iterable(generators[0].iterable);
    bool propagates_async = false;
    {
        const Inside inside(*this, kind, node, scope_name);
        Scope& scope = *current().scope;
        note(".0", use::k_parameter, node.position);
        current().parameters.push_back(".0");
        scope.is_generator = kind == ScopeKind::GeneratorExp;
        scope.sees_class_scope = scope.parent->sees_class_scope;
        if (scope.sees_class_scope)
            note("__classdict__", use::k_referenced, node.position);
        scope.is_inlined = kind != ScopeKind::GeneratorExp && m_options.minor_version >= 12;
        for (std::size_t i = 0; i < generators.size(); ++i) {
            if (i > 0)
                iterable(generators[i].iterable);
            target(generators[i].target);
            expressions(generators[i].conditions);
            scope.is_coroutine |= generators[i].synchrony == Synchrony::Async;
        }
        expression(element);
        expression(second);
        propagates_async = scope.is_coroutine && kind != ScopeKind::GeneratorExp;
    }
    // An asynchronous comprehension inside another makes the outer one asynchronous too.
    if (propagates_async && current().scope->is_comprehension() && m_options.minor_version >= 11)
        current().scope->is_coroutine = true;
}

void ScopeBuilder::named_expression(const NamedExpr& node)
{
    const auto& target = as<Name>(*node.target);
    if (current().is_in_iterable && (current().scope->is_comprehension() || m_options.minor_version >= 8))
        throw ScopeFailure{"assignment expression cannot be used in a comprehension iterable expression",
                           node.position};
    if (m_is_in_annotation && m_options.minor_version >= 10)
        throw ScopeFailure{"named expression cannot be used within an annotation", node.position};
    expression(node.value);
    if (!current().scope->is_comprehension())
        return expression(node.target);
    const std::string mangled_name = mangled(target.name);
    for (std::size_t i = m_path.size(); i-- > 0;) {
        ScopeDraft& draft = *m_path[i];
        if (draft.scope->is_comprehension()) {
            // SINCE 3.13 this is found for private names too.
            const std::string& known_as = m_options.minor_version >= 13 ? mangled_name : target.name;
            if ((uses_of(draft, known_as) & use::k_iteration) != 0)
                throw ScopeFailure{"assignment expression cannot rebind comprehension iteration variable '" +
                                       target.name + "'",
                                   target.position};
            continue;
        }
        if (draft.scope->kind == ScopeKind::Class)
            throw ScopeFailure{"assignment expression within a comprehension cannot be used in a class body",
                               target.position};
        // The name is bound in the function (or module) around the comprehensions, and only passes through
        // them.
        const bool is_global =
            draft.scope->kind == ScopeKind::Module || (uses_of(draft, mangled_name) & use::k_global) != 0;
        note(target.name, is_global ? use::k_global : use::k_nonlocal, target.position);
        std::vector<ScopeDraft*> rest(m_path.begin() + static_cast<std::ptrdiff_t>(i) + 1, m_path.end());
        m_path.resize(i + 1);
        note(target.name,
             draft.scope->kind == ScopeKind::Module ? use::k_assigned | use::k_global : use::k_assigned,
             target.position);
        m_path.insert(m_path.end(), rest.begin(), rest.end());
        return;
    }
}

void ScopeBuilder::pattern(const Pattern& node)
{
    const auto all = [&](const std::vector<Pattern*>& patterns) {
        for (const Pattern* item : patterns)
            pattern(*item);
    };
    const auto capture = [&](const std::optional<std::string>& name_) {
        if (name_)
            note(*name_, use::k_assigned, node.position);
    };
    switch (node.kind) {
    case NodeKind::MatchValue:
        return expression(as<MatchValue>(node).value);
    case NodeKind::MatchSequence:
        return all(as<MatchSequence>(node).patterns);
    case NodeKind::MatchMapping:
        expressions(as<MatchMapping>(node).keys);
        all(as<MatchMapping>(node).patterns);
        return capture(as<MatchMapping>(node).rest);
    case NodeKind::MatchClass:
        expression(as<MatchClass>(node).type);
        all(as<MatchClass>(node).patterns);
        return all(as<MatchClass>(node).keyword_patterns);
    case NodeKind::MatchStar:
        return capture(as<MatchStar>(node).name);
    case NodeKind::MatchAs:
        if (as<MatchAs>(node).pattern != nullptr)
            pattern(*as<MatchAs>(node).pattern);
        return capture(as<MatchAs>(node).name);
    case NodeKind::MatchOr:
        return all(as<MatchOr>(node).patterns);
    default:
        return;
    }
}

} // namespace weft::syntax
