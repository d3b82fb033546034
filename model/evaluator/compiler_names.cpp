// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The compiler's names and assignment targets.
// https://docs.python.org/3/reference/executionmodel.html#naming-and-binding

#include "model/evaluator/annotation_nodes.h"
#include "model/evaluator/compiler_private.h"

namespace weft::model {

using syntax::Binding;
using syntax::NodeKind;

namespace {

Binding binding_in(const syntax::Scope& scope, const std::string& name)
{
    const syntax::ScopeName* entry = scope.find(name);
    return entry ? entry->binding : Binding::GlobalImplicit;
}

} // namespace

bool CodeCompiler::has_namespace() const
{
    return m_scope.kind == syntax::ScopeKind::Class ||
           (m_scope.kind == syntax::ScopeKind::Module && m_unit.has_own_locals);
}

ExprNode* CodeCompiler::load_name(const std::string& name, const syntax::Position& position)
{
    const std::string mangled = syntax::mangle(m_scope.class_name, name);
    const Binding binding = binding_in(m_scope, mangled);
    Str* const interned = intern(mangled);
    if (has_namespace() && binding != Binding::GlobalExplicit) {
        auto* node = make<NamespaceNode>(position);
        node->name = interned;
        if (binding == Binding::Free)
            node->free_slot = slot_of_cell(mangled);
        return node;
    }
    if (m_scope.sees_class_scope && (binding == Binding::Free || binding == Binding::GlobalImplicit)) {
        auto* node = make<ClassScopeNode>(position);
        node->name = interned;
        node->class_dict_slot = slot_of_cell("__classdict__");
        node->free_slot = binding == Binding::Free ? slot_of_cell(mangled) : -1;
        return node;
    }
    if (m_scope.is_function_like() && binding == Binding::Local) {
        auto* node = make<LocalNode>(position);
        node->name = interned;
        node->local_slot = m_slots.at(mangled);
        return node;
    }
    if (m_scope.is_function_like() && (binding == Binding::Cell || binding == Binding::Free)) {
        auto* node = make<CellNode>(position);
        node->name = interned;
        node->slot = slot_of_cell(mangled);
        node->is_free = binding == Binding::Free;
        return node;
    }
    auto* node = make<GlobalNode>(position);
    node->name = interned;
    return node;
}

TargetNode* CodeCompiler::store_name(const std::string& name, const syntax::Position& position)
{
    const std::string mangled = syntax::mangle(m_scope.class_name, name);
    const Binding binding = binding_in(m_scope, mangled);
    Str* const interned = intern(mangled);
    if (m_scope.is_function_like() && binding == Binding::Local) {
        auto* node = make<LocalTarget>(position);
        node->name = interned;
        node->slot = m_slots.at(mangled);
        return node;
    }
    const bool in_class = m_scope.kind == syntax::ScopeKind::Class;
    if (binding == Binding::Free || (binding == Binding::Cell && !in_class)) {
        auto* node = make<CellTarget>(position);
        node->name = interned;
        node->slot = slot_of_cell(mangled);
        node->is_free = binding == Binding::Free;
        return node;
    }
    if (has_namespace() && binding != Binding::GlobalExplicit) {
        auto* node = make<NamespaceTarget>(position);
        node->name = interned;
        return node;
    }
    auto* node = make<GlobalTarget>(position);
    node->name = interned;
    return node;
}

TargetNode* CodeCompiler::sequence_target(const std::vector<syntax::Expr*>& elements,
                                          const syntax::Position& position)
{
    auto* node = make<SequenceTarget>(position);
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const syntax::Expr* element = elements[i];
        if (element->kind == NodeKind::Starred) {
            node->star = static_cast<int>(i);
            element = syntax::as<syntax::Starred>(*element).value;
        }
        node->elements.push_back(target(*element));
    }
    return node;
}

TargetNode* CodeCompiler::target(const syntax::Expr& expr)
{
    switch (expr.kind) {
    case NodeKind::Name:
        return store_name(syntax::as<syntax::Name>(expr).name, expr.position);
    case NodeKind::Attribute: {
        const auto& attribute = syntax::as<syntax::Attribute>(expr);
        note_static_attribute(attribute);
        auto* node = make<AttributeTarget>(expr.position);
        node->object = expression(*attribute.value);
        node->name = name_of(attribute.name);
        return node;
    }
    case NodeKind::Subscript: {
        const auto& subscript = syntax::as<syntax::Subscript>(expr);
        auto* node = make<SubscriptTarget>(expr.position);
        node->object = expression(*subscript.value);
        node->index = expression(*subscript.index);
        return node;
    }
    case NodeKind::Tuple:
        return sequence_target(syntax::as<syntax::Tuple>(expr).elements, expr.position);
    case NodeKind::List:
        return sequence_target(syntax::as<syntax::List>(expr).elements, expr.position);
    default:
        break;
    }
    CHECK(!"the parser accepts only targets here");
    return nullptr;
}

} // namespace weft::model
