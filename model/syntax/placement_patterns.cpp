// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Patterns: no name bound twice, the same names in every alternative, nothing after an irrefutable pattern.
// https://docs.python.org/3/reference/compound_stmts.html#irrefutable-case-blocks
// https://docs.python.org/3/reference/compound_stmts.html#or-patterns
#include "model/syntax/placement_patterns.h"

#include <set>
#include <string>

#include "model/syntax/dump.h"
#include "model/syntax/scope_builder.h"

namespace weft::syntax {

namespace {

using Names = std::set<std::string>;

[[noreturn]] void fail(const std::string& message, const Node& node)
{
    throw ScopeFailure{message, node.position};
}

void bind(Names& names, const std::optional<std::string>& name, const Node& node)
{
    if (name && !names.insert(*name).second)
        fail("multiple assignments to name '" + *name + "' in pattern", node);
}

// A name or the wildcard matches everything: nothing may follow it, neither another alternative nor a case.
void check_capture(const MatchAs& capture, bool is_last);

void check_reachable(const Pattern& node, bool is_last)
{
    const auto check_parts = [](const std::vector<Pattern*>& parts) {
        for (const Pattern* part : parts)
            check_reachable(*part, true);
    };
    switch (node.kind) {
    case NodeKind::MatchOr: {
        const auto& alternatives = as<MatchOr>(node).patterns;
        for (std::size_t i = 0; i < alternatives.size(); ++i)
            check_reachable(*alternatives[i], is_last && i + 1 == alternatives.size());
        return;
    }
    case NodeKind::MatchSequence:
        return check_parts(as<MatchSequence>(node).patterns);
    case NodeKind::MatchMapping:
        return check_parts(as<MatchMapping>(node).patterns);
    case NodeKind::MatchClass:
        check_parts(as<MatchClass>(node).patterns);
        return check_parts(as<MatchClass>(node).keyword_patterns);
    case NodeKind::MatchAs:
        return check_capture(as<MatchAs>(node), is_last);
    default:
        return;
    }
}

void check_capture(const MatchAs& capture, bool is_last)
{
    if (capture.pattern != nullptr)
        return check_reachable(*capture.pattern, is_last);
    if (is_last)
        return;
    if (capture.name)
        fail("name capture '" + *capture.name + "' makes remaining patterns unreachable", capture);
    fail("wildcard makes remaining patterns unreachable", capture);
}

void collect(const Pattern& node, Names& names);

void collect_alternatives(const MatchOr& node, Names& names)
{
    Names first;
    for (std::size_t i = 0; i < node.patterns.size(); ++i) {
        Names own;
        collect(*node.patterns[i], own);
        if (i == 0)
            first = own;
        else if (own != first)
            fail("alternative patterns bind different names", node);
    }
    for (const std::string& name : first)
        bind(names, name, node);
}

void collect_sequence(const MatchSequence& node, Names& names)
{
    int stars = 0;
    for (const Pattern* item : node.patterns)
        stars += item->kind == NodeKind::MatchStar ? 1 : 0;
    if (stars > 1)
        fail("multiple starred names in sequence pattern", node);
    for (const Pattern* item : node.patterns)
        collect(*item, names);
}

void collect_mapping(const MatchMapping& node, Names& names)
{
    Names keys;
    for (const Expr* key : node.keys)
        if (key->kind == NodeKind::Constant && !keys.insert(dump(*key)).second)
            fail("mapping pattern checks duplicate key (" +
                     (as<Constant>(*key).type == Constant::Type::Str ? "'" + as<Constant>(*key).text + "'"
                                                                     : as<Constant>(*key).text) +
                     ")",
                 node);
    for (const Pattern* item : node.patterns)
        collect(*item, names);
    bind(names, node.rest, node);
}

void collect_class(const MatchClass& node, Names& names)
{
    Names attributes;
    for (std::size_t i = 0; i < node.keyword_names.size(); ++i)
        if (!attributes.insert(node.keyword_names[i]).second)
            fail("attribute name repeated in class pattern: " + node.keyword_names[i],
                 *node.keyword_patterns[i]);
    for (const Pattern* item : node.patterns)
        collect(*item, names);
    for (const Pattern* item : node.keyword_patterns)
        collect(*item, names);
}

void collect(const Pattern& node, Names& names)
{
    switch (node.kind) {
    case NodeKind::MatchSequence:
        return collect_sequence(as<MatchSequence>(node), names);
    case NodeKind::MatchMapping:
        return collect_mapping(as<MatchMapping>(node), names);
    case NodeKind::MatchClass:
        return collect_class(as<MatchClass>(node), names);
    case NodeKind::MatchStar:
        return bind(names, as<MatchStar>(node).name, node);
    case NodeKind::MatchAs: {
        const auto& capture = as<MatchAs>(node);
        if (capture.pattern != nullptr)
            collect(*capture.pattern, names);
        return bind(names, capture.name, node);
    }
    case NodeKind::MatchOr:
        return collect_alternatives(as<MatchOr>(node), names);
    default:
        return;
    }
}

} // namespace

void check_patterns(const Match& node)
{
    for (std::size_t i = 0; i < node.cases.size(); ++i) {
        const MatchCase& item = node.cases[i];
        check_reachable(*item.pattern, item.guard != nullptr || i + 1 == node.cases.size());
        Names names;
        collect(*item.pattern, names);
    }
}

} // namespace weft::syntax
