// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Short words for making nodes of a syntax tree.
//
// `make.call(make.attribute(make.name("g"), "send"), {make.integer(1)})` is `g.send(1)`. The nodes belong to
// the tree that the builder was given.
#pragma once

#include "model/syntax/ast.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::properties::fuzz {

class AstBuilder {
public:
    using Expr = syntax::Expr;
    using Statement = syntax::Statement;
    using Body = syntax::Body;
    using Exprs = std::vector<Expr*>;

    explicit AstBuilder(syntax::Tree& tree) : m_tree(tree) {}

    // Expressions.
    Expr* name(std::string_view text, syntax::Context context = syntax::Context::Load);
    Expr* integer(long value);
    Expr* text(std::string_view value);
    Expr* none() { return constant(syntax::Constant::Type::None); }
    Expr* true_() { return constant(syntax::Constant::Type::True); }
    Expr* false_() { return constant(syntax::Constant::Type::False); }
    Expr* attribute(Expr* value, std::string_view attribute_name);
    Expr* attribute(std::string_view object, std::string_view attribute_name)
    {
        return attribute(name(object), attribute_name);
    }
    Expr* call(Expr* function, Exprs arguments = {});
    Expr* call(std::string_view function, Exprs arguments = {})
    {
        return call(name(function), std::move(arguments));
    }
    // object.method(arguments)
    Expr* method(std::string_view object, std::string_view method_name, Exprs arguments = {})
    {
        return call(attribute(object, method_name), std::move(arguments));
    }
    // The call with one more argument given by name.
    Expr* with_keyword(Expr* call, std::string_view keyword, Expr* value);
    Expr* tuple(Exprs elements);
    Expr* list(Exprs elements);
    Expr* starred(Expr* value);
    Expr* subscript(Expr* value, Expr* index);
    Expr* yield(Expr* value);
    Expr* yield_from(Expr* value);
    Expr* await(Expr* value);
    Expr* compare(Expr* left, syntax::CompareOperator op, Expr* right);
    Expr* is_none(Expr* value) { return compare(value, syntax::CompareOperator::Is, none()); }
    Expr* add(Expr* left, Expr* right);
    Expr* or_(Expr* left, Expr* right);
    Expr* and_(Expr* left, Expr* right);
    Expr* not_(Expr* value);
    Expr* if_else(Expr* body, Expr* test, Expr* or_else);
    Expr* lambda(Expr* body);
    // (element for target in iterable), or [..]; `synchrony` says whether it is `async for`.
    Expr* generator(Expr* element, std::string_view target, Expr* iterable,
                    syntax::Synchrony synchrony = syntax::Synchrony::Sync);
    Expr* list_of(Expr* element, std::string_view target, Expr* iterable,
                  syntax::Synchrony synchrony = syntax::Synchrony::Sync);

    // Statements.
    Statement* expression(Expr* value);
    Statement* print(Exprs arguments) { return expression(call("print", std::move(arguments))); }
    Statement* assign(std::string_view target, Expr* value);
    Statement* assign(Expr* target, Expr* value);
    Statement* add_to(std::string_view target, Expr* value);
    Statement* delete_(std::string_view target);
    Statement* return_(Expr* value);
    Statement* raise(Expr* exception, Expr* cause = nullptr);
    Statement* pass();
    Statement* break_();
    Statement* continue_();
    Statement* global(std::string_view variable);
    Statement* if_(Expr* test, Body body, Body or_else = {});
    Statement* while_(Expr* test, Body body, Body or_else = {});
    syntax::For* for_(std::string_view target, Expr* iterable, Body body, Body or_else = {});
    syntax::With* with(std::vector<syntax::WithItem> items, Body body);
    syntax::Try* try_(Body body, Body final_body = {});
    void handler(syntax::Try& statement, Expr* type, std::string_view exception_name, Body body);
    syntax::FunctionDef* function(std::string_view function_name, std::vector<std::string> parameters,
                                  Body body, syntax::Synchrony synchrony = syntax::Synchrony::Sync);
    syntax::ClassDef* class_(std::string_view class_name, Exprs bases, Body body);
    Statement* import(std::string_view module);
    Statement* import_from(std::string_view module, std::string_view imported);

private:
    Expr* constant(syntax::Constant::Type type);

    syntax::Tree& m_tree;
};

} // namespace weft::properties::fuzz
