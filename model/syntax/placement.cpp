// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Well-formed statements in the wrong place: what CPython's compiler refuses after the parser and the symbol
// table. Each check stands where the rule of the language reference has it; messages are CPython's.
// https://docs.python.org/3/reference/simple_stmts.html
// https://docs.python.org/3/reference/compound_stmts.html
#include <algorithm>
#include <set>
#include <string>
#include <type_traits>

#include "model/syntax/children.h"
#include "model/syntax/placement_patterns.h"
#include "model/syntax/scope_builder.h"

namespace weft::syntax {

namespace {

constexpr int k_nested_blocks_max = 20;

class Placement {
public:
    explicit Placement(const AnalyseOptions& options) : m_options(options) {}

    void module(const Tree& tree, const Scope& scope);

private:
    // Where the walk stands.
    struct Where {
        const Scope* scope = nullptr;
        bool is_in_loop = false;
        bool is_in_finally = false;     // of a loop's body, before 3.8
        bool is_in_except_star = false; // and no loop or function in between
        bool is_loop_in_except_star = false;
        int blocks = 0;
    };

    [[noreturn]] static void fail(const std::string& message, const Node& node)
    {
        throw ScopeFailure{message, node.position};
    }
    bool is_in_function() const { return m_where.scope->is_function_like(); }
    bool is_in_async_function() const
    {
        return m_where.scope->kind == ScopeKind::Function && m_where.scope->is_coroutine &&
               as<FunctionDef>(*m_where.scope->node).synchrony == Synchrony::Async;
    }

    void visit(const Node& node);
    void visit(const Node* node)
    {
        if (node != nullptr)
            visit(*node);
    }
    void children(const Node& node)
    {
        for_each_child(node, [this](const Node& child) { visit(child); });
    }
    void body(const Body& statements)
    {
        for (const Statement* node : statements)
            visit(*node);
    }
    void block(const Body& statements, const Node& owner);
    void loop(const Node& node, const Body& loop_body, const Body& or_else);
    void function(const FunctionDef& node);
    void class_definition(const ClassDef& node);
    void lambda(const Lambda& node);
    template <typename T>
    void comprehension(const T& node);
    void check_async_comprehension(const Node& node, const Scope& inner);
    void try_statement(const Try& node);
    void jump(const Node& node);
    void return_(const Return& node);
    void yield_(const Node& node);
    void await_(const Await& node);
    void call(const std::vector<Keyword>& keywords);
    void starred_elements(const std::vector<Expr*>& elements, Context context, const Node& node);
    void import_from(const ImportFrom& node);
    void check_name(const std::string& name, Context context, const Position& where);
    void check_parameters(const Arguments& arguments, const Node& owner);

    template <typename Do>
    void inside(const Node& node, Do body_of)
    {
        const Where outer = m_where;
        const Scope* scope = outer.scope->child_for(node);
        m_where = Where{};
        m_where.scope = scope != nullptr ? scope : outer.scope;
        body_of();
        m_where = outer;
    }

    const AnalyseOptions& m_options;
    Where m_where;
    bool m_may_import_future = true;
};

void Placement::module(const Tree& tree, const Scope& scope)
{
    m_where.scope = &scope;
    bool is_first = true;
    for (const Statement* node : tree.body) {
        const bool is_docstring = is_first && node->kind == NodeKind::ExprStatement &&
                                  as<ExprStatement>(*node).value->kind == NodeKind::Constant &&
                                  as<Constant>(*as<ExprStatement>(*node).value).type == Constant::Type::Str;
        const bool is_future = node->kind == NodeKind::ImportFrom && as<ImportFrom>(*node).level == 0 &&
                               as<ImportFrom>(*node).module == "__future__";
        if (!is_docstring && !is_future)
            m_may_import_future = false;
        visit(*node);
        is_first = false;
    }
}

void Placement::visit(const Node& node)
{
    switch (node.kind) {
    case NodeKind::FunctionDef:
        return function(as<FunctionDef>(node));
    case NodeKind::ClassDef:
        return class_definition(as<ClassDef>(node));
    case NodeKind::Lambda:
        return lambda(as<Lambda>(node));
    case NodeKind::ListComp:
        return comprehension(as<ListComp>(node));
    case NodeKind::SetComp:
        return comprehension(as<SetComp>(node));
    case NodeKind::DictComp:
        return comprehension(as<DictComp>(node));
    case NodeKind::GeneratorExp:
        return comprehension(as<GeneratorExp>(node));
    case NodeKind::Return:
        return return_(as<Return>(node));
    case NodeKind::Yield:
    case NodeKind::YieldFrom:
        return yield_(node);
    case NodeKind::Await:
        return await_(as<Await>(node));
    case NodeKind::Break:
    case NodeKind::Continue:
        return jump(node);
    case NodeKind::Try:
        return try_statement(as<Try>(node));
    case NodeKind::ImportFrom:
        return import_from(as<ImportFrom>(node));
    case NodeKind::For:
        if (as<For>(node).synchrony == Synchrony::Async && !is_in_async_function())
            fail("'async for' outside async function", node);
        visit(as<For>(node).iterable);
        visit(as<For>(node).target);
        return loop(node, as<For>(node).body, as<For>(node).or_else);
    case NodeKind::While:
        visit(as<While>(node).test);
        return loop(node, as<While>(node).body, as<While>(node).or_else);
    case NodeKind::With:
        if (as<With>(node).synchrony == Synchrony::Async && !is_in_async_function())
            fail("'async with' outside async function", node);
        for (const WithItem& item : as<With>(node).items) {
            visit(item.context);
            visit(item.target);
        }
        return block(as<With>(node).body, node);
    case NodeKind::Match:
        check_patterns(as<Match>(node));
        return children(node);
    case NodeKind::Call:
        call(as<Call>(node).keywords);
        visit(as<Call>(node).function);
        for (const Expr* argument : as<Call>(node).arguments)
            visit(argument->kind == NodeKind::Starred ? as<Starred>(*argument).value : argument);
        for (const Keyword& keyword : as<Call>(node).keywords)
            visit(keyword.value);
        return;
    case NodeKind::Starred:
        fail(as<Starred>(node).context == Context::Store
                 ? "starred assignment target must be in a list or tuple"
                 : "can't use starred expression here",
             node);
    case NodeKind::Tuple:
        return starred_elements(as<Tuple>(node).elements, as<Tuple>(node).context, node);
    case NodeKind::List:
        return starred_elements(as<List>(node).elements, as<List>(node).context, node);
    case NodeKind::Set:
        return starred_elements(as<Set>(node).elements, Context::Load, node);
    case NodeKind::Name:
        return check_name(as<Name>(node).name, as<Name>(node).context, node.position);
    case NodeKind::Attribute:
        visit(as<Attribute>(node).value);
        return check_name(as<Attribute>(node).name, as<Attribute>(node).context, node.position);
    case NodeKind::Assign:
        // The value is compiled first, and so complained about first.
        visit(as<Assign>(node).value);
        for (const Expr* target : as<Assign>(node).targets)
            visit(target);
        return;
    default:
        return children(node);
    }
}

void Placement::block(const Body& statements, const Node& owner)
{
    if (++m_where.blocks > k_nested_blocks_max)
        fail("too many statically nested blocks", owner);
    body(statements);
    --m_where.blocks;
}

void Placement::loop(const Node& node, const Body& loop_body, const Body& or_else)
{
    const Where outer = m_where;
    m_where.is_in_loop = true;
    m_where.is_in_finally = false;
    m_where.is_loop_in_except_star = m_where.is_in_except_star;
    block(loop_body, node);
    m_where = outer;
    body(or_else);
}

void Placement::check_parameters(const Arguments& arguments, const Node& owner)
{
    const auto check = [&](const Argument& item) {
        check_name(item.name, Context::Store, m_options.minor_version >= 13 ? item.position : owner.position);
    };
    std::for_each(arguments.positional_only.begin(), arguments.positional_only.end(), check);
    std::for_each(arguments.positional.begin(), arguments.positional.end(), check);
    std::for_each(arguments.keyword_only.begin(), arguments.keyword_only.end(), check);
    if (arguments.variadic)
        check(*arguments.variadic);
    if (arguments.keyword_variadic)
        check(*arguments.keyword_variadic);
}

void Placement::function(const FunctionDef& node)
{
    check_parameters(node.arguments, node);
    for (const Expr* decorator : node.decorators)
        visit(decorator);
    for (const Expr* value : node.arguments.defaults)
        visit(value);
    for (const Expr* value : node.arguments.keyword_defaults)
        visit(value);
    const auto annotations = [&](const std::vector<Argument>& items) {
        for (const Argument& item : items)
            visit(item.annotation);
    };
    annotations(node.arguments.positional_only);
    annotations(node.arguments.positional);
    // `*args: *Ts` is the one place where a starred annotation may stand.
    if (node.arguments.variadic) {
        const Expr* annotation = node.arguments.variadic->annotation;
        visit(annotation != nullptr && annotation->kind == NodeKind::Starred ? as<Starred>(*annotation).value
                                                                             : annotation);
    }
    annotations(node.arguments.keyword_only);
    if (node.arguments.keyword_variadic)
        visit(node.arguments.keyword_variadic->annotation);
    visit(node.returns);
    const auto inner = [&] { inside(node, [&] { body(node.body); }); };
    if (node.type_parameters.empty())
        inner();
    else
        inside(node, inner);
}

void Placement::class_definition(const ClassDef& node)
{
    for (const Expr* decorator : node.decorators)
        visit(decorator);
    const auto inner = [&] { inside(node, [&] { body(node.body); }); };
    if (node.type_parameters.empty())
        inner();
    else
        inside(node, inner);
    call(node.keywords);
    for (const Expr* base : node.bases)
        visit(base->kind == NodeKind::Starred ? as<Starred>(*base).value : base);
    for (const Keyword& keyword : node.keywords)
        visit(keyword.value);
}

void Placement::lambda(const Lambda& node)
{
    check_parameters(node.arguments, node);
    for (const Expr* value : node.arguments.defaults)
        visit(value);
    for (const Expr* value : node.arguments.keyword_defaults)
        visit(value);
    inside(node, [&] { visit(node.body); });
}

template <typename T>
void Placement::comprehension(const T& node)
{
    if (const Scope* inner = m_where.scope->child_for(node))
        check_async_comprehension(node, *inner);
    visit(node.generators[0].iterable);
    inside(node, [&] {
        for (std::size_t i = 0; i < node.generators.size(); ++i) {
            if (i > 0)
                visit(node.generators[i].iterable);
            visit(node.generators[i].target);
            for (const Expr* condition : node.generators[i].conditions)
                visit(condition);
        }
        if constexpr (std::is_same_v<T, DictComp>) {
            visit(node.key);
            visit(node.value);
        } else {
            visit(node.element);
        }
    });
}

// https://peps.python.org/pep-0530/
// SINCE 3.11: an asynchronous comprehension may stand inside another comprehension, which it makes
// asynchronous.
void Placement::check_async_comprehension(const Node& node, const Scope& inner)
{
    if (!inner.is_coroutine || inner.kind == ScopeKind::GeneratorExp || is_in_async_function())
        return;
    if (m_options.minor_version >= 11 && m_where.scope->is_comprehension())
        return;
    if (m_options.minor_version < 11 && m_where.scope->is_coroutine)
        return;
    fail("asynchronous comprehension outside of an asynchronous function", node);
}

// https://docs.python.org/3/reference/compound_stmts.html#the-try-statement
void Placement::try_statement(const Try& node)
{
    block(node.body, node);
    for (const ExceptHandler& handler : node.handlers) {
        if (handler.type == nullptr && &handler != &node.handlers.back())
            throw ScopeFailure{"default 'except:' must be last", handler.position};
        visit(handler.type);
        if (handler.name)
            check_name(*handler.name, Context::Store, handler.position);
        const Where outer = m_where;
        if (node.is_star) {
            m_where.is_in_except_star = true;
            m_where.is_loop_in_except_star = false;
        }
        block(handler.body, node);
        m_where = outer;
    }
    body(node.or_else);
    const Where outer = m_where;
    m_where.is_in_finally = true;
    body(node.final_body);
    m_where = outer;
}

// https://docs.python.org/3/reference/simple_stmts.html#the-break-statement
void Placement::jump(const Node& node)
{
    const bool is_break = node.kind == NodeKind::Break;
    if (m_where.is_in_except_star && !m_where.is_loop_in_except_star)
        fail("'break', 'continue' and 'return' cannot appear in an except* block", node);
    if (!m_where.is_in_loop)
        fail(is_break ? "'break' outside loop" : "'continue' not properly in loop", node);
    if (!is_break && m_where.is_in_finally && m_options.minor_version < 8)
        fail("'continue' not supported inside 'finally' clause", node);
}

// https://docs.python.org/3/reference/simple_stmts.html#the-return-statement
void Placement::return_(const Return& node)
{
    if (m_where.is_in_except_star)
        fail("'break', 'continue' and 'return' cannot appear in an except* block", node);
    if (!is_in_function())
        fail("'return' outside function", node);
    if (node.value != nullptr && m_where.scope->is_async_generator() && is_in_async_function())
        fail("'return' with value in async generator", node);
    visit(node.value);
}

// https://docs.python.org/3/reference/expressions.html#yield-expressions
void Placement::yield_(const Node& node)
{
    if (!is_in_function())
        fail("'yield' outside function", node);
    if (node.kind == NodeKind::YieldFrom && is_in_async_function())
        fail("'yield from' inside async function", node);
    children(node);
}

// https://docs.python.org/3/reference/expressions.html#await-expression
void Placement::await_(const Await& node)
{
    if (!is_in_function())
        fail("'await' outside function", node);
    if (!is_in_async_function() && !m_where.scope->is_comprehension())
        fail("'await' outside async function", node);
    children(node);
}

// https://docs.python.org/3/reference/expressions.html#calls
void Placement::call(const std::vector<Keyword>& keywords)
{
    std::set<std::string> seen;
    for (const Keyword& keyword : keywords) {
        if (!keyword.name)
            continue;
        check_name(*keyword.name, Context::Store, keyword.position);
        if (!seen.insert(*keyword.name).second)
            throw ScopeFailure{m_options.minor_version >= 9 ? "keyword argument repeated: " + *keyword.name
                                                            : "keyword argument repeated",
                               keyword.position};
    }
}

void Placement::starred_elements(const std::vector<Expr*>& elements, Context context, const Node& node)
{
    int stars = 0;
    for (const Expr* element : elements)
        stars += element->kind == NodeKind::Starred ? 1 : 0;
    if (context == Context::Store && stars > 1)
        fail("multiple starred expressions in assignment", node);
    for (const Expr* element : elements)
        visit(element->kind == NodeKind::Starred ? as<Starred>(*element).value : element);
}

// https://docs.python.org/3/reference/simple_stmts.html#future-statements
void Placement::import_from(const ImportFrom& node)
{
    if (node.level != 0 || node.module != "__future__")
        return;
    if (!m_may_import_future)
        fail("from __future__ imports must occur at the beginning of the file", node);
    static const std::set<std::string> k_features = {"nested_scopes",    "generators",     "division",
                                                     "absolute_import",  "with_statement", "print_function",
                                                     "unicode_literals", "barry_as_FLUFL", "generator_stop"};
    for (const Alias& alias : node.names) {
        if (alias.name == "braces")
            fail("not a chance", node);
        if (!k_features.contains(alias.name) &&
            !(alias.name == "annotations" && m_options.minor_version >= 7))
            fail("future feature " + alias.name + " is not defined", node);
    }
}

void Placement::check_name(const std::string& name, Context context, const Position& where)
{
    if (name != "__debug__" || context == Context::Load)
        return;
    throw ScopeFailure{context == Context::Store || m_options.minor_version < 9 ? "cannot assign to __debug__"
                                                                                : "cannot delete __debug__",
                       where};
}

} // namespace

void check_placement(const Tree& tree, const Scope& module, const AnalyseOptions& options)
{
    Placement(options).module(tree, module);
}

} // namespace weft::syntax
