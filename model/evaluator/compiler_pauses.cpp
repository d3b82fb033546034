// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The compiler's pauses: yields and awaits as expressions, and statements that are nothing but one of them.
// https://docs.python.org/3/reference/expressions.html#yield-expressions

#include "model/evaluator/compiler_private.h"

namespace weft::model {

using syntax::NodeKind;

YieldNode* CodeCompiler::yield(const syntax::Yield& node)
{
    auto* result = make<YieldNode>(node.position);
    result->is_protected = m_protecting > 0;
    result->value = optional(node.value);
    return result;
}

YieldFromNode* CodeCompiler::yield_from(const syntax::YieldFrom& node)
{
    auto* result = make<YieldFromNode>(node.position);
    result->iterable = expression(*node.value);
    return result;
}

AsyncYieldNode* CodeCompiler::async_yield(const syntax::Yield& node)
{
    auto* result = make<AsyncYieldNode>(node.position);
    result->is_protected = m_protecting > 0;
    result->value = optional(node.value);
    return result;
}

AwaitNode* CodeCompiler::await(const syntax::Await& node)
{
    auto* result = make<AwaitNode>(node.position);
    result->awaitable = expression(*node.value);
    if (!m_code->await && !m_code->file->is_program)
        m_code->await = result;
    return result;
}

// The statement for a value that is a pause; null for any other value.
PausingStatement* CodeCompiler::pausing_statement(const syntax::Expr& value, const syntax::Position& position)
{
    const Hoisting hoisting(*this);
    if (value.kind == NodeKind::Await) {
        auto* result = make<AwaitStatement>(position);
        result->await = await(syntax::as<syntax::Await>(value));
        ++m_pausing_statements;
        return result;
    }
    if (value.kind == NodeKind::Yield && m_code->body_kind == BodyKind::AsyncGenerator) {
        auto* result = make<AsyncYieldStatement>(position);
        result->yield = async_yield(syntax::as<syntax::Yield>(value));
        ++m_pausing_statements;
        return result;
    }
    if (value.kind == NodeKind::Yield) {
        auto* result = make<YieldStatement>(position);
        result->yield = yield(syntax::as<syntax::Yield>(value));
        ++m_pausing_statements;
        return result;
    }
    if (value.kind == NodeKind::YieldFrom) {
        auto* result = make<YieldFromStatement>(position);
        result->yield_from = yield_from(syntax::as<syntax::YieldFrom>(value));
        ++m_pausing_statements;
        return result;
    }
    return nullptr;
}

StmtNode* CodeCompiler::expression_statement(const syntax::ExprStatement& node)
{
    if (PausingStatement* pausing = pausing_statement(*node.value, node.position)) {
        pausing->is_dropped = true;
        return pausing;
    }
    auto* result = make<ExpressionStatement>(node.position);
    result->value = hoisted(*node.value);
    return result;
}

StmtNode* CodeCompiler::return_statement(const syntax::Return& node)
{
    PausingStatement* pausing = node.value ? pausing_statement(*node.value, node.position) : nullptr;
    if (pausing) {
        pausing->returns = true;
        return pausing;
    }
    auto* result = make<ReturnStatement>(node.position);
    result->value = hoisted_optional(node.value);
    return result;
}

} // namespace weft::model
