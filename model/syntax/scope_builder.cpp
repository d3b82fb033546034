// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The walk over statements. Expressions are in scope_expressions.cpp.
// https://docs.python.org/3/reference/executionmodel.html#binding-of-names
#include "model/syntax/scope_builder.h"

#include <utility>

#include "model/syntax/scope_inside.h"

namespace weft::syntax {

ScopeDraft ScopeBuilder::build(const Tree& tree, Scope& module)
{
    ScopeDraft draft;
    draft.scope = &module;
    m_path.push_back(&draft);
    find_future_annotations(tree.body);
    body(tree.body);
    namespace_annotations();
    return draft;
}

void ScopeBuilder::find_future_annotations(const Body& statements)
{
    for (const Statement* node : statements)
        if (node->kind == NodeKind::ImportFrom && as<ImportFrom>(*node).module == "__future__")
            for (const Alias& alias : as<ImportFrom>(*node).names)
                m_has_future_annotations |= alias.name == "annotations" && m_options.minor_version >= 7;
}

unsigned ScopeBuilder::uses_of(ScopeDraft& draft, const std::string& mangled_name) const
{
    const auto found = draft.scope->index.find(mangled_name);
    return found == draft.scope->index.end() ? 0 : draft.uses[found->second];
}

namespace {

unsigned& entry_of(ScopeDraft& draft, const std::string& mangled_name, const Position& where)
{
    const auto [place, is_new] = draft.scope->index.try_emplace(mangled_name, draft.scope->names.size());
    if (is_new) {
        draft.scope->names.emplace_back();
        draft.scope->names.back().name = mangled_name;
        draft.uses.push_back(0);
        draft.declarations.push_back(where);
    }
    return draft.uses[place->second];
}

} // namespace

// Adds a use to what is known of a name in the current scope.
unsigned ScopeBuilder::note(const std::string& name, unsigned how, const Position& where)
{
    const std::string mangled_name = mangled(name);
    unsigned& uses = entry_of(current(), mangled_name, where);
    if ((how & use::k_parameter) != 0 && (uses & use::k_parameter) != 0)
        throw ScopeFailure{"duplicate argument '" + mangled_name + "' in function definition", where};
    if (m_is_iteration_target && (how & use::k_assigned) != 0) {
        if ((uses & (use::k_global | use::k_nonlocal)) != 0)
            throw ScopeFailure{"comprehension inner loop cannot rebind assignment expression target '" +
                                   mangled_name + "'",
                               where};
        how |= use::k_iteration;
    }
    if ((how & (use::k_global | use::k_nonlocal)) != 0 && (uses & (use::k_global | use::k_nonlocal)) == 0)
        current().declarations[current().scope->index[mangled_name]] = where;
    uses |= how;
    return uses;
}

void ScopeBuilder::body(const Body& statements)
{
    for (const Statement* node : statements)
        statement(*node);
}

void ScopeBuilder::statement(const Statement& node)
{
    switch (node.kind) {
    case NodeKind::FunctionDef:
        return function(as<FunctionDef>(node));
    case NodeKind::ClassDef:
        return class_definition(as<ClassDef>(node));
    case NodeKind::For:
    case NodeKind::While:
    case NodeKind::If:
    case NodeKind::With:
    case NodeKind::Match:
    case NodeKind::Try:
        ++m_conditional_depth;
        compound_statement(node);
        --m_conditional_depth;
        return;
    default:
        return simple_statement(node);
    }
}

void ScopeBuilder::compound_statement(const Statement& node)
{
    switch (node.kind) {
    case NodeKind::For:
        expression(as<For>(node).iterable);
        expression(as<For>(node).target);
        body(as<For>(node).body);
        return body(as<For>(node).or_else);
    case NodeKind::While:
        expression(as<While>(node).test);
        body(as<While>(node).body);
        return body(as<While>(node).or_else);
    case NodeKind::If:
        expression(as<If>(node).test);
        body(as<If>(node).body);
        return body(as<If>(node).or_else);
    case NodeKind::With:
        for (const WithItem& item : as<With>(node).items) {
            expression(item.context);
            expression(item.target);
        }
        return body(as<With>(node).body);
    case NodeKind::Match:
        expression(as<Match>(node).subject);
        for (const MatchCase& item : as<Match>(node).cases) {
            pattern(*item.pattern);
            expression(item.guard);
            body(item.body);
        }
        return;
    default:
        return try_statement(as<Try>(node));
    }
}

void ScopeBuilder::try_statement(const Try& node)
{
    body(node.body);
    // The code of `else` precedes that of the handlers.
    body(node.or_else);
    for (const ExceptHandler& handler : node.handlers) {
        expression(handler.type);
        if (handler.name)
            note(*handler.name, use::k_assigned, handler.position);
        body(handler.body);
    }
    body(node.final_body);
}

void ScopeBuilder::simple_statement(const Statement& node)
{
    switch (node.kind) {
    case NodeKind::Return:
        if (as<Return>(node).value != nullptr)
            current().scope->returns_value = true;
        return expression(as<Return>(node).value);
    case NodeKind::Delete:
        return expressions(as<Delete>(node).targets);
    case NodeKind::Assign:
        expression(as<Assign>(node).value);
        return expressions(as<Assign>(node).targets);
    case NodeKind::TypeAlias:
        return type_alias(as<TypeAlias>(node));
    case NodeKind::AugAssign:
        expression(as<AugAssign>(node).target);
        return expression(as<AugAssign>(node).value);
    case NodeKind::AnnAssign:
        return annotated_assignment(as<AnnAssign>(node));
    case NodeKind::Raise:
        expression(as<Raise>(node).exception);
        return expression(as<Raise>(node).cause);
    case NodeKind::Assert:
        expression(as<Assert>(node).test);
        return expression(as<Assert>(node).message);
    case NodeKind::Import:
        return imports(as<Import>(node).names, node.position);
    case NodeKind::ImportFrom:
        return imports(as<ImportFrom>(node).names, node.position);
    case NodeKind::Global:
        return declaration(as<Global>(node), use::k_global, "global");
    case NodeKind::Nonlocal:
        return declaration(as<Nonlocal>(node), use::k_nonlocal, "nonlocal");
    case NodeKind::ExprStatement:
        return expression(as<ExprStatement>(node).value);
    default:
        return;
    }
}

// https://docs.python.org/3/reference/simple_stmts.html#the-global-statement
template <typename T>
void ScopeBuilder::declaration(const T& node, unsigned how, const char* word)
{
    for (const std::string& name : node.names) {
        const unsigned before = uses_of(current(), mangled(name));
        std::string problem;
        if ((before & use::k_parameter) != 0)
            problem = "name '" + name + "' is parameter and " + word;
        else if ((before & use::k_referenced) != 0)
            problem = "name '" + name + "' is used prior to " + word + " declaration";
        else if ((before & use::k_annotated) != 0)
            problem = "annotated name '" + name + "' can't be " + word;
        else if ((before & use::k_assigned) != 0)
            problem = "name '" + name + "' is assigned to before " + word + " declaration";
        if (!problem.empty())
            throw ScopeFailure{problem, node.position};
        note(name, how, node.position);
        // A name that is global anywhere is global at the top level too, where exec() may have other locals.
        if (how == use::k_global)
            entry_of(*m_path.front(), mangled(name), node.position) |= use::k_global;
    }
}

void ScopeBuilder::imports(const std::vector<Alias>& names, const Position& where)
{
    for (const Alias& alias : names) {
        const Position& place = m_options.minor_version >= 10 ? alias.position : where;
        if (alias.name == "*") {
            if (current().scope->kind != ScopeKind::Module)
                throw ScopeFailure{"import * only allowed at module level", place};
            continue;
        }
        note(alias.as_name ? *alias.as_name : alias.name.substr(0, alias.name.find('.')), use::k_assigned,
             place);
    }
}

// https://docs.python.org/3/reference/simple_stmts.html#annotated-assignment-statements
void ScopeBuilder::annotated_assignment(const AnnAssign& node)
{
    if (node.target->kind == NodeKind::Name) {
        const auto& target = as<Name>(*node.target);
        const unsigned before = uses_of(current(), mangled(target.name));
        if ((before & (use::k_global | use::k_nonlocal)) != 0 && current().scope->kind != ScopeKind::Module &&
            node.is_simple)
            throw ScopeFailure{"annotated name '" + target.name + "' can't be " +
                                   ((before & use::k_global) != 0 ? "global" : "nonlocal"),
                               node.position};
        expression(node.value);
        if (node.is_simple)
            note(target.name, use::k_annotated | (node.value != nullptr ? use::k_assigned : use::k_declared),
                 target.position);
        else if (node.value != nullptr)
            note(target.name, use::k_assigned, target.position);
    } else {
        expression(node.value);
        expression(node.target);
    }
    variable_annotation(node);
}

void ScopeBuilder::type_alias(const TypeAlias& node)
{
    const auto& name = as<Name>(*node.name);
    note(name.name, use::k_assigned, name.position);
    const auto value = [&] {
        const Inside inside(*this, ScopeKind::TypeAlias, node, name.name);
        expression(node.value);
    };
    if (node.type_parameters.empty())
        return value();
    const Inside inside(*this, ScopeKind::TypeParameters, node, "<generic parameters of " + name.name + ">");
    type_parameters(node.type_parameters);
    value();
}

void ScopeBuilder::function(const FunctionDef& node)
{
    expressions(node.decorators);
    defaults(node.arguments);
    const auto inner = [&] {
        function_annotations(node);
        const Inside inside(*this, ScopeKind::Function, node, node.name);
        current().scope->is_coroutine = node.synchrony == Synchrony::Async;
        parameters(node.arguments);
        body(node.body);
    };
    if (node.type_parameters.empty()) {
        inner();
    } else {
        const Inside inside(*this, ScopeKind::TypeParameters, node,
                            "<generic parameters of " + node.name + ">");
        type_parameters(node.type_parameters);
        inner();
    }
    note(node.name, use::k_assigned, node.position);
}

void ScopeBuilder::class_definition(const ClassDef& node)
{
    expressions(node.decorators);
    const auto inner = [&] {
        expressions(node.bases);
        for (const Keyword& keyword : node.keywords)
            expression(keyword.value);
        const std::string outer_class = std::exchange(m_class_name, node.name);
        {
            const Inside inside(*this, ScopeKind::Class, node, node.name);
            const int outer_depth = std::exchange(m_conditional_depth, 0);
            body(node.body);
            namespace_annotations();
            m_conditional_depth = outer_depth;
        }
        m_class_name = outer_class;
    };
    if (node.type_parameters.empty()) {
        inner();
    } else {
        const std::string outer_class = std::exchange(m_class_name, node.name);
        const Inside inside(*this, ScopeKind::TypeParameters, node,
                            "<generic parameters of " + node.name + ">");
        type_parameters(node.type_parameters);
        m_class_name = outer_class;
        inner();
    }
    note(node.name, use::k_assigned, node.position);
}

void ScopeBuilder::type_parameters(const std::vector<TypeParameter>& parameters_)
{
    for (const TypeParameter& item : parameters_) {
        if ((uses_of(current(), mangled(item.name)) & use::k_assigned) != 0)
            throw ScopeFailure{"duplicate type parameter '" + item.name + "'", item.position};
        note(item.name, use::k_assigned, item.position);
        for (const Expr* lazy : {item.bound, item.default_value}) {
            if (lazy == nullptr)
                continue;
            const Inside inside(*this, ScopeKind::TypeBound, *lazy, item.name);
            expression(lazy);
        }
    }
}

} // namespace weft::syntax
