// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The first half of the symbol table: one walk over the tree that makes the scopes and notes each name's
// uses. The walk follows the order in which CPython's compiler emits code, because co_varnames shows that
// order. Nothing outside scope*.cpp includes this.
#pragma once

#include <string>
#include <vector>

#include "model/syntax/scope.h"

namespace weft::syntax {

// Thrown inside the symbol table pass only; `analyse` catches it.
struct ScopeFailure {
    std::string message;
    Position where;
};

// What the walk learns of one name in one scope, before it is known where the name lives.
namespace use {
constexpr unsigned k_global = 1;
constexpr unsigned k_nonlocal = 2;
constexpr unsigned k_parameter = 4;
constexpr unsigned k_assigned = 8;
constexpr unsigned k_referenced = 16;
constexpr unsigned k_annotated = 32;
constexpr unsigned k_iteration = 64; // the loop variable of a comprehension
constexpr unsigned k_declared = 128; // annotated without a value: local, but no code mentions it
constexpr unsigned k_bound = k_parameter | k_assigned | k_declared;
constexpr unsigned k_compiled = k_parameter | k_assigned | k_referenced;
} // namespace use

// A scope with the notes of the walk beside it, kept until the names are resolved.
struct ScopeDraft {
    Scope* scope = nullptr;
    std::vector<unsigned> uses;         // one for each entry of scope->names
    std::vector<Position> declarations; // where it was declared global or nonlocal, likewise
    std::vector<std::string> parameters;
    std::vector<ScopeDraft> children;
    bool is_in_iterable = false;             // the walk is inside a comprehension's iterable
    std::vector<const AnnAssign*> annotated; // of a class or module: evaluated in a scope of their own
};

class ScopeBuilder {
public:
    explicit ScopeBuilder(const AnalyseOptions& options) : m_options(options) {}

    // Returns the draft of the module; its scope is `module`.
    ScopeDraft build(const Tree& tree, Scope& module);

private:
    class Inside;

    unsigned note(const std::string& name, unsigned how, const Position& where);
    unsigned uses_of(ScopeDraft& draft, const std::string& mangled) const;
    std::string mangled(const std::string& name) const { return mangle(m_class_name, name); }
    ScopeDraft& current() { return *m_path.back(); }

    void statement(const Statement& node);
    void compound_statement(const Statement& node);
    void simple_statement(const Statement& node);
    void body(const Body& statements);
    void function(const FunctionDef& node);
    void class_definition(const ClassDef& node);
    void try_statement(const Try& node);
    void imports(const std::vector<Alias>& names, const Position& where);
    void annotated_assignment(const AnnAssign& node);
    void type_alias(const TypeAlias& node);
    template <typename T>
    void declaration(const T& node, unsigned how, const char* word);

    void expression(const Expr* node);
    void expressions(const std::vector<Expr*>& nodes);
    void name(const Name& node);
    void lambda(const Lambda& node);
    void named_expression(const NamedExpr& node);
    void yield_(const Expr& node, const Expr* value);
    void annotation(const Expr* node);
    void argument_annotations(const Arguments& arguments);
    // scope_annotations.cpp
    bool defers_annotations() const { return m_options.minor_version >= 14 && !m_has_future_annotations; }
    void function_annotations(const FunctionDef& node);
    void variable_annotation(const AnnAssign& node);
    void begin_annotation_scope(const Position& where);
    void namespace_annotations();
    void defaults(const Arguments& arguments);
    void parameters(const Arguments& arguments);
    void parameter(const Argument& argument);
    void type_parameters(const std::vector<TypeParameter>& parameters);
    void comprehension(const Expr& node, ScopeKind kind, const char* name,
                       const std::vector<Comprehension>& generators, const Expr* element, const Expr* second);
    void pattern(const Pattern& node);
    void note_locals_call(const Call& node);
    void find_future_annotations(const Body& statements);

    const AnalyseOptions& m_options;
    std::vector<ScopeDraft*> m_path;
    std::string m_class_name;
    bool m_has_future_annotations = false;
    bool m_is_in_annotation = false;
    bool m_is_iteration_target = false;
    int m_conditional_depth = 0; // statements of the current block around this one that may skip it
};

// The second half: decides for every name where it lives, and fills the scopes' lists of variables.
void resolve_names(ScopeDraft& module, const AnalyseOptions& options);

// The errors CPython's compiler finds in a well-formed tree, after the symbol table.
void check_placement(const Tree& tree, const Scope& module, const AnalyseOptions& options);

} // namespace weft::syntax
