// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Where names live: the second walk, from the module inwards and the free names back outwards.
// https://docs.python.org/3/reference/executionmodel.html#resolution-of-names
#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "model/syntax/scope_builder.h"

namespace weft::syntax {

namespace {

using Names = std::set<std::string>;

// What the scopes around a scope tell it.
struct Surroundings {
    Names bound;   // names bound in an enclosing function
    Names globals; // names declared global in an enclosing scope
    bool is_module = false;
    const ScopeDraft* class_scope =
        nullptr; // the class directly around, whose names an annotation scope sees
};

[[noreturn]] void fail_at_declaration(const ScopeDraft& draft, std::size_t i, const std::string& message)
{
    throw ScopeFailure{message, draft.declarations[i]};
}

// What an annotation scope learns of a name from the class around it: one that the class binds is looked up
// in its namespace and then among the globals, not in the functions around the class.
// https://docs.python.org/3/reference/executionmodel.html#annotation-scopes
std::optional<Binding> binding_by_class(const ScopeDraft& class_scope, const std::string& name)
{
    const auto found = class_scope.scope->index.find(name);
    const std::size_t place =
        found == class_scope.scope->index.end() ? class_scope.uses.size() : found->second;
    if (place >= class_scope.uses.size())
        return std::nullopt;
    const unsigned uses = class_scope.uses[place];
    if ((uses & use::k_global) != 0)
        return Binding::GlobalExplicit;
    if ((uses & use::k_bound) != 0 && (uses & use::k_nonlocal) == 0)
        return Binding::GlobalImplicit;
    return std::nullopt;
}

Binding binding_of(const ScopeDraft& draft, std::size_t i, const Surroundings& around)
{
    const std::string& name = draft.scope->names[i].name;
    const unsigned uses = draft.uses[i];
    if ((uses & use::k_global) != 0) {
        if ((uses & use::k_nonlocal) != 0)
            fail_at_declaration(draft, i, "name '" + name + "' is nonlocal and global");
        return Binding::GlobalExplicit;
    }
    if ((uses & use::k_nonlocal) != 0) {
        if (around.is_module)
            fail_at_declaration(draft, i, "nonlocal declaration not allowed at module level");
        if (!around.bound.contains(name))
            fail_at_declaration(draft, i, "no binding for nonlocal '" + name + "' found");
        return Binding::Free;
    }
    if ((uses & use::k_bound) != 0)
        return Binding::Local;
    if (around.class_scope != nullptr && draft.scope->sees_class_scope)
        if (const std::optional<Binding> binding = binding_by_class(*around.class_scope, name))
            return *binding;
    return around.bound.contains(name) ? Binding::Free : Binding::GlobalImplicit;
}

void fill_entries(ScopeDraft& draft, const Surroundings& around)
{
    for (std::size_t i = 0; i < draft.uses.size(); ++i) {
        ScopeName& entry = draft.scope->names[i];
        const unsigned uses = draft.uses[i];
        entry.binding = binding_of(draft, i, around);
        entry.is_parameter = (uses & use::k_parameter) != 0;
        entry.is_assigned = (uses & use::k_bound) != 0;
        entry.is_referenced = (uses & use::k_referenced) != 0;
        entry.is_annotated = (uses & use::k_annotated) != 0;
        entry.is_nonlocal = (uses & use::k_nonlocal) != 0;
    }
}

// What the scopes inside `draft` may see: a class body hides its own names from them.
Surroundings inner_surroundings(const ScopeDraft& draft, const Surroundings& around)
{
    Surroundings inner{around.bound, around.globals, false, nullptr};
    const Scope& scope = *draft.scope;
    for (const ScopeName& entry : scope.names) {
        if (entry.binding == Binding::GlobalExplicit && scope.kind != ScopeKind::Class) {
            inner.globals.insert(entry.name);
            inner.bound.erase(entry.name);
        } else if (entry.binding == Binding::Local && scope.is_function_like()) {
            inner.bound.insert(entry.name);
            inner.globals.erase(entry.name);
        }
    }
    if (scope.sees_class_scope)
        inner.class_scope = around.class_scope;
    if (scope.kind == ScopeKind::Class) {
        inner.class_scope = &draft;
        inner.bound.insert("__class__");
        inner.bound.insert("__classdict__");
        if (scope.has_conditional_annotations)
            inner.bound.insert("__conditional_annotations__");
    }
    return inner;
}

// Takes in the names that inner scopes need from outside: they are our cells, or pass through us.
void take_in_free(ScopeDraft& draft, const Names& inner_free, Names& free)
{
    Scope& scope = *draft.scope;
    for (const std::string& name : inner_free) {
        if (scope.kind == ScopeKind::Class && name == "__class__") {
            scope.needs_class_cell = true;
            continue;
        }
        if (scope.kind == ScopeKind::Class && name == "__classdict__") {
            scope.needs_class_dict = true;
            continue;
        }
        if (scope.has_conditional_annotations && name == "__conditional_annotations__" &&
            scope.kind == ScopeKind::Class)
            continue; // a cell, see list_variables
        const auto [place, is_new] = scope.index.try_emplace(name, scope.names.size());
        if (is_new) {
            scope.names.emplace_back();
            scope.names.back().name = name;
            scope.names.back().binding = Binding::Free;
            free.insert(name);
            continue;
        }
        ScopeName& entry = scope.names[place->second];
        if (scope.is_function_like() && entry.binding == Binding::Local) {
            entry.binding = Binding::Cell;
        } else if (scope.kind == ScopeKind::Class && entry.binding != Binding::Free) {
            // Bound in this body under the same name; the functions inside still mean the outer one.
            entry.is_free_in_class = true;
            free.insert(name);
        } else {
            free.insert(name);
        }
    }
}

void list_variables(ScopeDraft& draft)
{
    Scope& scope = *draft.scope;
    if (scope.kind == ScopeKind::Module)
        return;
    scope.variable_names = draft.parameters;
    for (std::size_t i = 0; i < scope.names.size(); ++i) {
        const ScopeName& entry = scope.names[i];
        const bool is_compiled = i < draft.uses.size() && (draft.uses[i] & use::k_compiled) != 0;
        if (entry.binding == Binding::Free || entry.is_free_in_class)
            scope.free_variables.push_back(entry.name);
        else if (entry.binding == Binding::Cell)
            scope.cell_variables.push_back(entry.name);
        else if (entry.binding == Binding::Local && !entry.is_parameter && is_compiled &&
                 scope.is_function_like())
            scope.variable_names.push_back(entry.name);
    }
    if (scope.needs_class_cell)
        scope.cell_variables.push_back("__class__");
    if (scope.needs_class_dict)
        scope.cell_variables.push_back("__classdict__");
    if (scope.kind == ScopeKind::Class && scope.has_conditional_annotations)
        scope.cell_variables.push_back("__conditional_annotations__");
    std::sort(scope.cell_variables.begin(), scope.cell_variables.end());
    std::sort(scope.free_variables.begin(), scope.free_variables.end());
}

Names resolve(ScopeDraft& draft, const Surroundings& around)
{
    fill_entries(draft, around);
    const Surroundings inner = inner_surroundings(draft, around);
    Names inner_free;
    for (ScopeDraft& child : draft.children)
        inner_free.merge(resolve(child, inner));
    Names free;
    for (const ScopeName& entry : draft.scope->names)
        if (entry.binding == Binding::Free)
            free.insert(entry.name);
    take_in_free(draft, inner_free, free);
    list_variables(draft);
    return free;
}

} // namespace

void resolve_names(ScopeDraft& module, const AnalyseOptions&)
{
    Surroundings around;
    around.is_module = true;
    resolve(module, around);
}

} // namespace weft::syntax
