// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// One case for each node class; fields come in the order of the abstract grammar. The file is long because
// the grammar is: splitting it would only scatter a table.
// https://docs.python.org/3/library/ast.html#abstract-grammar
#include "model/syntax/dump.h"

#include <string_view>

#include "model/syntax/constant_repr.h"

namespace weft::syntax {

namespace {

constexpr const char* k_binary_names[] = {"Add",    "Sub",    "Mult",  "MatMult", "Div",    "Mod",     "Pow",
                                          "LShift", "RShift", "BitOr", "BitXor",  "BitAnd", "FloorDiv"};
constexpr const char* k_unary_names[] = {"Invert", "Not", "UAdd", "USub"};
constexpr const char* k_compare_names[] = {"Eq",  "NotEq", "Lt",    "LtE", "Gt",
                                           "GtE", "Is",    "IsNot", "In",  "NotIn"};
constexpr const char* k_context_names[] = {"Load", "Store", "Del"};

template <typename Enum, std::size_t Size>
std::string name_of(const char* const (&names)[Size], Enum value)
{
    return std::string(names[static_cast<std::size_t>(value)]) + "()";
}

class Dumper {
public:
    explicit Dumper(const DumpOptions& options) : m_options(options) {}

    std::string take() { return std::move(m_out); }

    void module(const Tree& tree)
    {
        open("Module");
        body("body", tree.body);
        raw("type_ignores", "[]");
        m_out += ")";
    }
    void expression(const Expr& node);

private:
    void open(std::string_view name)
    {
        m_out += name;
        m_out += "(";
        m_is_first = true;
    }
    void close(const Position& position)
    {
        if (m_options.include_attributes &&
            (m_f_string_depth == 0 || m_options.include_f_string_attributes)) {
            raw("lineno", std::to_string(position.line));
            raw("col_offset", std::to_string(position.column));
            raw("end_lineno", std::to_string(position.end_line));
            raw("end_col_offset", std::to_string(position.end_column));
        }
        close();
    }
    void close()
    {
        m_out += ")";
        m_is_first = false;
    }
    void label(std::string_view name)
    {
        if (!m_is_first)
            m_out += ", ";
        m_is_first = false;
        m_out += name;
        m_out += "=";
    }
    void raw(std::string_view name, std::string_view value)
    {
        label(name);
        m_out += value;
    }
    void text(std::string_view name, const std::string& value) { raw(name, string_repr(value)); }
    void text(std::string_view name, const std::optional<std::string>& value)
    {
        if (value)
            text(name, *value);
    }
    void child(std::string_view name, const Expr* node)
    {
        if (node == nullptr)
            return;
        label(name);
        expression(*node);
    }
    void child(std::string_view name, const Pattern* node)
    {
        if (node == nullptr)
            return;
        label(name);
        pattern(*node);
    }
    template <typename List, typename Write>
    void list(std::string_view name, const List& items, Write write)
    {
        label(name);
        m_out += "[";
        bool is_first = true;
        for (const auto& item : items) {
            if (!is_first)
                m_out += ", ";
            is_first = false;
            write(item);
        }
        m_out += "]";
        m_is_first = false;
    }
    void expressions(std::string_view name, const std::vector<Expr*>& items)
    {
        list(name, items, [&](const Expr* item) {
            if (item == nullptr)
                m_out += "None";
            else
                expression(*item);
        });
    }
    void patterns(std::string_view name, const std::vector<Pattern*>& items)
    {
        list(name, items, [&](const Pattern* item) { pattern(*item); });
    }
    void body(std::string_view name, const Body& items)
    {
        list(name, items, [&](const Statement* item) { statement(*item); });
    }
    void strings(std::string_view name, const std::vector<std::string>& items)
    {
        list(name, items, [&](const std::string& item) { m_out += string_repr(item); });
    }
    void context(Context value) { raw("ctx", name_of(k_context_names, value)); }

    void argument(const Argument& node);
    void arguments(std::string_view name, const Arguments& node);
    void keywords(const std::vector<Keyword>& items);
    void generators(const std::vector<Comprehension>& items);
    void type_parameters(const std::vector<TypeParameter>& items);
    void aliases(const std::vector<Alias>& items);
    void with_items(const std::vector<WithItem>& items);
    void handlers(const std::vector<ExceptHandler>& items);
    void cases(const std::vector<MatchCase>& items);
    template <typename T>
    void comprehension(std::string_view name, const T& node);
    template <typename T>
    void sequence(std::string_view name, const T& node);

    void operators(const Expr& node);
    void primaries(const Expr& node);
    void constant(const Constant& node);
    void statement(const Statement& node);
    void simple_statement(const Statement& node);
    void compound_statement(const Statement& node);
    void function(const FunctionDef& node);
    void class_(const ClassDef& node);
    void pattern(const Pattern& node);

    DumpOptions m_options;
    std::string m_out;
    bool m_is_first = true;
    int m_f_string_depth = 0;
};

void Dumper::argument(const Argument& node)
{
    open("arg");
    text("arg", node.name);
    child("annotation", node.annotation);
    close(node.position);
}

void Dumper::arguments(std::string_view name, const Arguments& node)
{
    const auto one = [&](const Argument& item) { argument(item); };
    label(name);
    open("arguments");
    list("posonlyargs", node.positional_only, one);
    list("args", node.positional, one);
    if (node.variadic) {
        label("vararg");
        argument(*node.variadic);
    }
    list("kwonlyargs", node.keyword_only, one);
    expressions("kw_defaults", node.keyword_defaults);
    if (node.keyword_variadic) {
        label("kwarg");
        argument(*node.keyword_variadic);
    }
    expressions("defaults", node.defaults);
    close();
}

void Dumper::keywords(const std::vector<Keyword>& items)
{
    list("keywords", items, [&](const Keyword& item) {
        open("keyword");
        text("arg", item.name);
        child("value", item.value);
        close(item.position);
    });
}

void Dumper::generators(const std::vector<Comprehension>& items)
{
    list("generators", items, [&](const Comprehension& item) {
        open("comprehension");
        child("target", item.target);
        child("iter", item.iterable);
        expressions("ifs", item.conditions);
        raw("is_async", item.synchrony == Synchrony::Async ? "1" : "0");
        close();
    });
}

void Dumper::type_parameters(const std::vector<TypeParameter>& items)
{
    if (items.empty())
        return;
    list("type_params", items, [&](const TypeParameter& item) {
        open(item.kind == TypeParameter::Kind::TypeVar     ? "TypeVar"
             : item.kind == TypeParameter::Kind::ParamSpec ? "ParamSpec"
                                                           : "TypeVarTuple");
        text("name", item.name);
        child("bound", item.bound);
        child("default_value", item.default_value);
        close(item.position);
    });
}

void Dumper::aliases(const std::vector<Alias>& items)
{
    list("names", items, [&](const Alias& item) {
        open("alias");
        text("name", item.name);
        text("asname", item.as_name);
        close(item.position);
    });
}

void Dumper::with_items(const std::vector<WithItem>& items)
{
    list("items", items, [&](const WithItem& item) {
        open("withitem");
        child("context_expr", item.context);
        child("optional_vars", item.target);
        close();
    });
}

void Dumper::handlers(const std::vector<ExceptHandler>& items)
{
    list("handlers", items, [&](const ExceptHandler& item) {
        open("ExceptHandler");
        child("type", item.type);
        text("name", item.name);
        body("body", item.body);
        close(item.position);
    });
}

void Dumper::cases(const std::vector<MatchCase>& items)
{
    list("cases", items, [&](const MatchCase& item) {
        open("match_case");
        child("pattern", item.pattern);
        child("guard", item.guard);
        body("body", item.body);
        close();
    });
}

template <typename T>
void Dumper::comprehension(std::string_view name, const T& node)
{
    open(name);
    child("elt", node.element);
    generators(node.generators);
    close(node.position);
}

template <typename T>
void Dumper::sequence(std::string_view name, const T& node)
{
    open(name);
    expressions("elts", node.elements);
    context(node.context);
    close(node.position);
}

void Dumper::expression(const Expr& node)
{
    switch (node.kind) {
    case NodeKind::BoolOp:
    case NodeKind::NamedExpr:
    case NodeKind::BinOp:
    case NodeKind::UnaryOp:
    case NodeKind::Lambda:
    case NodeKind::IfExp:
    case NodeKind::Compare:
    case NodeKind::Await:
    case NodeKind::Yield:
    case NodeKind::YieldFrom:
        return operators(node);
    default:
        return primaries(node);
    }
}

void Dumper::operators(const Expr& node)
{
    switch (node.kind) {
    case NodeKind::BoolOp:
        open("BoolOp");
        raw("op", as<BoolOp>(node).op == BoolOperator::And ? "And()" : "Or()");
        expressions("values", as<BoolOp>(node).values);
        break;
    case NodeKind::NamedExpr:
        open("NamedExpr");
        child("target", as<NamedExpr>(node).target);
        child("value", as<NamedExpr>(node).value);
        break;
    case NodeKind::BinOp:
        open("BinOp");
        child("left", as<BinOp>(node).left);
        raw("op", name_of(k_binary_names, as<BinOp>(node).op));
        child("right", as<BinOp>(node).right);
        break;
    case NodeKind::UnaryOp:
        open("UnaryOp");
        raw("op", name_of(k_unary_names, as<UnaryOp>(node).op));
        child("operand", as<UnaryOp>(node).operand);
        break;
    case NodeKind::Lambda:
        open("Lambda");
        arguments("args", as<Lambda>(node).arguments);
        child("body", as<Lambda>(node).body);
        break;
    case NodeKind::IfExp:
        open("IfExp");
        child("test", as<IfExp>(node).test);
        child("body", as<IfExp>(node).body);
        child("orelse", as<IfExp>(node).or_else);
        break;
    case NodeKind::Compare:
        open("Compare");
        child("left", as<Compare>(node).left);
        list("ops", as<Compare>(node).ops,
             [&](CompareOperator op) { m_out += name_of(k_compare_names, op); });
        expressions("comparators", as<Compare>(node).comparators);
        break;
    case NodeKind::Await:
        open("Await");
        child("value", as<Await>(node).value);
        break;
    case NodeKind::Yield:
        open("Yield");
        child("value", as<Yield>(node).value);
        break;
    default:
        open("YieldFrom");
        child("value", as<YieldFrom>(node).value);
        break;
    }
    close(node.position);
}

void Dumper::constant(const Constant& node)
{
    open("Constant");
    raw("value", constant_repr(node));
    if (node.has_u_prefix)
        raw("kind", "'u'");
    close(node.position);
}

void Dumper::primaries(const Expr& node)
{
    switch (node.kind) {
    case NodeKind::ListComp:
        return comprehension("ListComp", as<ListComp>(node));
    case NodeKind::SetComp:
        return comprehension("SetComp", as<SetComp>(node));
    case NodeKind::GeneratorExp:
        return comprehension("GeneratorExp", as<GeneratorExp>(node));
    case NodeKind::List:
        return sequence("List", as<List>(node));
    case NodeKind::Tuple:
        return sequence("Tuple", as<Tuple>(node));
    case NodeKind::Constant:
        return constant(as<Constant>(node));
    case NodeKind::DictComp:
        open("DictComp");
        child("key", as<DictComp>(node).key);
        child("value", as<DictComp>(node).value);
        generators(as<DictComp>(node).generators);
        break;
    case NodeKind::Dict:
        open("Dict");
        expressions("keys", as<Dict>(node).keys);
        expressions("values", as<Dict>(node).values);
        break;
    case NodeKind::Set:
        open("Set");
        expressions("elts", as<Set>(node).elements);
        break;
    case NodeKind::Call:
        open("Call");
        child("func", as<Call>(node).function);
        expressions("args", as<Call>(node).arguments);
        keywords(as<Call>(node).keywords);
        break;
    case NodeKind::FormattedValue:
        open("FormattedValue");
        child("value", as<FormattedValue>(node).value);
        raw("conversion", std::to_string(as<FormattedValue>(node).conversion));
        child("format_spec", as<FormattedValue>(node).format_spec);
        break;
    case NodeKind::JoinedStr:
        open("JoinedStr");
        ++m_f_string_depth;
        expressions("values", as<JoinedStr>(node).values);
        --m_f_string_depth;
        break;
    case NodeKind::Attribute:
        open("Attribute");
        child("value", as<Attribute>(node).value);
        text("attr", as<Attribute>(node).name);
        context(as<Attribute>(node).context);
        break;
    case NodeKind::Subscript:
        open("Subscript");
        child("value", as<Subscript>(node).value);
        child("slice", as<Subscript>(node).index);
        context(as<Subscript>(node).context);
        break;
    case NodeKind::Starred:
        open("Starred");
        child("value", as<Starred>(node).value);
        context(as<Starred>(node).context);
        break;
    case NodeKind::Name:
        open("Name");
        text("id", as<Name>(node).name);
        context(as<Name>(node).context);
        break;
    default:
        open("Slice");
        child("lower", as<Slice>(node).lower);
        child("upper", as<Slice>(node).upper);
        child("step", as<Slice>(node).step);
        break;
    }
    close(node.position);
}

void Dumper::statement(const Statement& node)
{
    switch (node.kind) {
    case NodeKind::FunctionDef:
        return function(as<FunctionDef>(node));
    case NodeKind::ClassDef:
        return class_(as<ClassDef>(node));
    case NodeKind::For:
    case NodeKind::While:
    case NodeKind::If:
    case NodeKind::With:
    case NodeKind::Match:
    case NodeKind::Try:
        return compound_statement(node);
    default:
        return simple_statement(node);
    }
}

void Dumper::function(const FunctionDef& node)
{
    open(node.synchrony == Synchrony::Async ? "AsyncFunctionDef" : "FunctionDef");
    text("name", node.name);
    arguments("args", node.arguments);
    body("body", node.body);
    expressions("decorator_list", node.decorators);
    child("returns", node.returns);
    type_parameters(node.type_parameters);
    close(node.position);
}

void Dumper::class_(const ClassDef& node)
{
    open("ClassDef");
    text("name", node.name);
    expressions("bases", node.bases);
    keywords(node.keywords);
    body("body", node.body);
    expressions("decorator_list", node.decorators);
    type_parameters(node.type_parameters);
    close(node.position);
}

void Dumper::compound_statement(const Statement& node)
{
    switch (node.kind) {
    case NodeKind::For:
        open(as<For>(node).synchrony == Synchrony::Async ? "AsyncFor" : "For");
        child("target", as<For>(node).target);
        child("iter", as<For>(node).iterable);
        body("body", as<For>(node).body);
        body("orelse", as<For>(node).or_else);
        break;
    case NodeKind::While:
        open("While");
        child("test", as<While>(node).test);
        body("body", as<While>(node).body);
        body("orelse", as<While>(node).or_else);
        break;
    case NodeKind::If:
        open("If");
        child("test", as<If>(node).test);
        body("body", as<If>(node).body);
        body("orelse", as<If>(node).or_else);
        break;
    case NodeKind::With:
        open(as<With>(node).synchrony == Synchrony::Async ? "AsyncWith" : "With");
        with_items(as<With>(node).items);
        body("body", as<With>(node).body);
        break;
    case NodeKind::Match:
        open("Match");
        child("subject", as<Match>(node).subject);
        cases(as<Match>(node).cases);
        break;
    default:
        open(as<Try>(node).is_star ? "TryStar" : "Try");
        body("body", as<Try>(node).body);
        handlers(as<Try>(node).handlers);
        body("orelse", as<Try>(node).or_else);
        body("finalbody", as<Try>(node).final_body);
        break;
    }
    close(node.position);
}

void Dumper::simple_statement(const Statement& node)
{
    switch (node.kind) {
    case NodeKind::Return:
        open("Return");
        child("value", as<Return>(node).value);
        break;
    case NodeKind::Delete:
        open("Delete");
        expressions("targets", as<Delete>(node).targets);
        break;
    case NodeKind::Assign:
        open("Assign");
        expressions("targets", as<Assign>(node).targets);
        child("value", as<Assign>(node).value);
        break;
    case NodeKind::TypeAlias:
        open("TypeAlias");
        child("name", as<TypeAlias>(node).name);
        type_parameters(as<TypeAlias>(node).type_parameters);
        child("value", as<TypeAlias>(node).value);
        break;
    case NodeKind::AugAssign:
        open("AugAssign");
        child("target", as<AugAssign>(node).target);
        raw("op", name_of(k_binary_names, as<AugAssign>(node).op));
        child("value", as<AugAssign>(node).value);
        break;
    case NodeKind::AnnAssign:
        open("AnnAssign");
        child("target", as<AnnAssign>(node).target);
        child("annotation", as<AnnAssign>(node).annotation);
        child("value", as<AnnAssign>(node).value);
        raw("simple", as<AnnAssign>(node).is_simple ? "1" : "0");
        break;
    case NodeKind::Raise:
        open("Raise");
        child("exc", as<Raise>(node).exception);
        child("cause", as<Raise>(node).cause);
        break;
    case NodeKind::Assert:
        open("Assert");
        child("test", as<Assert>(node).test);
        child("msg", as<Assert>(node).message);
        break;
    case NodeKind::Import:
        open("Import");
        aliases(as<Import>(node).names);
        break;
    case NodeKind::ImportFrom:
        open("ImportFrom");
        if (!as<ImportFrom>(node).module.empty())
            text("module", as<ImportFrom>(node).module);
        aliases(as<ImportFrom>(node).names);
        raw("level", std::to_string(as<ImportFrom>(node).level));
        break;
    case NodeKind::Global:
        open("Global");
        strings("names", as<Global>(node).names);
        break;
    case NodeKind::Nonlocal:
        open("Nonlocal");
        strings("names", as<Nonlocal>(node).names);
        break;
    case NodeKind::ExprStatement:
        open("Expr");
        child("value", as<ExprStatement>(node).value);
        break;
    case NodeKind::Pass:
        open("Pass");
        break;
    case NodeKind::Break:
        open("Break");
        break;
    default:
        open("Continue");
        break;
    }
    close(node.position);
}

void Dumper::pattern(const Pattern& node)
{
    switch (node.kind) {
    case NodeKind::MatchValue:
        open("MatchValue");
        child("value", as<MatchValue>(node).value);
        break;
    case NodeKind::MatchSingleton: {
        const auto type = as<MatchSingleton>(node).value;
        open("MatchSingleton");
        raw("value", type == Constant::Type::None ? "None" : type == Constant::Type::True ? "True" : "False");
        break;
    }
    case NodeKind::MatchSequence:
        open("MatchSequence");
        patterns("patterns", as<MatchSequence>(node).patterns);
        break;
    case NodeKind::MatchMapping:
        open("MatchMapping");
        expressions("keys", as<MatchMapping>(node).keys);
        patterns("patterns", as<MatchMapping>(node).patterns);
        text("rest", as<MatchMapping>(node).rest);
        break;
    case NodeKind::MatchClass:
        open("MatchClass");
        child("cls", as<MatchClass>(node).type);
        patterns("patterns", as<MatchClass>(node).patterns);
        strings("kwd_attrs", as<MatchClass>(node).keyword_names);
        patterns("kwd_patterns", as<MatchClass>(node).keyword_patterns);
        break;
    case NodeKind::MatchStar:
        open("MatchStar");
        text("name", as<MatchStar>(node).name);
        break;
    case NodeKind::MatchAs:
        open("MatchAs");
        child("pattern", as<MatchAs>(node).pattern);
        text("name", as<MatchAs>(node).name);
        break;
    default:
        open("MatchOr");
        patterns("patterns", as<MatchOr>(node).patterns);
        break;
    }
    close(node.position);
}

} // namespace

std::string dump(const Tree& tree, const DumpOptions& options)
{
    Dumper dumper(options);
    dumper.module(tree);
    return dumper.take();
}

std::string dump(const Expr& node, const DumpOptions& options)
{
    Dumper dumper(options);
    dumper.expression(node);
    return dumper.take();
}

} // namespace weft::syntax
