// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The guard with which the symbol table's walk enters a new scope and leaves it again.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "model/syntax/scope_builder.h"

namespace weft::syntax {

class ScopeBuilder::Inside {
public:
    Inside(ScopeBuilder& builder, ScopeKind kind, const Node& node, const std::string& name)
        : m_builder(builder)
    {
        Scope& outer = *builder.current().scope;
        outer.children.push_back(std::make_unique<Scope>());
        Scope& scope = *outer.children.back();
        scope.kind = kind;
        scope.node = &node;
        scope.name = name;
        scope.class_name = builder.m_class_name;
        scope.parent = &outer;
        scope.is_nested = outer.is_nested || outer.is_function_like();
        auto draft = std::make_unique<ScopeDraft>();
        draft->scope = &scope;
        draft->is_in_iterable = builder.current().is_in_iterable;
        m_draft = std::move(draft);
        m_was_target = std::exchange(builder.m_is_iteration_target, false);
        builder.m_path.push_back(m_draft.get());
    }
    ~Inside()
    {
        m_builder.m_is_iteration_target = m_was_target;
        m_builder.m_path.pop_back();
        m_builder.current().children.push_back(std::move(*m_draft));
    }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

private:
    ScopeBuilder& m_builder;
    std::unique_ptr<ScopeDraft> m_draft; // on its own, so that its address holds while children are added
    bool m_was_target = false;
};

} // namespace weft::syntax
