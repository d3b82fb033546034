// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The symbol table's walk over annotations. Since 3.14 they are evaluated when somebody asks for them, in a
// scope of their own: one for each function that has some, one for each class body and module.
// https://peps.python.org/pep-0649/
#include <algorithm>
#include <utility>

#include "model/syntax/scope_builder.h"
#include "model/syntax/scope_inside.h"

namespace weft::syntax {

namespace {

bool has_annotations(const FunctionDef& definition)
{
    const Arguments& all = definition.arguments;
    const auto annotated = [](const Argument& argument) { return argument.annotation != nullptr; };
    return definition.returns != nullptr || (all.variadic && annotated(*all.variadic)) ||
           (all.keyword_variadic && annotated(*all.keyword_variadic)) ||
           std::any_of(all.positional.begin(), all.positional.end(), annotated) ||
           std::any_of(all.positional_only.begin(), all.positional_only.end(), annotated) ||
           std::any_of(all.keyword_only.begin(), all.keyword_only.end(), annotated);
}

} // namespace

void ScopeBuilder::annotation(const Expr* node)
{
    if (node == nullptr || m_has_future_annotations)
        return;
    const bool outer = std::exchange(m_is_in_annotation, true);
    expression(node);
    m_is_in_annotation = outer;
}

void ScopeBuilder::argument_annotations(const Arguments& arguments)
{
    for (const Argument& item : arguments.positional_only)
        annotation(item.annotation);
    for (const Argument& item : arguments.positional)
        annotation(item.annotation);
    if (arguments.variadic)
        annotation(arguments.variadic->annotation);
    for (const Argument& item : arguments.keyword_only)
        annotation(item.annotation);
    if (arguments.keyword_variadic)
        annotation(arguments.keyword_variadic->annotation);
}

// An annotation scope directly inside a class finds the names of the class as its body does.
// https://docs.python.org/3/reference/executionmodel.html#annotation-scopes
void ScopeBuilder::begin_annotation_scope(const Position& where)
{
    note(".format", use::k_parameter, where);
    current().parameters.push_back(".format");
    Scope& scope = *current().scope;
    scope.sees_class_scope = scope.parent->kind == ScopeKind::Class;
    if (scope.sees_class_scope)
        note("__classdict__", use::k_referenced, where);
}

void ScopeBuilder::function_annotations(const FunctionDef& node)
{
    // The scope of a method's annotations sees the class, even if there are none.
    if (defers_annotations() && current().scope->kind == ScopeKind::Class)
        current().scope->needs_class_dict = true;
    if (!defers_annotations() || !has_annotations(node)) {
        argument_annotations(node.arguments);
        annotation(node.returns);
        return;
    }
    const Inside inside(*this, ScopeKind::Annotations, node, "__annotate__");
    begin_annotation_scope(node.position);
    argument_annotations(node.arguments);
    annotation(node.returns);
}

// The annotation of a variable: kept by a class or module, never evaluated in a function.
void ScopeBuilder::variable_annotation(const AnnAssign& node)
{
    if (!defers_annotations())
        return annotation(node.annotation);
    ScopeDraft& around = current();
    Scope& scope = *around.scope;
    if (!scope.is_function_like() && node.is_simple) {
        around.annotated.push_back(&node);
        scope.has_conditional_annotations |= scope.kind == ScopeKind::Module || m_conditional_depth > 0;
        return;
    }
    // Only its mistakes count.
    {
        const Inside inside(*this, ScopeKind::Annotations, node, "__annotate__");
        annotation(node.annotation);
    }
    around.children.pop_back();
    scope.children.pop_back();
}

// At the end of a class or module: the scope of the annotations met in it.
void ScopeBuilder::namespace_annotations()
{
    ScopeDraft& around = current();
    if (around.annotated.empty())
        return;
    const AnnAssign& first = *around.annotated.front();
    Scope& scope = *around.scope;
    const Inside inside(*this, ScopeKind::Annotations, first, "__annotate__");
    current().scope->node = scope.node;
    begin_annotation_scope(first.position);
    if (scope.has_conditional_annotations)
        note("__conditional_annotations__", use::k_referenced, first.position);
    for (const AnnAssign* node : around.annotated)
        annotation(node->annotation);
}

} // namespace weft::syntax
