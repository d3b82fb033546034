// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What a statement touches, read from its syntax: evaluator/tracking.h.
// https://docs.python.org/3/reference/simple_stmts.html
//
// Understood are assignments of, tests of and calls with expressions of constants and variables; awaiting
// sleep(), functions of the program and single futures; printing; adding to and taking from a container;
// loops over a range. The parts of a compound statement are statements of their own, so only its header
// counts, each time that the statement is entered again. Whatever else a statement does touches all.

#include <array>

#include "model/choices.h"
#include "model/evaluator/compiler_private.h"
#include "model/evaluator/tracking.h"

namespace weft::model {

using syntax::NodeKind;
using Expect = TrackedStatement::Expect;

namespace {

sim::LocationId location_named(std::string_view text, std::uint64_t seed)
{
    std::uint64_t hash = seed;
    for (const char c : text)
        hash = sim::mix((hash ^ static_cast<unsigned char>(c)) + 0x9e3779b97f4a7c15U);
    // Numbers up to here are futures, the last ones what model/choices.h names.
    return (hash >> 1) | (std::uint64_t{1} << 62);
}

const syntax::Name* as_name(const syntax::Expr* expr)
{
    return expr && expr->kind == NodeKind::Name ? &syntax::as<syntax::Name>(*expr) : nullptr;
}

} // namespace

class Footprint {
public:
    Footprint(CodeCompiler& compiler, TrackedStatement& tracked) : m_compiler(compiler), m_tracked(tracked) {}
    // False where it is not known.
    bool of(const syntax::Statement& node);

private:
    bool use(const syntax::Name& name, Expect expect);
    bool store(const syntax::Expr* target);
    bool store_name(const std::string& name, const syntax::Position& position);
    bool variable(const std::string& name, const syntax::Position& position, sim::AccessKind kind,
                  const ExprNode*& node);
    bool plain(const syntax::Expr* expr);
    bool all_plain(const std::vector<syntax::Expr*>& exprs);
    bool test(const syntax::Expr& expr);
    bool arguments(const syntax::Call& call);
    bool value(const syntax::Expr* expr);
    bool call(const syntax::Call& node, bool is_awaited);
    bool method_call(const syntax::Call& node, const syntax::Attribute& method, bool is_awaited);
    bool loop(const syntax::For& node);
    bool definition(const syntax::FunctionDef& node);
    bool raised(const syntax::Raise& node);
    bool handlers(const syntax::Try& node);
    bool exception_class(const syntax::Expr& expr);
    void touch(sim::LocationId location, sim::AccessKind kind)
    {
        m_tracked.accesses.push_back({location, kind});
    }

    CodeCompiler& m_compiler;
    TrackedStatement& m_tracked;
};

bool Footprint::variable(const std::string& name, const syntax::Position& position, sim::AccessKind kind,
                         const ExprNode*& node)
{
    node = m_compiler.load_name(name, position);
    if (node->local_slot >= 0)
        return true;
    if (const auto* const cell = dynamic_cast<const CellNode*>(node))
        touch(location_named(cell->name->text, 1), kind);
    else if (const auto* const global = dynamic_cast<const GlobalNode*>(node))
        touch(location_named(global->name->text, 2), kind);
    else
        return false;
    return true;
}

bool Footprint::use(const syntax::Name& name, Expect expect)
{
    const ExprNode* node = nullptr;
    if (!variable(name.name, name.position, sim::AccessKind::Read, node))
        return false;
    m_tracked.operands.push_back({expect, node});
    return true;
}

bool Footprint::store_name(const std::string& name, const syntax::Position& position)
{
    const ExprNode* node = nullptr;
    return variable(name, position, sim::AccessKind::Write, node);
}

bool Footprint::store(const syntax::Expr* target)
{
    const syntax::Name* const name = as_name(target);
    return name && store_name(name->name, name->position);
}

bool Footprint::all_plain(const std::vector<syntax::Expr*>& exprs)
{
    for (const syntax::Expr* expr : exprs) {
        if (!plain(expr))
            return false;
    }
    return true;
}

// An expression that computes with plain values alone.
bool Footprint::plain(const syntax::Expr* expr)
{
    switch (expr->kind) {
    case NodeKind::Constant:
        return true;
    case NodeKind::Name:
        return use(syntax::as<syntax::Name>(*expr), Expect::Plain);
    case NodeKind::BinOp: {
        const auto& node = syntax::as<syntax::BinOp>(*expr);
        return plain(node.left) && plain(node.right);
    }
    case NodeKind::UnaryOp:
        return plain(syntax::as<syntax::UnaryOp>(*expr).operand);
    case NodeKind::BoolOp:
        return all_plain(syntax::as<syntax::BoolOp>(*expr).values);
    case NodeKind::Compare: {
        const auto& node = syntax::as<syntax::Compare>(*expr);
        return plain(node.left) && all_plain(node.comparators);
    }
    case NodeKind::IfExp: {
        const auto& node = syntax::as<syntax::IfExp>(*expr);
        return plain(node.test) && plain(node.body) && plain(node.or_else);
    }
    default:
        return false;
    }
}

// A condition: a plain one, or the truth of a variable.
bool Footprint::test(const syntax::Expr& expr)
{
    const syntax::Expr* inner = &expr;
    if (expr.kind == NodeKind::UnaryOp && syntax::as<syntax::UnaryOp>(expr).op == syntax::UnaryOperator::Not)
        inner = syntax::as<syntax::UnaryOp>(expr).operand;
    if (const syntax::Name* const name = as_name(inner)) {
        touch(k_containers_location, sim::AccessKind::Read);
        return use(*name, Expect::Truth);
    }
    return plain(&expr);
}

bool Footprint::arguments(const syntax::Call& call)
{
    for (const syntax::Keyword& keyword : call.keywords) {
        if (!keyword.name || !plain(keyword.value))
            return false;
    }
    return all_plain(call.arguments);
}

// What is assigned, returned or evaluated for itself; the value itself is not used.
bool Footprint::value(const syntax::Expr* expr)
{
    if (!expr)
        return true;
    if (const syntax::Name* const name = as_name(expr)) {
        const ExprNode* node = nullptr;
        return variable(name->name, name->position, sim::AccessKind::Read, node);
    }
    if (expr->kind == NodeKind::Call)
        return call(syntax::as<syntax::Call>(*expr), false);
    if (expr->kind == NodeKind::Await) {
        const syntax::Expr* const awaited = syntax::as<syntax::Await>(*expr).value;
        if (const syntax::Name* const name = as_name(awaited))
            return use(*name, Expect::Awaitable);
        return awaited->kind == NodeKind::Call && call(syntax::as<syntax::Call>(*awaited), true);
    }
    return plain(expr);
}

bool Footprint::call(const syntax::Call& node, bool is_awaited)
{
    if (!arguments(node))
        return false;
    if (node.function->kind == NodeKind::Attribute)
        return method_call(node, syntax::as<syntax::Attribute>(*node.function), is_awaited);
    const syntax::Name* const name = as_name(node.function);
    if (!name)
        return false;
    if (name->name != "print" || is_awaited)
        return use(*name, Expect::Function);
    touch(k_output_location, sim::AccessKind::Write);
    return node.keywords.empty() && use(*name, Expect::Print);
}

// `asyncio.sleep(d)`, and what adds to a container or takes from it without comparing.
bool Footprint::method_call(const syntax::Call& node, const syntax::Attribute& method, bool is_awaited)
{
    constexpr std::array<std::string_view, 3> k_changes = {"append", "pop", "clear"};
    const syntax::Name* const name = as_name(method.value);
    if (!name || !node.keywords.empty())
        return false;
    if (is_awaited)
        return method.name == "sleep" && node.arguments.size() == 1 && use(*name, Expect::Sleep);
    touch(k_containers_location, sim::AccessKind::Write);
    return std::find(k_changes.begin(), k_changes.end(), method.name) != k_changes.end() &&
           use(*name, Expect::Container);
}

bool Footprint::loop(const syntax::For& node)
{
    if (node.synchrony == syntax::Synchrony::Async || node.iterable->kind != NodeKind::Call)
        return false;
    const auto& range = syntax::as<syntax::Call>(*node.iterable);
    const syntax::Name* const name = as_name(range.function);
    return name && name->name == "range" && use(*name, Expect::Range) && arguments(range) &&
           store(node.target);
}

bool Footprint::definition(const syntax::FunctionDef& node)
{
    if (!node.decorators.empty() || node.returns || !node.type_parameters.empty() ||
        !all_plain(node.arguments.defaults))
        return false;
    for (const syntax::Expr* expr : node.arguments.keyword_defaults) {
        if (expr && !plain(expr))
            return false;
    }
    for (const auto* parameters :
         {&node.arguments.positional_only, &node.arguments.positional, &node.arguments.keyword_only}) {
        for (const syntax::Argument& parameter : *parameters) {
            if (parameter.annotation)
                return false;
        }
    }
    return !node.arguments.variadic && !node.arguments.keyword_variadic &&
           store_name(node.name, node.position);
}

bool Footprint::exception_class(const syntax::Expr& expr)
{
    if (const syntax::Name* const name = as_name(&expr))
        return use(*name, Expect::Exception);
    if (expr.kind != NodeKind::Attribute)
        return false;
    const syntax::Name* const module = as_name(syntax::as<syntax::Attribute>(expr).value);
    return module && module->name == "asyncio" && use(*module, Expect::Module);
}

bool Footprint::raised(const syntax::Raise& node)
{
    if (node.cause)
        return false;
    if (!node.exception)
        return true;
    if (node.exception->kind != NodeKind::Call)
        return exception_class(*node.exception);
    const auto& call = syntax::as<syntax::Call>(*node.exception);
    const syntax::Name* const name = as_name(call.function);
    return name && arguments(call) && use(*name, Expect::Exception);
}

bool Footprint::handlers(const syntax::Try& node)
{
    if (node.is_star)
        return false;
    for (const syntax::ExceptHandler& handler : node.handlers) {
        if (handler.type && !exception_class(*handler.type))
            return false;
        if (handler.name && !store_name(*handler.name, handler.position))
            return false;
    }
    return true;
}

bool Footprint::of(const syntax::Statement& node)
{
    switch (node.kind) {
    case NodeKind::Pass:
    case NodeKind::Break:
    case NodeKind::Continue:
        return true;
    case NodeKind::FunctionDef:
        return definition(syntax::as<syntax::FunctionDef>(node));
    case NodeKind::Return:
        return value(syntax::as<syntax::Return>(node).value);
    case NodeKind::ExprStatement:
        return value(syntax::as<syntax::ExprStatement>(node).value);
    case NodeKind::Assign: {
        const auto& assign = syntax::as<syntax::Assign>(node);
        return assign.targets.size() == 1 && value(assign.value) && store(assign.targets.front());
    }
    case NodeKind::AugAssign: {
        const auto& assign = syntax::as<syntax::AugAssign>(node);
        return as_name(assign.target) && plain(assign.target) && plain(assign.value) && store(assign.target);
    }
    case NodeKind::If:
        return test(*syntax::as<syntax::If>(node).test);
    case NodeKind::While:
        // The condition is asked again after each round, when a variable may hold something else.
        touch(k_containers_location, sim::AccessKind::Read);
        return test(*syntax::as<syntax::While>(node).test);
    case NodeKind::For:
        return loop(syntax::as<syntax::For>(node));
    case NodeKind::Raise:
        return raised(syntax::as<syntax::Raise>(node));
    case NodeKind::Try:
        return handlers(syntax::as<syntax::Try>(node));
    case NodeKind::Assert: {
        const auto& assertion = syntax::as<syntax::Assert>(node);
        return test(*assertion.test) && (!assertion.message || plain(assertion.message));
    }
    default:
        return false;
    }
}

// Puts a tracked statement around each that was made of this one, which are several where pauses inside
// expressions went before it.
void CodeCompiler::track(const syntax::Statement& node, Block& out, std::size_t first)
{
    for (std::size_t i = first; i < out.statements.size(); ++i) {
        auto* const tracked = make<TrackedStatement>(node.position);
        tracked->inner = out.statements[i];
        tracked->touches_all = !Footprint(*this, *tracked).of(node);
        out.statements[i] = tracked;
    }
}

} // namespace weft::model
