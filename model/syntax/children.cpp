// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// One case for each node class; the fields are listed in the order of the abstract grammar where the source
// agrees.
#include "model/syntax/children.h"

namespace weft::syntax {

namespace {

class Children {
public:
    explicit Children(const std::function<void(const Node&)>& visit) : m_visit(visit) {}

    template <typename... Parts>
    void all(const Parts&... parts)
    {
        (one(parts), ...);
    }

private:
    void one(const Node* node)
    {
        if (node != nullptr)
            m_visit(*node);
    }
    template <typename T>
    void one(const std::vector<T>& items)
    {
        for (const T& item : items)
            one(item);
    }
    void one(const Argument& item) { one(item.annotation); }
    void one(const std::optional<Argument>& item)
    {
        if (item)
            one(*item);
    }
    void one(const Arguments& item)
    {
        all(item.positional_only, item.positional, item.defaults, item.variadic, item.keyword_only,
            item.keyword_defaults, item.keyword_variadic);
    }
    void one(const Keyword& item) { one(item.value); }
    void one(const Comprehension& item) { all(item.target, item.iterable, item.conditions); }
    void one(const ExceptHandler& item) { all(item.type, item.body); }
    void one(const WithItem& item) { all(item.context, item.target); }
    void one(const MatchCase& item) { all(item.pattern, item.guard, item.body); }
    void one(const TypeParameter& item) { all(item.bound, item.default_value); }

    const std::function<void(const Node&)>& m_visit;
};

void expression_children(const Node& node, Children children)
{
    switch (node.kind) {
    case NodeKind::BoolOp:
        return children.all(as<BoolOp>(node).values);
    case NodeKind::NamedExpr:
        return children.all(as<NamedExpr>(node).target, as<NamedExpr>(node).value);
    case NodeKind::BinOp:
        return children.all(as<BinOp>(node).left, as<BinOp>(node).right);
    case NodeKind::UnaryOp:
        return children.all(as<UnaryOp>(node).operand);
    case NodeKind::Lambda:
        return children.all(as<Lambda>(node).arguments, as<Lambda>(node).body);
    case NodeKind::IfExp:
        return children.all(as<IfExp>(node).body, as<IfExp>(node).test, as<IfExp>(node).or_else);
    case NodeKind::Dict:
        for (std::size_t i = 0; i < as<Dict>(node).values.size(); ++i)
            children.all(as<Dict>(node).keys[i], as<Dict>(node).values[i]);
        return;
    case NodeKind::Set:
        return children.all(as<Set>(node).elements);
    case NodeKind::ListComp:
        return children.all(as<ListComp>(node).element, as<ListComp>(node).generators);
    case NodeKind::SetComp:
        return children.all(as<SetComp>(node).element, as<SetComp>(node).generators);
    case NodeKind::DictComp:
        return children.all(as<DictComp>(node).key, as<DictComp>(node).value, as<DictComp>(node).generators);
    case NodeKind::GeneratorExp:
        return children.all(as<GeneratorExp>(node).element, as<GeneratorExp>(node).generators);
    case NodeKind::Await:
        return children.all(as<Await>(node).value);
    case NodeKind::Yield:
        return children.all(as<Yield>(node).value);
    case NodeKind::YieldFrom:
        return children.all(as<YieldFrom>(node).value);
    case NodeKind::Compare:
        return children.all(as<Compare>(node).left, as<Compare>(node).comparators);
    case NodeKind::Call:
        return children.all(as<Call>(node).function, as<Call>(node).arguments, as<Call>(node).keywords);
    case NodeKind::FormattedValue:
        return children.all(as<FormattedValue>(node).value, as<FormattedValue>(node).format_spec);
    case NodeKind::JoinedStr:
        return children.all(as<JoinedStr>(node).values);
    case NodeKind::Attribute:
        return children.all(as<Attribute>(node).value);
    case NodeKind::Subscript:
        return children.all(as<Subscript>(node).value, as<Subscript>(node).index);
    case NodeKind::Starred:
        return children.all(as<Starred>(node).value);
    case NodeKind::List:
        return children.all(as<List>(node).elements);
    case NodeKind::Tuple:
        return children.all(as<Tuple>(node).elements);
    case NodeKind::Slice:
        return children.all(as<Slice>(node).lower, as<Slice>(node).upper, as<Slice>(node).step);
    default:
        return; // Constant, Name
    }
}

void statement_children(const Node& node, Children children)
{
    switch (node.kind) {
    case NodeKind::FunctionDef: {
        const auto& function = as<FunctionDef>(node);
        return children.all(function.decorators, function.type_parameters, function.arguments,
                            function.returns, function.body);
    }
    case NodeKind::ClassDef: {
        const auto& type = as<ClassDef>(node);
        return children.all(type.decorators, type.type_parameters, type.bases, type.keywords, type.body);
    }
    case NodeKind::Return:
        return children.all(as<Return>(node).value);
    case NodeKind::Delete:
        return children.all(as<Delete>(node).targets);
    case NodeKind::Assign:
        return children.all(as<Assign>(node).targets, as<Assign>(node).value);
    case NodeKind::TypeAlias:
        return children.all(as<TypeAlias>(node).name, as<TypeAlias>(node).type_parameters,
                            as<TypeAlias>(node).value);
    case NodeKind::AugAssign:
        return children.all(as<AugAssign>(node).target, as<AugAssign>(node).value);
    case NodeKind::AnnAssign:
        return children.all(as<AnnAssign>(node).target, as<AnnAssign>(node).annotation,
                            as<AnnAssign>(node).value);
    case NodeKind::For:
        return children.all(as<For>(node).target, as<For>(node).iterable, as<For>(node).body,
                            as<For>(node).or_else);
    case NodeKind::While:
        return children.all(as<While>(node).test, as<While>(node).body, as<While>(node).or_else);
    case NodeKind::If:
        return children.all(as<If>(node).test, as<If>(node).body, as<If>(node).or_else);
    case NodeKind::With:
        return children.all(as<With>(node).items, as<With>(node).body);
    case NodeKind::Match:
        return children.all(as<Match>(node).subject, as<Match>(node).cases);
    case NodeKind::Raise:
        return children.all(as<Raise>(node).exception, as<Raise>(node).cause);
    case NodeKind::Try:
        return children.all(as<Try>(node).body, as<Try>(node).handlers, as<Try>(node).or_else,
                            as<Try>(node).final_body);
    case NodeKind::Assert:
        return children.all(as<Assert>(node).test, as<Assert>(node).message);
    case NodeKind::ExprStatement:
        return children.all(as<ExprStatement>(node).value);
    default:
        return; // imports, declarations, pass, break, continue
    }
}

void pattern_children(const Node& node, Children children)
{
    switch (node.kind) {
    case NodeKind::MatchValue:
        return children.all(as<MatchValue>(node).value);
    case NodeKind::MatchSequence:
        return children.all(as<MatchSequence>(node).patterns);
    case NodeKind::MatchMapping:
        return children.all(as<MatchMapping>(node).keys, as<MatchMapping>(node).patterns);
    case NodeKind::MatchClass:
        return children.all(as<MatchClass>(node).type, as<MatchClass>(node).patterns,
                            as<MatchClass>(node).keyword_patterns);
    case NodeKind::MatchAs:
        return children.all(as<MatchAs>(node).pattern);
    case NodeKind::MatchOr:
        return children.all(as<MatchOr>(node).patterns);
    default:
        return; // MatchSingleton, MatchStar
    }
}

} // namespace

void for_each_child(const Node& node, const std::function<void(const Node&)>& visit)
{
    const Children children(visit);
    if (node.kind < NodeKind::FunctionDef)
        expression_children(node, children);
    else if (node.kind < NodeKind::MatchValue)
        statement_children(node, children);
    else
        pattern_children(node, children);
}

} // namespace weft::syntax
