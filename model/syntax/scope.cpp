// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The entry point of the symbol table, and what a finished Scope answers.
#include "model/syntax/scope.h"

#include <utility>

#include "model/syntax/lexer.h"
#include "model/syntax/scope_builder.h"

namespace weft::syntax {

Result<std::unique_ptr<Scope>> analyse(const Tree& tree, const AnalyseOptions& options)
{
    auto module = std::make_unique<Scope>();
    module->name = "<module>";
    try {
        ScopeDraft draft = ScopeBuilder(options).build(tree, *module);
        resolve_names(draft, options);
        check_placement(tree, *module, options);
    } catch (const ScopeFailure& failure) {
        SyntaxError error;
        error.message = failure.message;
        error.file_name = options.file_name;
        locate(error, options.source, failure.where.line, failure.where.column, failure.where.end_line,
               failure.where.end_column);
        return error;
    }
    return module;
}

std::string mangle(std::string_view class_name, std::string_view name)
{
    const std::size_t first = class_name.find_first_not_of('_');
    if (!name.starts_with("__") || name.ends_with("__") || name.find('.') != std::string_view::npos ||
        first == std::string_view::npos)
        return std::string(name);
    return std::string("_").append(class_name.substr(first)).append(name);
}

const ScopeName* Scope::find(const std::string& mangled_name) const
{
    const auto found = index.find(mangled_name);
    return found == index.end() ? nullptr : &names[found->second];
}

const Scope* Scope::child_for(const Node& of_node) const
{
    for (const auto& child : children)
        if (child->node == &of_node && child->kind != ScopeKind::Annotations)
            return child.get();
    return nullptr;
}

const Scope* Scope::annotations_of(const Node* function) const
{
    for (const auto& child : children)
        if (child->node == function && child->kind == ScopeKind::Annotations)
            return child.get();
    return nullptr;
}

// https://docs.python.org/3/glossary.html#term-qualified-name
std::string Scope::qualified_name() const
{
    const Scope* outer = parent;
    while (outer != nullptr && (outer->kind == ScopeKind::TypeParameters ||
                                outer->kind == ScopeKind::Annotations || outer->is_inlined))
        outer = outer->parent;
    if (outer == nullptr || outer->kind == ScopeKind::Module)
        return name;
    // A name declared global in the enclosing block is defined at the top level.
    if (kind == ScopeKind::Function || kind == ScopeKind::Class) {
        const ScopeName* entry = outer->find(mangle(outer->class_name, name));
        if (entry != nullptr && entry->binding == Binding::GlobalExplicit)
            return name;
    }
    const bool is_function = outer->is_function_like() && !outer->is_comprehension();
    return outer->qualified_name() + (is_function ? ".<locals>." : ".") + name;
}

} // namespace weft::syntax
