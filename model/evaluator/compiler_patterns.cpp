// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The compiler's patterns.
// https://docs.python.org/3/reference/compound_stmts.html#patterns

#include "model/evaluator/compiler_private.h"
#include "model/evaluator/pattern_nodes.h"

namespace weft::model {

using syntax::NodeKind;

namespace {

Value singleton_value(syntax::Constant::Type type)
{
    if (type == syntax::Constant::Type::None)
        return Value::none();
    return Value::boolean(type == syntax::Constant::Type::True);
}

// Every pattern node is a Subpattern.
const Subpattern* inner(PatternNode* node)
{
    return static_cast<const Subpattern*>(node);
}

} // namespace

PatternNode* CodeCompiler::pattern(const syntax::Pattern& node)
{
    switch (node.kind) {
    case NodeKind::MatchValue: {
        auto* result = make<ValuePattern>(node.position);
        result->value = expression(*syntax::as<syntax::MatchValue>(node).value);
        return result;
    }
    case NodeKind::MatchSingleton: {
        auto* result = make<SingletonPattern>(node.position);
        result->value = singleton_value(syntax::as<syntax::MatchSingleton>(node).value);
        return result;
    }
    case NodeKind::MatchAs: {
        const auto& source = syntax::as<syntax::MatchAs>(node);
        auto* result = make<AsPattern>(node.position);
        if (source.pattern)
            result->pattern = inner(pattern(*source.pattern));
        if (source.name) {
            result->name = name_of(*source.name);
            result->target = store_name(*source.name, node.position);
        }
        return result;
    }
    case NodeKind::MatchStar: {
        const auto& source = syntax::as<syntax::MatchStar>(node);
        auto* result = make<AsPattern>(node.position);
        if (source.name) {
            result->name = name_of(*source.name);
            result->target = store_name(*source.name, node.position);
        }
        return result;
    }
    case NodeKind::MatchOr: {
        auto* result = make<OrPattern>(node.position);
        for (const syntax::Pattern* part : syntax::as<syntax::MatchOr>(node).patterns)
            result->alternatives.push_back(inner(pattern(*part)));
        return result;
    }
    case NodeKind::MatchSequence: {
        const auto& parts = syntax::as<syntax::MatchSequence>(node).patterns;
        auto* result = make<SequencePattern>(node.position);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (parts[i]->kind == NodeKind::MatchStar)
                result->star = static_cast<int>(i);
            result->elements.push_back(inner(pattern(*parts[i])));
        }
        return result;
    }
    case NodeKind::MatchMapping: {
        const auto& source = syntax::as<syntax::MatchMapping>(node);
        auto* result = make<MappingPattern>(node.position);
        result->keys = expressions(source.keys);
        for (const syntax::Pattern* part : source.patterns)
            result->patterns.push_back(inner(pattern(*part)));
        if (source.rest) {
            result->rest_name = name_of(*source.rest);
            result->rest = store_name(*source.rest, node.position);
        }
        return result;
    }
    case NodeKind::MatchClass: {
        const auto& source = syntax::as<syntax::MatchClass>(node);
        auto* result = make<ClassPattern>(node.position);
        result->type = expression(*source.type);
        for (const syntax::Pattern* part : source.patterns)
            result->positional.push_back(inner(pattern(*part)));
        for (const std::string& name : source.keyword_names)
            result->keyword_names.push_back(intern(name)); // not mangled
        for (const syntax::Pattern* part : source.keyword_patterns)
            result->keyword_patterns.push_back(inner(pattern(*part)));
        return result;
    }
    default:
        break;
    }
    CHECK(!"not a pattern");
    return nullptr;
}

} // namespace weft::model
