// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The compiler's definitions: functions, lambdas, classes, decorators, annotations.
// https://docs.python.org/3/reference/compound_stmts.html#function-definitions

#include "model/evaluator/compiler_private.h"
#include "model/rules/language.h"

namespace weft::model {

FunctionNode* CodeCompiler::function_node(const syntax::Arguments& arguments, Ref<Code> code,
                                          const syntax::Position& position)
{
    auto* node = make<FunctionNode>(position);
    node->defaults = expressions(arguments.defaults);
    for (std::size_t i = 0; i < arguments.keyword_defaults.size(); ++i)
        if (arguments.keyword_defaults[i])
            node->keyword_defaults.push_back(
                {name_of(arguments.keyword_only[i].name), expression(*arguments.keyword_defaults[i])});
    node->closure_slots = closure_slots_for(*code);
    node->code = std::move(code);
    return node;
}

ExprNode* CodeCompiler::lambda(const syntax::Lambda& node)
{
    const syntax::Scope* scope = m_scope.child_for(node);
    CHECK(scope);
    CodeCompiler inner(m_unit, *scope, this, CodeKind::Function);
    Ref<Code> code = inner.compile_lambda_body(node.arguments, *node.body);
    code->first_line = node.position.line;
    return function_node(node.arguments, std::move(code), node.position);
}

ExprNode* CodeCompiler::decorated(ExprNode* definition, const std::vector<syntax::Expr*>& decorators,
                                  const syntax::Position& position)
{
    if (decorators.empty())
        return definition;
    auto* node = make<DecoratedNode>(position);
    node->decorators = expressions(decorators);
    node->definition = definition;
    return node;
}

StmtNode* CodeCompiler::function_definition(const syntax::FunctionDef& node)
{
    if (!node.type_parameters.empty()) {
        refuse(node.position, "type parameters");
        return make<PassStatement>(node.position); // what is inside has scopes that nobody else looks for
    }
    const syntax::Scope* scope = m_scope.child_for(node);
    CHECK(scope);
    CodeCompiler inner(m_unit, *scope, this, CodeKind::Function);
    Ref<Code> code = inner.compile_function_body(node.arguments, node.body);
    // Since 3.8 the line of a decorated function's code is that of its first decorator.
    code->first_line = node.decorators.empty() ? node.position.line : node.decorators.front()->position.line;
    FunctionNode* function = function_node(node.arguments, std::move(code), node.position);
    add_annotations(*function, node);
    ExprNode* value = decorated(function, node.decorators, node.position);
    return store_statement(store_name(node.name, node.position), value, node.position);
}

StmtNode* CodeCompiler::class_definition(const syntax::ClassDef& node)
{
    if (!node.type_parameters.empty()) {
        refuse(node.position, "type parameters");
        return make<PassStatement>(node.position); // what is inside has scopes that nobody else looks for
    }
    const syntax::Scope* scope = m_scope.child_for(node);
    CHECK(scope);
    CodeCompiler inner(m_unit, *scope, this, CodeKind::Class);
    auto* result = make<ClassNode>(node.position);
    result->name = intern(node.name);
    for (const syntax::Expr* base : node.bases) {
        const bool starred = base->kind == syntax::NodeKind::Starred;
        result->is_starred.push_back(starred);
        result->bases.push_back(expression(starred ? *syntax::as<syntax::Starred>(*base).value : *base));
    }
    for (const syntax::Keyword& keyword : node.keywords) {
        result->keywords.push_back(
            {keyword.name ? intern(*keyword.name) : nullptr, expression(*keyword.value)});
    }
    result->code = inner.compile_class_body(node);
    result->class_cell_slot = inner.class_cell_slot();
    result->class_dict_slot = inner.class_dict_slot();
    result->closure_slots = closure_slots_for(*result->code);
    ExprNode* value = decorated(result, node.decorators, node.position);
    return store_statement(store_name(node.name, node.position), value, node.position);
}

} // namespace weft::model
