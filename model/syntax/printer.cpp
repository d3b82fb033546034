// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Statements and patterns as source.
#include "model/syntax/printer.h"

#include "model/syntax/printer_private.h"

namespace weft::syntax {

std::string print(const Tree& tree)
{
    Printer printer;
    printer.body(tree.body);
    return printer.take();
}

std::string print(const Expr& node)
{
    Printer printer;
    printer.expression(node);
    return printer.take();
}

std::string print(const Statement& node)
{
    Printer printer;
    printer.statement(node);
    return printer.take();
}

namespace {

constexpr const char* k_augmented[] = {"+", "-", "*", "@", "/", "%", "**", "<<", ">>", "|", "^", "&", "//"};

} // namespace

void Printer::line(std::string_view text)
{
    begin_line();
    m_out += text;
    m_out += '\n';
}

void Printer::body(const Body& statements)
{
    for (const Statement* node : statements)
        statement(*node);
}

void Printer::block(const Body& statements)
{
    m_out += ":\n";
    ++m_indent;
    body(statements);
    --m_indent;
}

void Printer::or_else(const Body& statements)
{
    if (statements.empty())
        return;
    begin_line();
    m_out += "else";
    block(statements);
}

void Printer::statement(const Statement& node)
{
    switch (node.kind) {
    case NodeKind::FunctionDef:
        return function(as<FunctionDef>(node));
    case NodeKind::ClassDef:
        return class_definition(as<ClassDef>(node));
    case NodeKind::If:
        return if_statement(as<If>(node));
    case NodeKind::With:
        return with(as<With>(node));
    case NodeKind::Try:
        return try_statement(as<Try>(node));
    case NodeKind::Match:
        return match(as<Match>(node));
    case NodeKind::For: {
        const auto& loop = as<For>(node);
        begin_line();
        m_out += loop.synchrony == Synchrony::Async ? "async for " : "for ";
        bare(*loop.target);
        m_out += " in ";
        bare_unstarred(*loop.iterable);
        block(loop.body);
        return or_else(loop.or_else);
    }
    case NodeKind::While:
        begin_line();
        m_out += "while ";
        expression(*as<While>(node).test);
        block(as<While>(node).body);
        return or_else(as<While>(node).or_else);
    default:
        begin_line();
        simple_statement(node);
        m_out += '\n';
    }
}

void Printer::simple_statement(const Statement& node)
{
    const auto optional = [&](const char* before, const Expr* value) {
        if (value == nullptr)
            return;
        m_out += before;
        expression(*value);
    };
    switch (node.kind) {
    case NodeKind::Return:
        m_out += "return";
        if (as<Return>(node).value != nullptr) {
            m_out += ' ';
            bare_unstarred(*as<Return>(node).value);
        }
        return;
    case NodeKind::Delete:
        m_out += "del ";
        return elements(as<Delete>(node).targets);
    case NodeKind::Assign:
        for (const Expr* target : as<Assign>(node).targets) {
            bare(*target);
            m_out += " = ";
        }
        return bare_value(*as<Assign>(node).value);
    case NodeKind::TypeAlias:
        m_out += "type ";
        expression(*as<TypeAlias>(node).name);
        type_parameters(as<TypeAlias>(node).type_parameters);
        return optional(" = ", as<TypeAlias>(node).value);
    case NodeKind::AugAssign:
        expression(*as<AugAssign>(node).target);
        m_out += ' ';
        m_out += k_augmented[static_cast<std::size_t>(as<AugAssign>(node).op)];
        m_out += "= ";
        if (as<AugAssign>(node).value->kind == NodeKind::Tuple)
            return bare_unstarred(*as<AugAssign>(node).value);
        return bare_value(*as<AugAssign>(node).value);
    case NodeKind::AnnAssign:
        return annotated_assignment(as<AnnAssign>(node));
    case NodeKind::Raise:
        m_out += "raise";
        optional(" ", as<Raise>(node).exception);
        return optional(" from ", as<Raise>(node).cause);
    case NodeKind::Assert:
        m_out += "assert ";
        expression(*as<Assert>(node).test);
        return optional(", ", as<Assert>(node).message);
    case NodeKind::Import:
        m_out += "import ";
        return aliases(as<Import>(node).names);
    case NodeKind::ImportFrom:
        m_out += "from ";
        m_out.append(static_cast<std::size_t>(as<ImportFrom>(node).level), '.');
        m_out += as<ImportFrom>(node).module + " import ";
        return aliases(as<ImportFrom>(node).names);
    case NodeKind::Global:
        return names("global ", as<Global>(node).names);
    case NodeKind::Nonlocal:
        return names("nonlocal ", as<Nonlocal>(node).names);
    case NodeKind::ExprStatement:
        return bare_value(*as<ExprStatement>(node).value);
    case NodeKind::Pass:
        m_out += "pass";
        return;
    case NodeKind::Break:
        m_out += "break";
        return;
    default:
        m_out += "continue";
        return;
    }
}

void Printer::annotated_assignment(const AnnAssign& node)
{
    const bool is_guarded = node.target->kind == NodeKind::Name && !node.is_simple;
    m_out += is_guarded ? "(" : "";
    expression(*node.target);
    m_out += is_guarded ? "): " : ": ";
    expression(*node.annotation);
    if (node.value != nullptr) {
        m_out += " = ";
        if (node.value->kind == NodeKind::Tuple)
            expression(*node.value);
        else
            bare_value(*node.value);
    }
}

void Printer::names(std::string_view keyword, const std::vector<std::string>& items)
{
    m_out += keyword;
    for (std::size_t i = 0; i < items.size(); ++i)
        m_out.append(i > 0 ? ", " : "").append(items[i]);
}

void Printer::aliases(const std::vector<Alias>& items)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        m_out.append(i > 0 ? ", " : "").append(items[i].name);
        if (items[i].as_name)
            m_out.append(" as ").append(*items[i].as_name);
    }
}

void Printer::decorators(const std::vector<Expr*>& nodes)
{
    for (const Expr* node : nodes) {
        begin_line();
        m_out += '@';
        expression(*node);
        m_out += '\n';
    }
}

void Printer::type_parameters(const std::vector<TypeParameter>& parameters)
{
    if (parameters.empty())
        return;
    m_out += '[';
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const TypeParameter& item = parameters[i];
        m_out += i > 0 ? ", " : "";
        m_out += item.kind == TypeParameter::Kind::TypeVarTuple ? "*"
                 : item.kind == TypeParameter::Kind::ParamSpec  ? "**"
                                                                : "";
        m_out += item.name;
        if (item.bound != nullptr) {
            m_out += ": ";
            expression(*item.bound);
        }
        if (item.default_value != nullptr) {
            m_out += " = ";
            expression(*item.default_value);
        }
    }
    m_out += ']';
}

void Printer::function(const FunctionDef& node)
{
    decorators(node.decorators);
    begin_line();
    m_out.append(node.synchrony == Synchrony::Async ? "async def " : "def ").append(node.name);
    type_parameters(node.type_parameters);
    m_out += '(';
    arguments(node.arguments);
    m_out += ')';
    if (node.returns != nullptr) {
        m_out += " -> ";
        expression(*node.returns);
    }
    block(node.body);
}

void Printer::class_definition(const ClassDef& node)
{
    decorators(node.decorators);
    begin_line();
    m_out.append("class ").append(node.name);
    type_parameters(node.type_parameters);
    if (!node.bases.empty() || !node.keywords.empty()) {
        m_out += '(';
        elements(node.bases);
        keywords(node.keywords, !node.bases.empty());
        m_out += ')';
    }
    block(node.body);
}

void Printer::if_statement(const If& node)
{
    const If* current = &node;
    for (const char* keyword = "if ";; keyword = "elif ") {
        begin_line();
        m_out += keyword;
        expression(*current->test);
        block(current->body);
        if (current->or_else.size() != 1 || current->or_else[0]->kind != NodeKind::If)
            return or_else(current->or_else);
        current = &as<If>(*current->or_else[0]);
    }
}

void Printer::with(const With& node)
{
    begin_line();
    m_out += node.synchrony == Synchrony::Async ? "async with " : "with ";
    // `with (a, b):` means two items, so a lone tuple needs parentheses of its own.
    const bool is_lone_tuple = node.items.size() == 1 && node.items[0].target == nullptr &&
                               node.items[0].context->kind == NodeKind::Tuple;
    m_out += is_lone_tuple ? "(" : "";
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        m_out += i > 0 ? ", " : "";
        expression(*node.items[i].context);
        if (node.items[i].target != nullptr) {
            m_out += " as ";
            expression(*node.items[i].target);
        }
    }
    m_out += is_lone_tuple ? ")" : "";
    block(node.body);
}

void Printer::try_statement(const Try& node)
{
    begin_line();
    m_out += "try";
    block(node.body);
    for (const ExceptHandler& handler : node.handlers) {
        begin_line();
        m_out += node.is_star ? "except*" : "except";
        if (handler.type != nullptr) {
            m_out += ' ';
            expression(*handler.type);
        }
        if (handler.name)
            m_out.append(" as ").append(*handler.name);
        block(handler.body);
    }
    or_else(node.or_else);
    if (!node.final_body.empty()) {
        begin_line();
        m_out += "finally";
        block(node.final_body);
    }
}

void Printer::match(const Match& node)
{
    begin_line();
    m_out += "match ";
    bare(*node.subject);
    m_out += ":\n";
    ++m_indent;
    for (const MatchCase& item : node.cases) {
        begin_line();
        m_out += "case ";
        pattern(*item.pattern);
        if (item.guard != nullptr) {
            m_out += " if ";
            expression(*item.guard);
        }
        block(item.body);
    }
    --m_indent;
}

// A pattern that binds looser than `|` gets parentheses.
void Printer::closed_pattern(const Pattern& node)
{
    const bool is_open = node.kind == NodeKind::MatchOr ||
                         (node.kind == NodeKind::MatchAs && as<MatchAs>(node).pattern != nullptr);
    m_out += is_open ? "(" : "";
    pattern(node);
    m_out += is_open ? ")" : "";
}

void Printer::pattern(const Pattern& node)
{
    switch (node.kind) {
    case NodeKind::MatchValue:
        return expression(*as<MatchValue>(node).value, Binds::Arithmetic);
    case NodeKind::MatchSingleton: {
        const auto type = as<MatchSingleton>(node).value;
        m_out += type == Constant::Type::None ? "None" : type == Constant::Type::True ? "True" : "False";
        return;
    }
    case NodeKind::MatchSequence: {
        m_out += '[';
        const auto& items = as<MatchSequence>(node).patterns;
        for (std::size_t i = 0; i < items.size(); ++i) {
            m_out += i > 0 ? ", " : "";
            pattern(*items[i]);
        }
        m_out += ']';
        return;
    }
    case NodeKind::MatchMapping:
        return mapping_pattern(as<MatchMapping>(node));
    case NodeKind::MatchClass:
        return class_pattern(as<MatchClass>(node));
    case NodeKind::MatchStar:
        m_out.append("*").append(as<MatchStar>(node).name.value_or("_"));
        return;
    case NodeKind::MatchAs:
        if (as<MatchAs>(node).pattern != nullptr) {
            const Pattern& inner = *as<MatchAs>(node).pattern;
            inner.kind == NodeKind::MatchOr ? pattern(inner) : closed_pattern(inner);
            m_out += " as ";
        }
        m_out += as<MatchAs>(node).name.value_or("_");
        return;
    default: {
        const auto& items = as<MatchOr>(node).patterns;
        for (std::size_t i = 0; i < items.size(); ++i) {
            m_out += i > 0 ? " | " : "";
            closed_pattern(*items[i]);
        }
    }
    }
}

void Printer::mapping_pattern(const MatchMapping& node)
{
    m_out += '{';
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        m_out += i > 0 ? ", " : "";
        expression(*node.keys[i]);
        m_out += ": ";
        pattern(*node.patterns[i]);
    }
    if (node.rest)
        m_out.append(node.keys.empty() ? "**" : ", **").append(*node.rest);
    m_out += '}';
}

void Printer::class_pattern(const MatchClass& node)
{
    expression(*node.type, Binds::Atom);
    m_out += '(';
    bool is_first = true;
    for (const Pattern* item : node.patterns) {
        m_out += is_first ? "" : ", ";
        is_first = false;
        pattern(*item);
    }
    for (std::size_t i = 0; i < node.keyword_names.size(); ++i) {
        m_out.append(is_first ? "" : ", ").append(node.keyword_names[i]).append("=");
        is_first = false;
        pattern(*node.keyword_patterns[i]);
    }
    m_out += ')';
}

} // namespace weft::syntax
