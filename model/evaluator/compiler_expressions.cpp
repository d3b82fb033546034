// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The compiler's expressions.
// https://docs.python.org/3/reference/expressions.html

#include <algorithm>

#include "model/evaluator/compiler_private.h"
#include "model/rules/containers.h"
#include "model/rules/language.h"
#include "model/values/bytes.h"
#include "model/values/number.h"
#include "model/values/operations.h"

namespace weft::model {

using syntax::NodeKind;

// For what only matters if it is ever run: a helper file may define coroutines that the program never calls.
ExprNode* CodeCompiler::refused_at_run_time(const syntax::Position& position, std::string_view what)
{
    auto* node = make<RefusedNode>(position);
    node->what = concat(m_unit.file->name, ":", position.line, ":", position.column + 1, ": ", what);
    return node;
}

ExprNode* CodeCompiler::constant(Value value, const syntax::Position& position)
{
    auto* node = make<ConstantNode>(position);
    node->value = std::move(value);
    return node;
}

ExprNode* CodeCompiler::constant(const syntax::Constant& node)
{
    using ConstantType = syntax::Constant::Type;
    switch (node.type) {
    case ConstantType::None:
        return constant(Value::none(), node.position);
    case ConstantType::True:
        return constant(Value::boolean(true), node.position);
    case ConstantType::False:
        return constant(Value::boolean(false), node.position);
    case ConstantType::Ellipsis:
        return constant(Value::ellipsis(), node.position);
    case ConstantType::Int:
        return constant(int_from_digits(node.text), node.position);
    case ConstantType::Float:
        return constant(new_float(node.number), node.position);
    case ConstantType::Complex:
        return constant(new_complex(0.0, node.number), node.position);
    case ConstantType::Str:
        return constant(Value::borrow(intern(node.text)), node.position);
    case ConstantType::Bytes:
        return constant(new_bytes(node.text), node.position);
    }
    return nullptr;
}

std::vector<ExprNode*> CodeCompiler::expressions(const std::vector<syntax::Expr*>& exprs)
{
    std::vector<ExprNode*> nodes;
    nodes.reserve(exprs.size());
    for (const syntax::Expr* expr : exprs)
        nodes.push_back(expression(*expr));
    return nodes;
}

static Value negated(const Value& number)
{
    if (number.is_small() && Value::fits_small(-number.small_value()))
        return Value::small(-number.small_value());
    return weft::model::unary(UnaryOp::USub, number).release();
}

ExprNode* CodeCompiler::unary(const syntax::UnaryOp& node)
{
    if (node.op == syntax::UnaryOperator::Not) {
        auto* result = make<NotNode>(node.position);
        result->operand = condition(*node.operand);
        return result;
    }
    // CPython folds the sign of a number into the constant.
    if (node.op == syntax::UnaryOperator::USub && node.operand->kind == NodeKind::Constant) {
        const auto& operand = syntax::as<syntax::Constant>(*node.operand);
        if (operand.type == syntax::Constant::Type::Int)
            return constant(negated(int_from_digits(operand.text)), node.position);
        if (operand.type == syntax::Constant::Type::Float)
            return constant(new_float(-operand.number), node.position);
    }
    auto* result = make<UnaryNode>(node.position);
    switch (node.op) {
    case syntax::UnaryOperator::Invert:
        result->op = UnaryOp::Invert;
        break;
    case syntax::UnaryOperator::UAdd:
        result->op = UnaryOp::UAdd;
        break;
    default:
        result->op = UnaryOp::USub;
        break;
    }
    result->operand = expression(*node.operand);
    return result;
}

ExprNode* CodeCompiler::compare(const syntax::Compare& node)
{
    if (node.ops.size() == 1) {
        auto* result = make<CompareNode>(node.position);
        result->op = static_cast<Comparison>(node.ops.front());
        result->left = expression(*node.left);
        result->right = expression(*node.comparators.front());
        return result;
    }
    auto* result = make<CompareChainNode>(node.position);
    result->first = expression(*node.left);
    for (const syntax::CompareOperator op : node.ops)
        result->ops.push_back(static_cast<Comparison>(op));
    result->others = expressions(node.comparators);
    return result;
}

// Would CPython keep this expression as a constant?
static bool is_constant(const ExprNode* node)
{
    if (dynamic_cast<const ConstantNode*>(node))
        return true;
    const auto* tuple = dynamic_cast<const DisplayNode*>(node);
    return tuple && tuple->display == DisplayKind::Tuple &&
           std::all_of(tuple->elements.begin(), tuple->elements.end(), is_constant);
}

ExprNode* CodeCompiler::display(DisplayKind kind, const std::vector<syntax::Expr*>& elements,
                                const syntax::Position& position)
{
    auto* result = make<DisplayNode>(position);
    result->display = kind;
    result->elements = expressions(elements);
    for (const syntax::Expr* element : elements)
        result->has_star |= element->kind == NodeKind::Starred;
    // CPython makes a set of more than two constants from a frozenset, which is visible in its order.
    result->copies_constant = kind == DisplayKind::Set && result->elements.size() > 2 &&
                              m_unit.profile.has(Rule::SetDisplaysCopyFrozensets) &&
                              std::all_of(result->elements.begin(), result->elements.end(), is_constant);
    return result;
}

// What a loop goes over: CPython loops over the frozenset of a constant set itself.
ExprNode* CodeCompiler::iterated(const syntax::Expr& expr)
{
    ExprNode* node = expression(expr);
    if (auto* set = dynamic_cast<DisplayNode*>(node))
        set->copies_constant = false;
    return node;
}

ExprNode* CodeCompiler::dict(const syntax::Dict& node)
{
    auto* result = make<DictNode>(node.position);
    for (std::size_t i = 0; i < node.values.size(); ++i) {
        result->keys.push_back(optional(node.keys[i]));
        result->values.push_back(expression(*node.values[i]));
    }
    return result;
}

ExprNode* CodeCompiler::joined(const syntax::JoinedStr& node)
{
    auto* result = make<JoinedNode>(node.position);
    result->parts = expressions(node.values);
    return result;
}

ExprNode* CodeCompiler::formatted(const syntax::FormattedValue& node)
{
    auto* result = make<FormattedNode>(node.position);
    result->value = expression(*node.value);
    result->conversion = node.conversion;
    result->format_spec = optional(node.format_spec);
    return result;
}

// PEP 3135: only the plain form `super()` inside a function of a class is special.
ExprNode* CodeCompiler::zero_super(const syntax::Call& node)
{
    auto* result = make<ZeroSuperNode>(node.position);
    result->function = expression(*node.function);
    result->class_slot = slot_of_cell("__class__");
    if (m_code->positional > 0 || m_code->has_varargs) {
        const std::string& first = m_code->variable_names.front()->text;
        const int cell = slot_of_cell(first);
        result->self_in_cell = cell >= 0;
        result->self_slot = cell >= 0 ? cell : 0;
    }
    return result;
}

ExprNode* CodeCompiler::call(const syntax::Call& node)
{
    bool plain = node.keywords.empty();
    for (const syntax::Expr* argument : node.arguments)
        plain &= argument->kind != NodeKind::Starred;
    if (!plain)
        return general_call(node);
    if (node.function->kind == NodeKind::Attribute) {
        const auto& attribute = syntax::as<syntax::Attribute>(*node.function);
        auto* result = make<MethodCallNode>(node.position);
        result->object = expression(*attribute.value);
        result->name = name_of(attribute.name);
        result->attribute = make<ConstantNode>(attribute.position);
        result->arguments = expressions(node.arguments);
        return result;
    }
    if (node.function->kind == NodeKind::Name && syntax::as<syntax::Name>(*node.function).name == "super" &&
        node.arguments.empty() && m_code->code_kind == CodeKind::Function)
        return zero_super(node);
    auto* result = make<CallNode>(node.position);
    result->function = expression(*node.function);
    result->arguments = expressions(node.arguments);
    return result;
}

ExprNode* CodeCompiler::general_call(const syntax::Call& node)
{
    auto* result = make<GeneralCallNode>(node.position);
    result->function = expression(*node.function);
    for (const syntax::Expr* argument : node.arguments) {
        const bool starred = argument->kind == NodeKind::Starred;
        result->is_starred.push_back(starred);
        result->arguments.push_back(
            expression(starred ? *syntax::as<syntax::Starred>(*argument).value : *argument));
    }
    for (const syntax::Keyword& keyword : node.keywords)
        result->keywords.push_back(
            {keyword.name ? intern(*keyword.name) : nullptr, expression(*keyword.value)});
    return result;
}

ExprNode* CodeCompiler::comprehension(ComprehensionKind kind, const syntax::Expr& node,
                                      const std::vector<syntax::Comprehension>& generators,
                                      const syntax::Expr& element, const syntax::Expr* value)
{
    const syntax::Scope* scope = m_scope.child_for(node);
    CHECK(scope);
    if (scope->is_generator && kind != ComprehensionKind::Generator)
        refuse(node.position, "yield inside a comprehension");
    CodeCompiler inner(m_unit, *scope, this, CodeKind::Comprehension);
    auto* result = make<ComprehensionNode>(node.position);
    result->comprehension = kind;
    result->first_iterable = iterated(*generators.front().iterable);
    result->first_is_async = generators.front().synchrony == syntax::Synchrony::Async;
    if (scope->is_coroutine && kind != ComprehensionKind::Generator)
        ++m_other_pauses;
    result->code = inner.compile_comprehension_body(kind, generators, element, value);
    result->code->first_line = node.position.line;
    result->closure_slots = closure_slots_for(*result->code);
    return result;
}

Ref<Code> CodeCompiler::compile_comprehension_body(ComprehensionKind kind,
                                                   const std::vector<syntax::Comprehension>& generators,
                                                   const syntax::Expr& element, const syntax::Expr* value)
{
    m_slots.emplace(".0", 0);
    m_code->variable_names.push_back(intern(".0"));
    lay_out_slots(nullptr);
    m_code->positional = 1;
    if (kind == ComprehensionKind::Generator)
        m_code->body_kind = m_scope.is_coroutine ? BodyKind::AsyncGenerator : BodyKind::Generator;
    else
        m_code->is_inlined_comprehension = m_unit.profile.has(Rule::ComprehensionsAreInlined);
    if (kind != ComprehensionKind::Generator && m_scope.is_coroutine && !m_code->is_inlined_comprehension)
        m_code->body_kind = BodyKind::Coroutine;
    auto* body = make<ComprehensionBodyNode>(element.position);
    body->comprehension = kind;
    for (std::size_t i = 0; i < generators.size(); ++i) {
        ComprehensionBodyNode::Clause clause;
        if (i > 0) {
            clause.iterable = iterated(*generators[i].iterable);
            clause.iterator_slot = hidden_slot();
        }
        clause.target = target(*generators[i].target);
        clause.is_async = generators[i].synchrony == syntax::Synchrony::Async;
        clause.conditions = expressions(generators[i].conditions);
        body->clauses.push_back(std::move(clause));
    }
    body->element = expression(element);
    body->value = optional(value);
    if (m_code->body_kind != BodyKind::Generator) {
        m_code->expression = body;
        return m_code;
    }
    auto* statement = make<GeneratorExpressionStatement>(element.position);
    statement->loops = body;
    m_code->body.statements.push_back(statement);
    m_code->body.place_slot = hidden_slot();
    m_code->is_stackless = true;
    return m_code;
}

ExprNode* CodeCompiler::expression(const syntax::Expr& expr)
{
    if (!m_before)
        return plain_expression(expr);
    const bool is_kept = m_kept.erase(&expr) > 0;
    ExprNode* const node = is_pausing(expr) ? pausing_expression(expr) : plain_expression(expr);
    return is_kept ? keep(node, expr.position) : node;
}

ExprNode* CodeCompiler::plain_expression(const syntax::Expr& expr)
{
    switch (expr.kind) {
    case NodeKind::BoolOp: {
        const auto& node = syntax::as<syntax::BoolOp>(expr);
        auto* result = make<BoolOpNode>(expr.position);
        result->is_and = node.op == syntax::BoolOperator::And;
        result->values = expressions(node.values);
        return result;
    }
    case NodeKind::NamedExpr: {
        const auto& node = syntax::as<syntax::NamedExpr>(expr);
        auto* result = make<NamedExpressionNode>(expr.position);
        result->target = target(*node.target);
        result->value = expression(*node.value);
        return result;
    }
    case NodeKind::BinOp: {
        const auto& node = syntax::as<syntax::BinOp>(expr);
        auto* result = make<BinaryNode>(expr.position);
        result->op = static_cast<BinaryOp>(node.op);
        result->left = expression(*node.left);
        result->right = expression(*node.right);
        return result;
    }
    case NodeKind::UnaryOp:
        return unary(syntax::as<syntax::UnaryOp>(expr));
    case NodeKind::Lambda:
        return lambda(syntax::as<syntax::Lambda>(expr));
    case NodeKind::IfExp: {
        const auto& node = syntax::as<syntax::IfExp>(expr);
        auto* result = make<ConditionalNode>(expr.position);
        result->condition = expression(*node.test);
        result->if_true = expression(*node.body);
        result->if_false = expression(*node.or_else);
        return result;
    }
    case NodeKind::Dict:
        return dict(syntax::as<syntax::Dict>(expr));
    case NodeKind::Set:
        return display(DisplayKind::Set, syntax::as<syntax::Set>(expr).elements, expr.position);
    case NodeKind::ListComp: {
        const auto& node = syntax::as<syntax::ListComp>(expr);
        return comprehension(ComprehensionKind::List, expr, node.generators, *node.element, nullptr);
    }
    case NodeKind::SetComp: {
        const auto& node = syntax::as<syntax::SetComp>(expr);
        return comprehension(ComprehensionKind::Set, expr, node.generators, *node.element, nullptr);
    }
    case NodeKind::DictComp: {
        const auto& node = syntax::as<syntax::DictComp>(expr);
        return comprehension(ComprehensionKind::Dict, expr, node.generators, *node.key, node.value);
    }
    case NodeKind::GeneratorExp: {
        const auto& node = syntax::as<syntax::GeneratorExp>(expr);
        return comprehension(ComprehensionKind::Generator, expr, node.generators, *node.element, nullptr);
    }
    case NodeKind::Await: {
        ++m_other_pauses;
        return await(syntax::as<syntax::Await>(expr));
    }
    case NodeKind::Yield: {
        ++m_other_pauses;
        if (m_code->body_kind == BodyKind::AsyncGenerator)
            return async_yield(syntax::as<syntax::Yield>(expr));
        return yield(syntax::as<syntax::Yield>(expr));
    }
    case NodeKind::YieldFrom: {
        ++m_other_pauses;
        return yield_from(syntax::as<syntax::YieldFrom>(expr));
    }
    case NodeKind::Compare:
        return compare(syntax::as<syntax::Compare>(expr));
    case NodeKind::Call:
        return call(syntax::as<syntax::Call>(expr));
    case NodeKind::FormattedValue:
        return formatted(syntax::as<syntax::FormattedValue>(expr));
    case NodeKind::JoinedStr:
        return joined(syntax::as<syntax::JoinedStr>(expr));
    case NodeKind::Constant:
        return constant(syntax::as<syntax::Constant>(expr));
    case NodeKind::Attribute: {
        const auto& node = syntax::as<syntax::Attribute>(expr);
        auto* result = make<AttributeNode>(expr.position);
        result->object = expression(*node.value);
        result->name = name_of(node.name);
        return result;
    }
    case NodeKind::Subscript: {
        const auto& node = syntax::as<syntax::Subscript>(expr);
        auto* result = make<SubscriptNode>(expr.position);
        result->object = expression(*node.value);
        result->index = expression(*node.index);
        return result;
    }
    case NodeKind::Starred: {
        auto* result = make<StarredNode>(expr.position);
        result->value = expression(*syntax::as<syntax::Starred>(expr).value);
        return result;
    }
    case NodeKind::Name:
        return load_name(syntax::as<syntax::Name>(expr).name, expr.position);
    case NodeKind::List:
        return display(DisplayKind::List, syntax::as<syntax::List>(expr).elements, expr.position);
    case NodeKind::Tuple:
        return display(DisplayKind::Tuple, syntax::as<syntax::Tuple>(expr).elements, expr.position);
    case NodeKind::Slice: {
        const auto& node = syntax::as<syntax::Slice>(expr);
        auto* result = make<SliceNode>(expr.position);
        result->lower = optional(node.lower);
        result->upper = optional(node.upper);
        result->step = optional(node.step);
        return result;
    }
    default:
        break;
    }
    CHECK(!"not an expression");
    return nullptr;
}

} // namespace weft::model
