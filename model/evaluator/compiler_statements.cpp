// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The compiler's statements.
// https://docs.python.org/3/reference/simple_stmts.html
// https://docs.python.org/3/reference/compound_stmts.html

#include "model/evaluator/compiler_private.h"
#include "model/rules/generators.h"
#include "model/rules/language.h"

namespace weft::model {

using syntax::NodeKind;

Block CodeCompiler::block(const syntax::Body& body)
{
    Block out;
    const int before = m_pausing_statements;
    ++m_conditional_depth;
    for (const syntax::Statement* node : body) {
        const std::size_t first = out.statements.size();
        statement(*node, out);
        if (m_unit.tracks)
            track(*node, out, first);
    }
    --m_conditional_depth;
    out.place_slot = slot_if_paused(before);
    return out;
}

StmtNode* CodeCompiler::store_statement(TargetNode* target, ExprNode* value, const syntax::Position& position)
{
    if (auto* local = dynamic_cast<LocalTarget*>(target)) {
        auto* node = make<AssignLocalStatement>(position);
        node->slot = local->slot;
        node->value = value;
        return node;
    }
    auto* node = make<AssignStatement>(position);
    node->targets.push_back(target);
    node->value = value;
    return node;
}

StmtNode* CodeCompiler::assign(const syntax::Assign& node)
{
    if (PausingStatement* pausing = pausing_statement(*node.value, node.position)) {
        for (const syntax::Expr* expr : node.targets)
            pausing->targets.push_back(target(*expr));
        auto* local = dynamic_cast<LocalTarget*>(pausing->targets.front());
        if (local && pausing->targets.size() == 1) {
            pausing->local_slot = local->slot;
            pausing->targets.clear();
        }
        return pausing;
    }
    ExprNode* value = hoisted(*node.value);
    if (node.targets.size() == 1)
        return store_statement(target(*node.targets.front()), value, node.position);
    auto* result = make<AssignStatement>(node.position);
    for (const syntax::Expr* expr : node.targets)
        result->targets.push_back(target(*expr));
    result->value = value;
    return result;
}

// What is added to is read before the value is evaluated, so also before the value pauses.
// https://docs.python.org/3/reference/simple_stmts.html#augmented-assignment-statements
StmtNode* CodeCompiler::augmented_attribute(const syntax::AugAssign& node)
{
    const Hoisting hoisting(*this);
    const auto& attribute = syntax::as<syntax::Attribute>(*node.target);
    auto* result = make<AugmentedAttributeStatement>(node.position);
    result->op = static_cast<BinaryOp>(node.op);
    result->object = expression(*attribute.value);
    result->name = name_of(attribute.name);
    if (m_before && is_pausing(*node.value)) {
        auto* load = make<AttributeNode>(node.position);
        load->object = keep_for_two(result->object, attribute.value->position);
        load->name = result->name;
        result->load = keep(load, node.position);
    }
    result->value = expression(*node.value);
    return result;
}

StmtNode* CodeCompiler::augmented_subscript(const syntax::AugAssign& node)
{
    const Hoisting hoisting(*this);
    const auto& subscript = syntax::as<syntax::Subscript>(*node.target);
    const bool pauses = m_before && is_pausing(*node.value);
    auto* result = make<AugmentedSubscriptStatement>(node.position);
    result->op = static_cast<BinaryOp>(node.op);
    if (m_before && is_pausing(*subscript.index))
        m_kept.insert(subscript.value);
    result->object = expression(*subscript.value);
    SubscriptNode* const load = pauses ? make<SubscriptNode>(node.position) : nullptr;
    if (load)
        load->object = keep_for_two(result->object, subscript.value->position);
    result->index = expression(*subscript.index);
    if (load) {
        load->index = keep_for_two(result->index, subscript.index->position);
        result->load = keep(load, node.position);
    }
    result->value = expression(*node.value);
    return result;
}

StmtNode* CodeCompiler::augmented(const syntax::AugAssign& node)
{
    if (node.target->kind == NodeKind::Attribute)
        return augmented_attribute(node);
    if (node.target->kind == NodeKind::Subscript)
        return augmented_subscript(node);
    const Hoisting hoisting(*this);
    const std::string& name = syntax::as<syntax::Name>(*node.target).name;
    auto* result = make<AugmentedStatement>(node.position);
    result->op = static_cast<BinaryOp>(node.op);
    result->load = load_name(name, node.target->position);
    if (is_pausing(*node.value))
        result->load = keep(result->load, node.target->position);
    result->store = store_name(name, node.target->position);
    if (auto* local = dynamic_cast<LocalTarget*>(result->store))
        result->local_slot = local->slot;
    result->value = expression(*node.value);
    return result;
}

StmtNode* CodeCompiler::annotated(const syntax::AnnAssign& node)
{
    auto* result = make<AnnotationStatement>(node.position);
    const bool in_function = m_scope.is_function_like();
    if (node.value) {
        result->value = hoisted(*node.value);
        result->target = target(*node.target);
    } else if (node.target->kind == NodeKind::Attribute) {
        result->target_object = expression(*syntax::as<syntax::Attribute>(*node.target).value);
    } else if (node.target->kind == NodeKind::Subscript) {
        result->target_object = expression(*syntax::as<syntax::Subscript>(*node.target).value);
        result->target_index = expression(*syntax::as<syntax::Subscript>(*node.target).index);
    }
    // Annotations of simple names are evaluated and kept outside functions; those of other targets only
    // evaluated.
    const bool simple = node.is_simple && node.target->kind == NodeKind::Name;
    if (in_function || defers_annotations())
        return result;
    if (simple)
        result->stored_name = name_of(syntax::as<syntax::Name>(*node.target).name);
    if (m_unit.annotations_are_text)
        result->annotation_text = text_of(*node.annotation);
    else
        result->annotation = expression(*node.annotation);
    return result;
}

StmtNode* CodeCompiler::for_loop(const syntax::For& node)
{
    if (node.synchrony == syntax::Synchrony::Async)
        return async_for_loop(node);
    auto* result = make<ForStatement>(node.position);
    {
        const Hoisting hoisting(*this);
        result->iterable = iterated(*node.iterable);
    }
    result->target = target(*node.target);
    if (auto* local = dynamic_cast<LocalTarget*>(result->target))
        result->local_slot = local->slot;
    result->iterator_slot = hidden_slot();
    const int before = m_pausing_statements;
    result->body = block(node.body);
    result->or_else = block(node.or_else);
    result->part_slot = slot_if_paused(before);
    return result;
}

StmtNode* CodeCompiler::if_statement(const syntax::If& node)
{
    auto* result = make<IfStatement>(node.position);
    result->condition = hoisted_condition(*node.test);
    const int before = m_pausing_statements;
    result->body = block(node.body);
    result->or_else = block(node.or_else);
    result->part_slot = slot_if_paused(before);
    return result;
}

StmtNode* CodeCompiler::async_for_loop(const syntax::For& node)
{
    auto* result = make<AsyncForStatement>(node.position);
    result->iterable = hoisted(*node.iterable);
    result->target = target(*node.target);
    result->iterator_slot = hidden_slot();
    result->part_slot = hidden_slot();
    ++m_pausing_statements;
    // An __aiter__() whose answer is awaited pauses where the loop begins.
    m_other_pauses += m_unit.profile.has(Rule::AiterMayBeAwaitable) ? 1 : 0;
    result->body = block(node.body);
    result->or_else = block(node.or_else);
    return result;
}

StmtNode* CodeCompiler::while_loop(const syntax::While& node)
{
    auto* result = make<WhileStatement>(node.position);
    bool always = false;
    if (node.test->kind == NodeKind::Constant) {
        const auto& test = syntax::as<syntax::Constant>(*node.test);
        always = test.type == syntax::Constant::Type::True ||
                 (test.type == syntax::Constant::Type::Int && test.text != "0");
    }
    const int before = m_pausing_statements;
    if (!always && is_pausing(*node.test)) {
        result->before_condition = with_hoisted(node.test->position, [&]() -> StmtNode* {
            result->condition = hoisted_condition(*node.test);
            return nullptr;
        });
    } else if (!always) {
        result->condition = expression(*node.test);
    }
    result->body = block(node.body);
    result->or_else = block(node.or_else);
    result->part_slot = slot_if_paused(before);
    return result;
}

TryStatement::Handler CodeCompiler::handler(const syntax::ExceptHandler& node)
{
    TryStatement::Handler result;
    result.type = optional(node.type);
    if (node.name)
        result.name = store_name(*node.name, node.position);
    result.body = block(node.body);
    return result;
}

StmtNode* CodeCompiler::try_statement(const syntax::Try& node)
{
    if (node.is_star && node.final_body.empty())
        return try_star_statement(node);
    const int before = m_pausing_statements;
    auto* result = make<TryStatement>(node.position);
    result->final_body = block(node.final_body);
    result->has_finally = !node.final_body.empty();
    ++m_protecting;
    if (node.is_star) {
        result->body.statements.push_back(try_star_statement(node));
    } else {
        result->body = block(node.body);
        for (const syntax::ExceptHandler& clause : node.handlers)
            result->handlers.push_back(handler(clause));
        m_protecting -= result->has_finally ? 0 : 1;
        result->or_else = block(node.or_else);
        m_protecting += result->has_finally ? 0 : 1;
    }
    --m_protecting;
    result->part_slot = slot_if_paused(before);
    result->kept_slot = slot_if_paused(before);
    result->exception_slot = slot_if_paused(before);
    return result;
}

// Without its finally part: that belongs to a try statement round it.
StmtNode* CodeCompiler::try_star_statement(const syntax::Try& node)
{
    const int before = m_pausing_statements;
    ++m_protecting;
    auto* result = make<TryStarStatement>(node.position);
    result->body = block(node.body);
    for (const syntax::ExceptHandler& clause : node.handlers)
        result->handlers.push_back(handler(clause));
    result->or_else = block(node.or_else);
    --m_protecting;
    need_stack_if_paused(before);
    return result;
}

// `with a, b:` means `with a: with b:`.
StmtNode* CodeCompiler::with_statement(const syntax::With& node, std::size_t item)
{
    if (node.synchrony == syntax::Synchrony::Async)
        return async_with_statement(node, item);
    const syntax::WithItem& part = node.items[item];
    auto* result = make<WithStatement>(node.position);
    result->context = hoisted(*part.context);
    if (part.target)
        result->target = target(*part.target);
    result->exit_slot = hidden_slot();
    ++m_protecting;
    if (item + 1 < node.items.size()) {
        const int before = m_pausing_statements;
        result->body.statements.push_back(
            with_hoisted(node.position, [&] { return with_statement(node, item + 1); }));
        result->body.place_slot = slot_if_paused(before);
    } else {
        result->body = block(node.body);
    }
    --m_protecting;
    return result;
}

StmtNode* CodeCompiler::async_with_statement(const syntax::With& node, std::size_t item)
{
    const syntax::WithItem& part = node.items[item];
    auto* result = make<AsyncWithStatement>(node.position);
    result->context = hoisted(*part.context);
    if (part.target)
        result->target = target(*part.target);
    result->exit_slot = hidden_slot();
    result->part_slot = hidden_slot();
    result->kept_slot = hidden_slot();
    result->exception_slot = hidden_slot();
    ++m_pausing_statements;
    ++m_protecting;
    if (item + 1 < node.items.size()) {
        result->body.statements.push_back(
            with_hoisted(node.position, [&] { return async_with_statement(node, item + 1); }));
        result->body.place_slot = hidden_slot();
    } else {
        result->body = block(node.body);
    }
    --m_protecting;
    return result;
}

StmtNode* CodeCompiler::raise_statement(const syntax::Raise& node)
{
    auto* result = make<RaiseStatement>(node.position);
    const Hoisting hoisting(*this);
    if (m_before && node.cause && is_pausing(*node.cause))
        m_kept.insert(node.exception);
    result->exception = optional(node.exception);
    result->cause = optional(node.cause);
    return result;
}

void CodeCompiler::import_statement(const syntax::Import& node, Block& out)
{
    for (const syntax::Alias& alias : node.names) {
        auto* result = make<ImportStatement>(node.position);
        result->module = alias.name;
        result->binds_leaf = alias.as_name.has_value();
        const std::string bound = alias.as_name ? *alias.as_name : alias.name.substr(0, alias.name.find('.'));
        result->target = store_name(bound, node.position);
        out.statements.push_back(result);
    }
}

void CodeCompiler::import_from_statement(const syntax::ImportFrom& node, Block& out)
{
    // `from __future__` is known to the compiler; at run time it is an ordinary import.
    auto* result = make<ImportFromStatement>(node.position);
    result->level = node.level;
    result->module = node.module;
    for (const syntax::Alias& alias : node.names) {
        if (alias.name == "*") {
            result->star = true;
            continue;
        }
        result->names.push_back(
            {intern(alias.name), store_name(alias.as_name ? *alias.as_name : alias.name, node.position)});
    }
    out.statements.push_back(result);
}

void CodeCompiler::statement(const syntax::Statement& node, Block& out)
{
    if (m_pausing.empty())
        return plain_statement(node, out);
    Block one;
    StmtNode* const compiled = with_hoisted(node.position, [&] {
        plain_statement(node, one);
        return one.empty() ? nullptr : one.statements.back();
    });
    if (!one.empty())
        one.statements.back() = compiled;
    out.statements.insert(out.statements.end(), one.statements.begin(), one.statements.end());
}

void CodeCompiler::plain_statement(const syntax::Statement& node, Block& out)
{
    switch (node.kind) {
    case NodeKind::FunctionDef:
        out.statements.push_back(function_definition(syntax::as<syntax::FunctionDef>(node)));
        return;
    case NodeKind::ClassDef:
        out.statements.push_back(class_definition(syntax::as<syntax::ClassDef>(node)));
        return;
    case NodeKind::Return:
        out.statements.push_back(return_statement(syntax::as<syntax::Return>(node)));
        return;
    case NodeKind::Delete: {
        auto* result = make<DeleteStatement>(node.position);
        m_is_deleting = true;
        for (const syntax::Expr* expr : syntax::as<syntax::Delete>(node).targets)
            result->targets.push_back(target(*expr));
        m_is_deleting = false;
        out.statements.push_back(result);
        return;
    }
    case NodeKind::Assign:
        out.statements.push_back(assign(syntax::as<syntax::Assign>(node)));
        return;
    case NodeKind::TypeAlias:
        refuse(node.position, "type alias statement");
        return;
    case NodeKind::AugAssign:
        out.statements.push_back(augmented(syntax::as<syntax::AugAssign>(node)));
        return;
    case NodeKind::AnnAssign:
        out.statements.push_back(annotated(syntax::as<syntax::AnnAssign>(node)));
        if (defers_annotations() && !m_scope.is_function_like() &&
            syntax::as<syntax::AnnAssign>(node).is_simple)
            note_annotation(syntax::as<syntax::AnnAssign>(node), out);
        return;
    case NodeKind::For:
        out.statements.push_back(for_loop(syntax::as<syntax::For>(node)));
        return;
    case NodeKind::While:
        out.statements.push_back(while_loop(syntax::as<syntax::While>(node)));
        return;
    case NodeKind::If:
        out.statements.push_back(if_statement(syntax::as<syntax::If>(node)));
        return;
    case NodeKind::With:
        out.statements.push_back(with_statement(syntax::as<syntax::With>(node), 0));
        return;
    case NodeKind::Match:
        out.statements.push_back(match_statement(syntax::as<syntax::Match>(node)));
        return;
    case NodeKind::Raise:
        out.statements.push_back(raise_statement(syntax::as<syntax::Raise>(node)));
        return;
    case NodeKind::Try:
        out.statements.push_back(try_statement(syntax::as<syntax::Try>(node)));
        return;
    case NodeKind::Assert: {
        const auto& source = syntax::as<syntax::Assert>(node);
        auto* result = make<AssertStatement>(node.position);
        result->condition = hoisted_condition(*source.test);
        result->message = optional(source.message);
        out.statements.push_back(result);
        return;
    }
    case NodeKind::Import:
        import_statement(syntax::as<syntax::Import>(node), out);
        return;
    case NodeKind::ImportFrom:
        import_from_statement(syntax::as<syntax::ImportFrom>(node), out);
        return;
    case NodeKind::Global:
    case NodeKind::Nonlocal:
        return; // the symbol table has read them
    case NodeKind::ExprStatement:
        out.statements.push_back(expression_statement(syntax::as<syntax::ExprStatement>(node)));
        return;
    case NodeKind::Pass:
        out.statements.push_back(make<PassStatement>(node.position));
        return;
    case NodeKind::Break:
        out.statements.push_back(make<BreakStatement>(node.position));
        return;
    case NodeKind::Continue:
        out.statements.push_back(make<ContinueStatement>(node.position));
        return;
    default:
        break;
    }
    CHECK(!"not a statement");
}

// https://docs.python.org/3/reference/compound_stmts.html#the-match-statement
StmtNode* CodeCompiler::match_statement(const syntax::Match& node)
{
    auto* result = make<MatchStatement>(node.position);
    result->subject = hoisted(*node.subject);
    const int before = m_pausing_statements;
    for (const syntax::MatchCase& part : node.cases) {
        MatchStatement::Case compiled;
        compiled.pattern = pattern(*part.pattern);
        compiled.guard = optional(part.guard);
        compiled.body = block(part.body);
        result->cases.push_back(std::move(compiled));
    }
    result->part_slot = slot_if_paused(before);
    return result;
}

} // namespace weft::model
