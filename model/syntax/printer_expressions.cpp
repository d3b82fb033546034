// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Expressions as source, with parentheses where the place asks for a tighter operator than the expression
// has.
#include <algorithm>

#include "model/syntax/printer_private.h"

namespace weft::syntax {

namespace {

struct BinaryForm {
    const char* text;
    Binds binds;
};
constexpr BinaryForm k_binary[] = {
    {" + ", Binds::Arithmetic}, {" - ", Binds::Arithmetic}, {" * ", Binds::Term},   {" @ ", Binds::Term},
    {" / ", Binds::Term},       {" % ", Binds::Term},       {" ** ", Binds::Power}, {" << ", Binds::Shift},
    {" >> ", Binds::Shift},     {" | ", Binds::BitOr},      {" ^ ", Binds::BitXor}, {" & ", Binds::BitAnd},
    {" // ", Binds::Term},
};
constexpr const char* k_compare[] = {" == ", " != ", " < ",      " <= ", " > ",
                                     " >= ", " is ", " is not ", " in ", " not in "};
constexpr const char* k_unary[] = {"~", "not ", "+", "-"};

Binds tighter(Binds binds)
{
    return static_cast<Binds>(static_cast<int>(binds) + 1);
}

Binds binding_of(const Expr& node)
{
    switch (node.kind) {
    case NodeKind::NamedExpr:
    case NodeKind::Yield:
    case NodeKind::YieldFrom:
        return Binds::Loosest;
    case NodeKind::Lambda:
    case NodeKind::IfExp:
        return Binds::Test;
    case NodeKind::BoolOp:
        return as<BoolOp>(node).op == BoolOperator::Or ? Binds::Or : Binds::And;
    case NodeKind::Compare:
        return Binds::Compare;
    case NodeKind::UnaryOp:
        return as<UnaryOp>(node).op == UnaryOperator::Not ? Binds::Not : Binds::Factor;
    case NodeKind::BinOp:
        return k_binary[static_cast<std::size_t>(as<BinOp>(node).op)].binds;
    case NodeKind::Await:
        return Binds::Await;
    default:
        return Binds::Atom;
    }
}

bool has_star(const Expr& node)
{
    if (node.kind != NodeKind::Tuple)
        return node.kind == NodeKind::Starred;
    const auto& elements = as<Tuple>(node).elements;
    return std::any_of(elements.begin(), elements.end(),
                       [](const Expr* element) { return element->kind == NodeKind::Starred; });
}

} // namespace

void Printer::expression(const Expr& node, Binds place)
{
    const bool is_guarded = binding_of(node) < place;
    m_out += is_guarded ? "(" : "";
    if (binding_of(node) < Binds::Atom)
        operators(node);
    else
        primary(node);
    m_out += is_guarded ? ")" : "";
}

void Printer::bare(const Expr& node)
{
    if (node.kind == NodeKind::Tuple && as<Tuple>(node).elements.size() > 1)
        elements(as<Tuple>(node).elements);
    else
        expression(node);
}

void Printer::bare_value(const Expr& node)
{
    if (node.kind == NodeKind::Yield || node.kind == NodeKind::YieldFrom)
        yield_(node);
    else
        bare(node);
}

void Printer::bare_unstarred(const Expr& node)
{
    if (has_star(node))
        expression(node);
    else
        bare(node);
}

void Printer::elements(const std::vector<Expr*>& nodes)
{
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        m_out += i > 0 ? ", " : "";
        expression(*nodes[i]);
    }
}

void Printer::tuple(const Tuple& node)
{
    m_out += '(';
    elements(node.elements);
    m_out += node.elements.size() == 1 ? ",)" : ")";
}

void Printer::yield_(const Expr& node)
{
    if (node.kind == NodeKind::YieldFrom) {
        m_out += "yield from ";
        return expression(*as<YieldFrom>(node).value);
    }
    m_out += "yield";
    if (as<Yield>(node).value != nullptr) {
        m_out += ' ';
        // A yield as the value of a yield needs its parentheses.
        const Expr& value = *as<Yield>(node).value;
        value.kind == NodeKind::Tuple ? bare_unstarred(value) : expression(value);
    }
}

void Printer::operators(const Expr& node)
{
    switch (node.kind) {
    case NodeKind::NamedExpr:
        expression(*as<NamedExpr>(node).target);
        m_out += " := ";
        return expression(*as<NamedExpr>(node).value);
    case NodeKind::Yield:
    case NodeKind::YieldFrom:
        return yield_(node);
    case NodeKind::Lambda: {
        const Arguments& list = as<Lambda>(node).arguments;
        const bool has_any = !list.positional_only.empty() || !list.positional.empty() || list.variadic ||
                             !list.keyword_only.empty() || list.keyword_variadic;
        m_out += has_any ? "lambda " : "lambda";
        arguments(list);
        m_out += ": ";
        return expression(*as<Lambda>(node).body);
    }
    case NodeKind::IfExp:
        expression(*as<IfExp>(node).body, Binds::Or);
        m_out += " if ";
        expression(*as<IfExp>(node).test, Binds::Or);
        m_out += " else ";
        return expression(*as<IfExp>(node).or_else);
    case NodeKind::BoolOp: {
        const auto& values = as<BoolOp>(node).values;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i > 0)
                m_out += as<BoolOp>(node).op == BoolOperator::Or ? " or " : " and ";
            expression(*values[i], tighter(binding_of(node)));
        }
        return;
    }
    case NodeKind::Compare:
        return compare(as<Compare>(node));
    case NodeKind::UnaryOp:
        m_out += k_unary[static_cast<std::size_t>(as<UnaryOp>(node).op)];
        return expression(*as<UnaryOp>(node).operand, binding_of(node));
    case NodeKind::BinOp: {
        const auto& binary = as<BinOp>(node);
        const BinaryForm& form = k_binary[static_cast<std::size_t>(binary.op)];
        const bool is_power = binary.op == BinaryOperator::Pow;
        expression(*binary.left, is_power ? Binds::Await : form.binds);
        m_out += form.text;
        return expression(*binary.right, is_power ? Binds::Factor : tighter(form.binds));
    }
    default:
        m_out += "await ";
        return expression(*as<Await>(node).value, Binds::Atom);
    }
}

void Printer::compare(const Compare& node)
{
    expression(*node.left, Binds::BitOr);
    for (std::size_t i = 0; i < node.ops.size(); ++i) {
        m_out += k_compare[static_cast<std::size_t>(node.ops[i])];
        expression(*node.comparators[i], Binds::BitOr);
    }
}

void Printer::primary(const Expr& node)
{
    const auto comprehension = [&](const char* open, const Expr& element, const auto& clauses,
                                   const char* close) {
        m_out += open;
        expression(element);
        generators(clauses);
        m_out += close;
    };
    switch (node.kind) {
    case NodeKind::Dict:
        return dict(as<Dict>(node));
    case NodeKind::Set:
        m_out += '{';
        elements(as<Set>(node).elements);
        m_out += '}';
        return;
    case NodeKind::ListComp:
        return comprehension("[", *as<ListComp>(node).element, as<ListComp>(node).generators, "]");
    case NodeKind::SetComp:
        return comprehension("{", *as<SetComp>(node).element, as<SetComp>(node).generators, "}");
    case NodeKind::GeneratorExp:
        return comprehension("(", *as<GeneratorExp>(node).element, as<GeneratorExp>(node).generators, ")");
    case NodeKind::DictComp:
        m_out += '{';
        expression(*as<DictComp>(node).key);
        return comprehension(": ", *as<DictComp>(node).value, as<DictComp>(node).generators, "}");
    case NodeKind::Call:
        return call(as<Call>(node));
    case NodeKind::FormattedValue:
    case NodeKind::JoinedStr:
        return f_string(as<JoinedStr>(node));
    case NodeKind::Constant:
        return constant(as<Constant>(node));
    case NodeKind::Attribute: {
        const Expr& value = *as<Attribute>(node).value;
        expression(value, Binds::Atom);
        // "1.real" would be a number and a name.
        const bool is_integer =
            value.kind == NodeKind::Constant && as<Constant>(value).type == Constant::Type::Int;
        m_out.append(is_integer ? " ." : ".").append(as<Attribute>(node).name);
        return;
    }
    case NodeKind::Subscript:
        return subscript(as<Subscript>(node));
    case NodeKind::Starred:
        m_out += '*';
        return expression(*as<Starred>(node).value, Binds::BitOr);
    case NodeKind::Name:
        m_out += as<Name>(node).name;
        return;
    case NodeKind::List:
        m_out += '[';
        elements(as<List>(node).elements);
        m_out += ']';
        return;
    case NodeKind::Tuple:
        return tuple(as<Tuple>(node));
    default:
        return slice(as<Slice>(node));
    }
}

void Printer::dict(const Dict& node)
{
    m_out += '{';
    for (std::size_t i = 0; i < node.values.size(); ++i) {
        m_out += i > 0 ? ", " : "";
        if (node.keys[i] == nullptr) {
            m_out += "**";
            expression(*node.values[i], Binds::BitOr);
        } else {
            expression(*node.keys[i]);
            m_out += ": ";
            expression(*node.values[i]);
        }
    }
    m_out += '}';
}

void Printer::call(const Call& node)
{
    expression(*node.function, Binds::Atom);
    // A generator expression that is the only argument brings its own parentheses.
    if (node.arguments.size() == 1 && node.keywords.empty() &&
        node.arguments[0]->kind == NodeKind::GeneratorExp)
        return primary(*node.arguments[0]);
    m_out += '(';
    elements(node.arguments);
    keywords(node.keywords, !node.arguments.empty());
    m_out += ')';
}

void Printer::keywords(const std::vector<Keyword>& items, bool has_before)
{
    for (const Keyword& item : items) {
        m_out += has_before ? ", " : "";
        has_before = true;
        if (item.name)
            m_out.append(*item.name).append("=");
        else
            m_out += "**";
        expression(*item.value);
    }
}

void Printer::subscript(const Subscript& node)
{
    expression(*node.value, Binds::Atom);
    m_out += '[';
    const Expr& index = *node.index;
    const bool is_tuple = index.kind == NodeKind::Tuple && !as<Tuple>(index).elements.empty();
    const auto is_slice = [](const Expr* element) { return element->kind == NodeKind::Slice; };
    if (is_tuple && (!has_star(index) || std::any_of(as<Tuple>(index).elements.begin(),
                                                     as<Tuple>(index).elements.end(), is_slice))) {
        elements(as<Tuple>(index).elements);
        m_out += as<Tuple>(index).elements.size() == 1 ? "," : "";
    } else {
        expression(index);
    }
    m_out += ']';
}

void Printer::slice(const Slice& node)
{
    if (node.lower != nullptr)
        expression(*node.lower);
    m_out += ':';
    if (node.upper != nullptr)
        expression(*node.upper);
    if (node.step != nullptr) {
        m_out += ':';
        expression(*node.step);
    }
}

void Printer::generators(const std::vector<Comprehension>& items)
{
    for (const Comprehension& item : items) {
        m_out += item.synchrony == Synchrony::Async ? " async for " : " for ";
        bare(*item.target);
        m_out += " in ";
        expression(*item.iterable, Binds::Or);
        for (const Expr* condition : item.conditions) {
            m_out += " if ";
            expression(*condition, Binds::Or);
        }
    }
}

void Printer::argument(const Argument& node)
{
    m_out += node.name;
    if (node.annotation != nullptr) {
        m_out += ": ";
        expression(*node.annotation);
    }
}

// `defaults` belong to the last of `items`; a nullptr among them means that its parameter has none.
void Printer::list_arguments(const std::vector<Argument>& items, const std::vector<Expr*>& defaults,
                             bool& is_first)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        m_out += is_first ? "" : ", ";
        is_first = false;
        argument(items[i]);
        const std::size_t from_end = items.size() - i;
        const Expr* value = from_end <= defaults.size() ? defaults[defaults.size() - from_end] : nullptr;
        if (value != nullptr) {
            m_out += items[i].annotation != nullptr ? " = " : "=";
            expression(*value);
        }
    }
}

void Printer::arguments(const Arguments& node)
{
    bool is_first = true;
    const std::size_t later = std::min(node.defaults.size(), node.positional.size());
    const auto split = node.defaults.end() - static_cast<std::ptrdiff_t>(later);
    list_arguments(node.positional_only, {node.defaults.begin(), split}, is_first);
    if (!node.positional_only.empty())
        m_out += ", /";
    list_arguments(node.positional, {split, node.defaults.end()}, is_first);
    if (node.variadic || !node.keyword_only.empty()) {
        m_out += is_first ? "*" : ", *";
        is_first = false;
        if (node.variadic)
            argument(*node.variadic);
    }
    list_arguments(node.keyword_only, node.keyword_defaults, is_first);
    if (node.keyword_variadic) {
        m_out += is_first ? "**" : ", **";
        argument(*node.keyword_variadic);
    }
}

} // namespace weft::syntax
