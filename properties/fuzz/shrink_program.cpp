// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Edits of a tree, one at a time, each undone unless the program still shows what it is to show.
#include "properties/fuzz/shrink_program.h"

#include "model/syntax/ast.h"
#include "model/syntax/fields.h"
#include "model/syntax/parser.h"
#include "model/syntax/printer.h"

#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

namespace weft::properties::fuzz {

namespace {

using syntax::Expr;
using syntax::Node;
using syntax::NodeKind;
using syntax::Statement;

// Every place of a tree at which something can be changed.
struct Places {
    std::vector<syntax::Body*> blocks;
    std::vector<Expr**> expressions;
    std::vector<std::vector<Expr*>*> lists;
    std::vector<std::vector<syntax::ExceptHandler>*> handlers;
    std::vector<std::vector<syntax::WithItem>*> items;
};

class Collector {
public:
    explicit Collector(Places& places) : m_places(places) {}

    void visit(syntax::Body& block)
    {
        m_places.blocks.push_back(&block);
        for (Statement* statement : block)
            node(*statement);
    }

private:
    void node(Node& node)
    {
        syntax::dispatch(node.kind, [&]<typename T>() { parts(static_cast<T&>(node)); });
    }
    template <typename T>
    void parts(T& whole)
    {
        std::apply([&](auto... member) { (part(whole.*member), ...); }, syntax::Fields<T>::all);
    }
    void part(Expr*& expression)
    {
        if (expression == nullptr)
            return;
        m_places.expressions.push_back(&expression);
        node(*expression);
    }
    void part(syntax::Body& block) { visit(block); }
    void part(std::vector<Expr*>& list)
    {
        m_places.lists.push_back(&list);
        for (Expr*& expression : list)
            part(expression);
    }
    void part(std::vector<syntax::ExceptHandler>& list)
    {
        m_places.handlers.push_back(&list);
        for (syntax::ExceptHandler& handler : list)
            parts(handler);
    }
    void part(std::vector<syntax::WithItem>& list)
    {
        m_places.items.push_back(&list);
        for (syntax::WithItem& item : list)
            parts(item);
    }
    void part(std::vector<syntax::Keyword>& list)
    {
        for (syntax::Keyword& keyword : list)
            parts(keyword);
    }
    void part(std::vector<syntax::Comprehension>& list)
    {
        for (syntax::Comprehension& comprehension : list)
            parts(comprehension);
    }
    template <typename T>
    void part(T&)
    {
    }

    Places& m_places;
};

// The blocks of a compound statement, in order.
std::vector<syntax::Body*> blocks_of(Statement& statement)
{
    switch (statement.kind) {
    case NodeKind::For:
        return {&syntax::as<syntax::For>(statement).body, &syntax::as<syntax::For>(statement).or_else};
    case NodeKind::While:
        return {&syntax::as<syntax::While>(statement).body};
    case NodeKind::If:
        return {&syntax::as<syntax::If>(statement).body, &syntax::as<syntax::If>(statement).or_else};
    case NodeKind::With:
        return {&syntax::as<syntax::With>(statement).body};
    case NodeKind::Try: {
        auto& attempt = syntax::as<syntax::Try>(statement);
        std::vector<syntax::Body*> blocks{&attempt.body};
        for (syntax::ExceptHandler& handler : attempt.handlers)
            blocks.push_back(&handler.body);
        blocks.push_back(&attempt.or_else);
        blocks.push_back(&attempt.final_body);
        return blocks;
    }
    default:
        return {};
    }
}

class Shrinker {
public:
    Shrinker(const std::function<bool(const std::string&)>& keeps, std::uint64_t most)
        : m_keeps(keeps), m_most(most)
    {
    }

    ProgramShrink shrink(const std::string& source);

private:
    bool drop_statements(std::size_t size);
    bool unwrap_statements();
    bool drop_clauses();
    bool simplify_expressions();
    bool drop_elements();
    bool try_it();
    bool may_go_on() const { return m_result.asked < m_most; }
    Places places()
    {
        Places all;
        Collector(all).visit(m_tree->body);
        return all;
    }
    // Does the change; keeps it if the program still shows it.
    template <typename T>
    bool change(T& where, T to)
    {
        std::swap(where, to);
        if (try_it())
            return true;
        std::swap(where, to);
        return false;
    }

    const std::function<bool(const std::string&)>& m_keeps;
    const std::uint64_t m_most;
    std::unique_ptr<syntax::Tree> m_tree;
    ProgramShrink m_result;
};

bool Shrinker::try_it()
{
    if (!may_go_on())
        return false;
    std::string candidate = syntax::print(*m_tree);
    if (candidate == m_result.source)
        return false;
    if (!syntax::parse(candidate, {"program.py", 14}).is_ok())
        return false;
    ++m_result.asked;
    if (!m_keeps(candidate))
        return false;
    m_result.source = std::move(candidate);
    return true;
}

// Drops so many neighbouring statements at once, from the end of each block.
bool Shrinker::drop_statements(std::size_t size)
{
    bool changed = false;
    const std::vector<syntax::Body*> blocks = places().blocks;
    for (syntax::Body* block : blocks) {
        for (std::size_t end = block->size(); end > 0 && end <= block->size() && may_go_on();) {
            const std::size_t begin = end > size ? end - size : 0;
            syntax::Body fewer = *block;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(begin),
                        fewer.begin() + static_cast<std::ptrdiff_t>(end));
            bool dropped = change(*block, fewer);
            // A block that must not be empty can do nothing instead.
            if (!dropped && fewer.empty() && (*block)[0]->kind != NodeKind::Pass)
                dropped = change(*block, syntax::Body{m_tree->make<syntax::Pass>()});
            changed = changed || dropped;
            end = begin;
        }
        // Blocks inside a dropped statement are still there, but nobody prints them.
    }
    return changed;
}

// A compound statement becomes one of its blocks, or all of them.
bool Shrinker::unwrap_statements()
{
    bool changed = false;
    for (syntax::Body* block : places().blocks) {
        for (std::size_t i = block->size(); i-- > 0 && may_go_on();) {
            if (i >= block->size())
                continue;
            for (syntax::Body* inner : blocks_of(*(*block)[i])) {
                if (inner->empty())
                    continue;
                syntax::Body flat = *block;
                flat.erase(flat.begin() + static_cast<std::ptrdiff_t>(i));
                flat.insert(flat.begin() + static_cast<std::ptrdiff_t>(i), inner->begin(), inner->end());
                if (change(*block, flat)) {
                    changed = true;
                    break;
                }
            }
        }
    }
    return changed;
}

bool Shrinker::drop_clauses()
{
    bool changed = false;
    const Places all = places();
    for (auto* handlers : all.handlers) {
        for (std::size_t i = handlers->size(); i-- > 0 && may_go_on();) {
            auto fewer = *handlers;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            if (change(*handlers, fewer)) {
                changed = true;
                continue;
            }
            if ((*handlers)[i].name)
                changed = change((*handlers)[i].name, std::optional<std::string>()) || changed;
        }
    }
    for (auto* items : all.items) {
        for (std::size_t i = items->size(); i-- > 0 && may_go_on();) {
            if ((*items)[i].target != nullptr)
                changed = change((*items)[i].target, static_cast<Expr*>(nullptr)) || changed;
            if (items->size() < 2)
                continue;
            auto fewer = *items;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            changed = change(*items, fewer) || changed;
        }
    }
    return changed;
}

bool Shrinker::drop_elements()
{
    bool changed = false;
    for (auto* list : places().lists) {
        for (std::size_t i = list->size(); i-- > 0 && may_go_on();) {
            auto fewer = *list;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            changed = change(*list, fewer) || changed;
        }
    }
    return changed;
}

// A call of the helper `show` becomes the call that it makes; everything else a part of itself, or None.
bool Shrinker::simplify_expressions()
{
    bool changed = false;
    for (Expr** place : places().expressions) {
        if (!may_go_on())
            break;
        Expr& old = **place;
        if (old.kind == NodeKind::Name || old.kind == NodeKind::Constant)
            continue;
        std::vector<Expr*> simpler;
        if (old.kind == NodeKind::Call) {
            auto& call = syntax::as<syntax::Call>(old);
            if (!call.arguments.empty() && call.arguments[0]->kind != NodeKind::Starred) {
                auto* direct = m_tree->make<syntax::Call>();
                direct->function = call.arguments[0];
                direct->arguments.assign(call.arguments.begin() + 1, call.arguments.end());
                auto* printed = m_tree->make<syntax::Call>();
                printed->function = m_tree->make<syntax::Name>();
                syntax::as<syntax::Name>(*printed->function).name = "print";
                printed->arguments = {direct};
                simpler.push_back(direct);
                if (call.arguments[0]->kind != NodeKind::Constant)
                    simpler.push_back(printed);
            }
        }
        Places parts;
        syntax::Body holder;
        auto* statement = m_tree->make<syntax::ExprStatement>();
        statement->value = &old;
        holder.push_back(statement);
        Collector(parts).visit(holder);
        for (std::size_t i = 1; i < parts.expressions.size() && i < 6; ++i)
            simpler.push_back(*parts.expressions[i]);
        simpler.push_back(m_tree->make<syntax::Constant>());
        for (Expr* other : simpler) {
            if (change(*place, other)) {
                changed = true;
                break;
            }
        }
    }
    return changed;
}

ProgramShrink Shrinker::shrink(const std::string& source)
{
    m_result.source = source;
    auto parsed = syntax::parse(source, {"program.py", 14});
    if (!parsed.is_ok())
        return m_result;
    m_tree = std::move(parsed.value());
    bool again = true;
    while (again && may_go_on()) {
        again = false;
        for (std::size_t size : {16, 8, 4, 2, 1})
            again = drop_statements(size) || again;
        again = unwrap_statements() || again;
        again = drop_clauses() || again;
        again = drop_elements() || again;
        again = simplify_expressions() || again;
    }
    m_result.is_minimal = may_go_on();
    return std::move(m_result);
}

} // namespace

ProgramShrink shrink_program(const std::string& source, const std::function<bool(const std::string&)>& keeps,
                             std::uint64_t questions_max)
{
    return Shrinker(keeps, questions_max).shrink(source);
}

} // namespace weft::properties::fuzz
