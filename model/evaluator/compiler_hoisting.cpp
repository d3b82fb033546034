// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The compiler's way with a pause inside an expression: it becomes a statement before the rest of the
// expression (hoisted_nodes.h says why and how).
// https://docs.python.org/3/reference/expressions.html#evaluation-order
//
// Pauses are hoisted where a statement evaluates the expression first and once (`hoisted`). Operands that
// come before a pause are kept in temporaries; those whose value is not settled by their own evaluation, such
// as `*a` in a display, stay where they are, and the body keeps its stack.

#include <algorithm>

#include "model/evaluator/compiler_private.h"
#include "model/syntax/children.h"

namespace weft::model {

using syntax::NodeKind;

namespace {

bool is_comprehension(NodeKind kind)
{
    return kind == NodeKind::ListComp || kind == NodeKind::SetComp || kind == NodeKind::DictComp ||
           kind == NodeKind::GeneratorExp;
}

const syntax::Expr& first_iterable(const syntax::Expr& node)
{
    switch (node.kind) {
    case NodeKind::ListComp:
        return *syntax::as<syntax::ListComp>(node).generators.front().iterable;
    case NodeKind::SetComp:
        return *syntax::as<syntax::SetComp>(node).generators.front().iterable;
    case NodeKind::DictComp:
        return *syntax::as<syntax::DictComp>(node).generators.front().iterable;
    default:
        return *syntax::as<syntax::GeneratorExp>(node).generators.front().iterable;
    }
}

bool is_expression(const syntax::Node& node)
{
    return node.kind < NodeKind::FunctionDef;
}

// What an expression evaluates itself, in the order of evaluation. A null stands for `**` in a dict display.
std::vector<const syntax::Expr*> operands_of(const syntax::Expr& expr)
{
    std::vector<const syntax::Expr*> operands;
    if (is_comprehension(expr.kind))
        return {&first_iterable(expr)};
    if (expr.kind == NodeKind::NamedExpr)
        return {syntax::as<syntax::NamedExpr>(expr).value};
    syntax::for_each_child(expr, [&operands](const syntax::Node& child) {
        if (is_expression(child))
            operands.push_back(static_cast<const syntax::Expr*>(&child));
    });
    return operands;
}

bool unpacks_mapping(const syntax::Expr& expr)
{
    if (expr.kind == NodeKind::Dict) {
        for (const syntax::Expr* key : syntax::as<syntax::Dict>(expr).keys)
            if (!key)
                return true;
        return false;
    }
    if (expr.kind == NodeKind::Call)
        for (const syntax::Keyword& keyword : syntax::as<syntax::Call>(expr).keywords)
            if (!keyword.name)
                return true;
    return false;
}

} // namespace

// Notes every expression of the body that pauses in itself; functions and lambdas inside are other bodies.
bool CodeCompiler::find_pauses(const syntax::Node& node)
{
    if (node.kind == NodeKind::FunctionDef || node.kind == NodeKind::ClassDef ||
        node.kind == NodeKind::Lambda)
        return false;
    bool pauses =
        node.kind == NodeKind::Await || node.kind == NodeKind::Yield || node.kind == NodeKind::YieldFrom;
    if (is_comprehension(node.kind))
        pauses = find_pauses(first_iterable(static_cast<const syntax::Expr&>(node)));
    else
        syntax::for_each_child(node,
                               [this, &pauses](const syntax::Node& child) { pauses |= find_pauses(child); });
    if (pauses && is_expression(node))
        m_pausing.insert(static_cast<const syntax::Expr*>(&node));
    return pauses;
}

// The temporaries come after all other hidden slots, since CPython's evaluation stack ends with them.
void CodeCompiler::place_temporaries()
{
    const int first = m_code->hidden_start() + m_code->hidden_slots;
    m_code->hidden_slots += m_temporaries_max;
    for (int* const use : m_temporary_uses)
        *use += first;
}

int CodeCompiler::temporary()
{
    const int index = m_temporaries++;
    m_temporaries_max = std::max(m_temporaries_max, m_temporaries);
    return index;
}

void CodeCompiler::use_temporary(int& field, int index)
{
    field = index;
    m_temporary_uses.push_back(&field);
}

ExprNode* CodeCompiler::take(int index, const syntax::Position& position)
{
    auto* result = make<TakeNode>(position);
    use_temporary(result->slot, index);
    return result;
}

void CodeCompiler::keep_in(int index, ExprNode* value, const syntax::Position& position)
{
    auto* statement = make<KeepStatement>(position);
    statement->value = value;
    use_temporary(statement->slot, index);
    m_before->push_back(statement);
}

// The value goes to a temporary, unless it is in one or is always the same.
ExprNode* CodeCompiler::keep(ExprNode* value, const syntax::Position& position)
{
    if (!m_before || dynamic_cast<const TakeNode*>(value) || dynamic_cast<const ConstantNode*>(value))
        return value;
    const int index = temporary();
    keep_in(index, value, position);
    return take(index, position);
}

// The same where it is needed again: `value` then takes it at last, and the result only reads it.
ExprNode* CodeCompiler::keep_for_two(ExprNode*& value, const syntax::Position& position)
{
    const int index = temporary();
    keep_in(index, value, position);
    value = take(index, position);
    auto* result = make<PeekNode>(position);
    use_temporary(result->slot, index);
    return result;
}

SequenceStatement* CodeCompiler::sequence(const syntax::Position& position)
{
    auto* result = make<SequenceStatement>(position);
    result->place_slot = hidden_slot();
    return result;
}

// The statement that `compile` makes, if any, after those that its hoisted pauses need.
StmtNode* CodeCompiler::with_hoisted(const syntax::Position& position,
                                     const std::function<StmtNode*()>& compile)
{
    std::vector<StmtNode*> parts;
    std::vector<StmtNode*>* const outer_prefix = std::exchange(m_prefix, &parts);
    std::vector<StmtNode*>* const outer_before = std::exchange(m_before, nullptr);
    const int first = m_temporaries;
    const int outer_max = std::exchange(m_temporaries_max, first);
    StmtNode* statement = compile();
    if (!parts.empty()) {
        SequenceStatement* result = sequence(position);
        result->parts = std::move(parts);
        if (statement)
            result->parts.push_back(statement);
        if (m_temporaries_max > first) {
            use_temporary(result->first_temporary, first);
            use_temporary(result->last_temporary, m_temporaries_max - 1);
        }
        statement = result;
    }
    m_temporaries = first;
    m_temporaries_max = std::max(m_temporaries_max, outer_max);
    m_prefix = outer_prefix;
    m_before = outer_before;
    return statement;
}

// An expression that the statement evaluates before anything else, and once.
ExprNode* CodeCompiler::hoisted(const syntax::Expr& expr)
{
    const Hoisting hoisting(*this);
    return expression(expr);
}

ExprNode* CodeCompiler::hoisted_condition(const syntax::Expr& expr)
{
    const Hoisting hoisting(*this);
    return condition(expr);
}

// An expression of which only the truth is asked for: the operands of `and` and `or` are tested once.
ExprNode* CodeCompiler::condition(const syntax::Expr& expr)
{
    if (m_before && expr.kind == NodeKind::BoolOp && is_pausing(expr))
        return hoisted_boolean(syntax::as<syntax::BoolOp>(expr), true);
    return expression(expr);
}

// Its pauses stay inside the expression: the body needs a stack for them.
ExprNode* CodeCompiler::on_stack(const syntax::Expr& expr)
{
    std::vector<StmtNode*>* const outer = std::exchange(m_before, nullptr);
    ExprNode* const result = plain_expression(expr);
    m_before = outer;
    return result;
}

// Whether the operands before the last pause are done with once they have been evaluated.
bool CodeCompiler::can_hoist(const syntax::Expr& expr, const std::vector<const syntax::Expr*>& operands,
                             std::size_t last) const
{
    if (expr.kind == NodeKind::Compare && operands.size() > 2)
        return false;
    if (unpacks_mapping(expr))
        return false;
    for (std::size_t i = 0; i < last; ++i)
        if (operands[i]->kind == NodeKind::Starred)
            return false;
    if (expr.kind == NodeKind::GeneratorExp || !is_comprehension(expr.kind))
        return true;
    return !m_scope.child_for(expr)->is_coroutine;
}

ExprNode* CodeCompiler::pausing_expression(const syntax::Expr& expr)
{
    switch (expr.kind) {
    case NodeKind::Await:
    case NodeKind::Yield:
    case NodeKind::YieldFrom: {
        PausingStatement* const pause = pausing_statement(expr, expr.position);
        const int index = temporary();
        use_temporary(pause->local_slot, index);
        m_before->push_back(pause);
        return take(index, expr.position);
    }
    case NodeKind::BoolOp:
        return hoisted_boolean(syntax::as<syntax::BoolOp>(expr), false);
    case NodeKind::IfExp:
        return hoisted_choice(syntax::as<syntax::IfExp>(expr));
    default:
        break;
    }
    const std::vector<const syntax::Expr*> operands = operands_of(expr);
    std::size_t last = operands.size();
    while (last > 0 && !is_pausing(*operands[last - 1]))
        --last;
    if (last == 0 || !can_hoist(expr, operands, last - 1))
        return on_stack(expr);
    if (expr.kind == NodeKind::Call && last > 1)
        if (ExprNode* call = hoisted_method_call(syntax::as<syntax::Call>(expr), last - 1))
            return call;
    for (std::size_t i = 0; i + 1 < last; ++i)
        m_kept.insert(operands[i]);
    return plain_expression(expr);
}

// `o.m(a, await b)`: the method is looked up before the arguments; null for other calls.
ExprNode* CodeCompiler::hoisted_method_call(const syntax::Call& node, std::size_t last_argument)
{
    if (node.function->kind != NodeKind::Attribute || !node.keywords.empty())
        return nullptr;
    for (const syntax::Expr* argument : node.arguments)
        if (argument->kind == NodeKind::Starred)
            return nullptr;
    const auto& attribute = syntax::as<syntax::Attribute>(*node.function);
    auto* method = make<KeepMethodStatement>(attribute.position);
    method->object = expression(*attribute.value);
    method->name = name_of(attribute.name);
    method->attribute = method;
    const int callee = temporary();
    const int self = temporary();
    use_temporary(method->callee_slot, callee);
    use_temporary(method->self_slot, self);
    m_before->push_back(method);
    auto* result = make<KeptMethodCallNode>(node.position);
    use_temporary(result->callee_slot, callee);
    use_temporary(result->self_slot, self);
    for (std::size_t i = 0; i + 1 < last_argument; ++i)
        m_kept.insert(node.arguments[i]);
    result->arguments = expressions(node.arguments);
    return result;
}

// https://docs.python.org/3/reference/expressions.html#boolean-operations
ExprNode* CodeCompiler::hoisted_boolean(const syntax::BoolOp& node, bool truth_only)
{
    int index = -1;
    std::vector<StmtNode*>* const outer = m_before;
    for (std::size_t i = 0; i < node.values.size(); ++i) {
        const syntax::Expr& operand = *node.values[i];
        ExprNode* value = truth_only ? condition(operand) : expression(operand);
        const auto* const taken = i == 0 && !truth_only ? dynamic_cast<const TakeNode*>(value) : nullptr;
        if (i == 0)
            index = taken ? taken->slot : temporary(); // what a pause gave stays where it is
        if (truth_only) {
            auto* truth = make<TruthNode>(operand.position);
            truth->operand = value;
            value = truth;
        }
        if (!taken)
            keep_in(index, value, operand.position);
        if (i + 1 == node.values.size())
            break;
        auto* step = make<BooleanStepStatement>(operand.position);
        step->is_and = node.op == syntax::BoolOperator::And;
        use_temporary(step->slot, index);
        step->rest = sequence(operand.position);
        m_before->push_back(step);
        m_before = &step->rest->parts;
    }
    m_before = outer;
    return take(index, node.position);
}

// https://docs.python.org/3/reference/expressions.html#conditional-expressions
ExprNode* CodeCompiler::hoisted_choice(const syntax::IfExp& node)
{
    const int index = temporary();
    std::vector<StmtNode*>* const outer = m_before;
    auto* choice = make<ChooseStatement>(node.position);
    choice->condition = condition(*node.test);
    choice->part_slot = hidden_slot();
    m_before->push_back(choice);
    choice->if_true = sequence(node.body->position);
    choice->if_false = sequence(node.or_else->position);
    m_before = &choice->if_true->parts;
    keep_in(index, expression(*node.body), node.body->position);
    m_before = &choice->if_false->parts;
    keep_in(index, expression(*node.or_else), node.or_else->position);
    m_before = outer;
    return take(index, node.position);
}

} // namespace weft::model
