// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The abstract syntax tree of a Python program.
//
// The node classes and their fields are those of CPython's `ast` module (the ASDL in "Abstract grammar"),
// so that a tree can be compared field by field with `ast.parse` and a reader who knows `ast` knows this
// file. https://docs.python.org/3/library/ast.html#abstract-grammar
//
// A `Tree` owns every node of one file; nodes point at each other with plain pointers and are never shared
// between trees. Positions are CPython's: lines from 1, columns from 0 in UTF-8 bytes, ends exclusive.
// Nothing here runs, prints or checks a program.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/syntax/error.h"

namespace weft::syntax {

struct Position {
    int line = 0;
    int column = 0;
    int end_line = 0;
    int end_column = 0;
};

enum class NodeKind : std::uint8_t {
    // Expressions.
    BoolOp,
    NamedExpr,
    BinOp,
    UnaryOp,
    Lambda,
    IfExp,
    Dict,
    Set,
    ListComp,
    SetComp,
    DictComp,
    GeneratorExp,
    Await,
    Yield,
    YieldFrom,
    Compare,
    Call,
    FormattedValue,
    JoinedStr,
    Constant,
    Attribute,
    Subscript,
    Starred,
    Name,
    List,
    Tuple,
    Slice,
    // Statements.
    FunctionDef,
    ClassDef,
    Return,
    Delete,
    Assign,
    TypeAlias,
    AugAssign,
    AnnAssign,
    For,
    While,
    If,
    With,
    Match,
    Raise,
    Try,
    Assert,
    Import,
    ImportFrom,
    Global,
    Nonlocal,
    ExprStatement,
    Pass,
    Break,
    Continue,
    // Patterns.
    MatchValue,
    MatchSingleton,
    MatchSequence,
    MatchMapping,
    MatchClass,
    MatchStar,
    MatchAs,
    MatchOr,
};

struct Node {
    explicit Node(NodeKind node_kind) : kind(node_kind) {}
    Node(const Node&) = delete;
    Node& operator=(const Node&) = delete;
    virtual ~Node() = default;

    NodeKind kind;
    Position position;
};

struct Expr : Node {
    using Node::Node;
};
struct Statement : Node {
    using Node::Node;
};
struct Pattern : Node {
    using Node::Node;
};

using Body = std::vector<Statement*>;

// ---------------------------------------------------------------------------------------------- shared parts

enum class Context : std::uint8_t { Load, Store, Del };
enum class Synchrony : std::uint8_t { Sync, Async };

enum class BoolOperator : std::uint8_t { And, Or };
enum class UnaryOperator : std::uint8_t { Invert, Not, UAdd, USub };
enum class BinaryOperator : std::uint8_t {
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
};
enum class CompareOperator : std::uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn };

struct Argument { // ast.arg
    std::string name;
    Expr* annotation = nullptr;
    Position position;
};

struct Arguments { // ast.arguments
    std::vector<Argument> positional_only;
    std::vector<Argument> positional;
    std::optional<Argument> variadic; // *args
    std::vector<Argument> keyword_only;
    std::vector<Expr*> keyword_defaults;      // one per keyword_only; nullptr where there is none
    std::optional<Argument> keyword_variadic; // **kwargs
    std::vector<Expr*> defaults;              // of the last positional_only + positional parameters
};

struct Keyword { // ast.keyword; `**mapping` has no name
    std::optional<std::string> name;
    Expr* value = nullptr;
    Position position;
};

struct Comprehension { // ast.comprehension
    Expr* target = nullptr;
    Expr* iterable = nullptr;
    std::vector<Expr*> conditions;
    Synchrony synchrony = Synchrony::Sync;
};

struct ExceptHandler {    // ast.ExceptHandler
    Expr* type = nullptr; // nullptr: a bare except
    std::optional<std::string> name;
    Body body;
    Position position;
};

struct WithItem { // ast.withitem
    Expr* context = nullptr;
    Expr* target = nullptr; // nullptr: no `as`
};

struct Alias {        // ast.alias
    std::string name; // dotted; "*" for a star import
    std::optional<std::string> as_name;
    Position position;
};

struct MatchCase { // ast.match_case
    Pattern* pattern = nullptr;
    Expr* guard = nullptr;
    Body body;
};

struct TypeParameter { // ast.TypeVar, ParamSpec, TypeVarTuple
    enum class Kind : std::uint8_t { TypeVar, ParamSpec, TypeVarTuple };
    Kind kind = Kind::TypeVar;
    std::string name;
    Expr* bound = nullptr;
    Expr* default_value = nullptr;
    Position position;
};

// ---------------------------------------------------------------------------------------------- expressions

struct BoolOp : Expr {
    BoolOp() : Expr(NodeKind::BoolOp) {}
    BoolOperator op{};
    std::vector<Expr*> values;
};
struct NamedExpr : Expr { // target := value
    NamedExpr() : Expr(NodeKind::NamedExpr) {}
    Expr* target = nullptr;
    Expr* value = nullptr;
};
struct BinOp : Expr {
    BinOp() : Expr(NodeKind::BinOp) {}
    Expr* left = nullptr;
    BinaryOperator op{};
    Expr* right = nullptr;
};
struct UnaryOp : Expr {
    UnaryOp() : Expr(NodeKind::UnaryOp) {}
    UnaryOperator op{};
    Expr* operand = nullptr;
};
struct Lambda : Expr {
    Lambda() : Expr(NodeKind::Lambda) {}
    Arguments arguments;
    Expr* body = nullptr;
};
struct IfExp : Expr {
    IfExp() : Expr(NodeKind::IfExp) {}
    Expr* test = nullptr;
    Expr* body = nullptr;
    Expr* or_else = nullptr;
};
struct Dict : Expr {
    Dict() : Expr(NodeKind::Dict) {}
    std::vector<Expr*> keys; // nullptr where the value is `**mapping`
    std::vector<Expr*> values;
};
struct Set : Expr {
    Set() : Expr(NodeKind::Set) {}
    std::vector<Expr*> elements;
};
struct ListComp : Expr {
    ListComp() : Expr(NodeKind::ListComp) {}
    Expr* element = nullptr;
    std::vector<Comprehension> generators;
};
struct SetComp : Expr {
    SetComp() : Expr(NodeKind::SetComp) {}
    Expr* element = nullptr;
    std::vector<Comprehension> generators;
};
struct DictComp : Expr {
    DictComp() : Expr(NodeKind::DictComp) {}
    Expr* key = nullptr;
    Expr* value = nullptr;
    std::vector<Comprehension> generators;
};
struct GeneratorExp : Expr {
    GeneratorExp() : Expr(NodeKind::GeneratorExp) {}
    Expr* element = nullptr;
    std::vector<Comprehension> generators;
};
struct Await : Expr {
    Await() : Expr(NodeKind::Await) {}
    Expr* value = nullptr;
};
struct Yield : Expr {
    Yield() : Expr(NodeKind::Yield) {}
    Expr* value = nullptr; // nullptr: a bare yield
};
struct YieldFrom : Expr {
    YieldFrom() : Expr(NodeKind::YieldFrom) {}
    Expr* value = nullptr;
};
struct Compare : Expr {
    Compare() : Expr(NodeKind::Compare) {}
    Expr* left = nullptr;
    std::vector<CompareOperator> ops;
    std::vector<Expr*> comparators;
};
struct Call : Expr {
    Call() : Expr(NodeKind::Call) {}
    Expr* function = nullptr;
    std::vector<Expr*> arguments; // may hold Starred
    std::vector<Keyword> keywords;
};
struct FormattedValue : Expr { // {value!r:spec} of an f-string
    FormattedValue() : Expr(NodeKind::FormattedValue) {}
    Expr* value = nullptr;
    int conversion = -1;         // -1, or 's', 'r', 'a'
    Expr* format_spec = nullptr; // a JoinedStr, or nullptr
};
struct JoinedStr : Expr { // an f-string: Constant and FormattedValue parts
    JoinedStr() : Expr(NodeKind::JoinedStr) {}
    std::vector<Expr*> values;
};
struct Constant : Expr {
    enum class Type : std::uint8_t { None, True, False, Ellipsis, Int, Float, Complex, Str, Bytes };
    Constant() : Expr(NodeKind::Constant) {}
    Type type = Type::None;
    std::string
        text; // Int: decimal digits. Str: UTF-8 (lone surrogates as three bytes each). Bytes: as they are.
    double number = 0.0;       // Float; Complex: the imaginary part
    bool has_u_prefix = false; // ast.Constant.kind == 'u'
};
struct Attribute : Expr {
    Attribute() : Expr(NodeKind::Attribute) {}
    Expr* value = nullptr;
    std::string name;
    Context context{};
};
struct Subscript : Expr {
    Subscript() : Expr(NodeKind::Subscript) {}
    Expr* value = nullptr;
    Expr* index = nullptr; // may be a Slice, or a Tuple of them
    Context context{};
};
struct Starred : Expr {
    Starred() : Expr(NodeKind::Starred) {}
    Expr* value = nullptr;
    Context context{};
};
struct Name : Expr {
    Name() : Expr(NodeKind::Name) {}
    std::string name;
    Context context{};
};
struct List : Expr {
    List() : Expr(NodeKind::List) {}
    std::vector<Expr*> elements;
    Context context{};
};
struct Tuple : Expr {
    Tuple() : Expr(NodeKind::Tuple) {}
    std::vector<Expr*> elements;
    Context context{};
};
struct Slice : Expr {
    Slice() : Expr(NodeKind::Slice) {}
    Expr* lower = nullptr;
    Expr* upper = nullptr;
    Expr* step = nullptr;
};

// ---------------------------------------------------------------------------------------------- statements

struct FunctionDef : Statement { // and AsyncFunctionDef
    FunctionDef() : Statement(NodeKind::FunctionDef) {}
    Synchrony synchrony = Synchrony::Sync;
    std::string name;
    Arguments arguments;
    Body body;
    std::vector<Expr*> decorators;
    Expr* returns = nullptr;
    std::vector<TypeParameter> type_parameters;
};
struct ClassDef : Statement {
    ClassDef() : Statement(NodeKind::ClassDef) {}
    std::string name;
    std::vector<Expr*> bases; // may hold Starred
    std::vector<Keyword> keywords;
    Body body;
    std::vector<Expr*> decorators;
    std::vector<TypeParameter> type_parameters;
};
struct Return : Statement {
    Return() : Statement(NodeKind::Return) {}
    Expr* value = nullptr;
};
struct Delete : Statement {
    Delete() : Statement(NodeKind::Delete) {}
    std::vector<Expr*> targets;
};
struct Assign : Statement { // a = b = value
    Assign() : Statement(NodeKind::Assign) {}
    std::vector<Expr*> targets;
    Expr* value = nullptr;
};
struct TypeAlias : Statement { // type name[...] = value
    TypeAlias() : Statement(NodeKind::TypeAlias) {}
    Expr* name = nullptr;
    std::vector<TypeParameter> type_parameters;
    Expr* value = nullptr;
};
struct AugAssign : Statement {
    AugAssign() : Statement(NodeKind::AugAssign) {}
    Expr* target = nullptr;
    BinaryOperator op{};
    Expr* value = nullptr;
};
struct AnnAssign : Statement {
    AnnAssign() : Statement(NodeKind::AnnAssign) {}
    Expr* target = nullptr;
    Expr* annotation = nullptr;
    Expr* value = nullptr;
    bool is_simple = false; // a bare name without parentheses
};
struct For : Statement { // and AsyncFor
    For() : Statement(NodeKind::For) {}
    Synchrony synchrony = Synchrony::Sync;
    Expr* target = nullptr;
    Expr* iterable = nullptr;
    Body body;
    Body or_else;
};
struct While : Statement {
    While() : Statement(NodeKind::While) {}
    Expr* test = nullptr;
    Body body;
    Body or_else;
};
struct If : Statement {
    If() : Statement(NodeKind::If) {}
    Expr* test = nullptr;
    Body body;
    Body or_else;
};
struct With : Statement { // and AsyncWith
    With() : Statement(NodeKind::With) {}
    Synchrony synchrony = Synchrony::Sync;
    std::vector<WithItem> items;
    Body body;
};
struct Match : Statement {
    Match() : Statement(NodeKind::Match) {}
    Expr* subject = nullptr;
    std::vector<MatchCase> cases;
};
struct Raise : Statement {
    Raise() : Statement(NodeKind::Raise) {}
    Expr* exception = nullptr;
    Expr* cause = nullptr;
};
struct Try : Statement { // and TryStar
    Try() : Statement(NodeKind::Try) {}
    bool is_star = false; // except*
    Body body;
    std::vector<ExceptHandler> handlers;
    Body or_else;
    Body final_body;
};
struct Assert : Statement {
    Assert() : Statement(NodeKind::Assert) {}
    Expr* test = nullptr;
    Expr* message = nullptr;
};
struct Import : Statement {
    Import() : Statement(NodeKind::Import) {}
    std::vector<Alias> names;
};
struct ImportFrom : Statement {
    ImportFrom() : Statement(NodeKind::ImportFrom) {}
    std::string module; // empty for `from . import x`
    int level = 0;
    std::vector<Alias> names;
};
struct Global : Statement {
    Global() : Statement(NodeKind::Global) {}
    std::vector<std::string> names;
};
struct Nonlocal : Statement {
    Nonlocal() : Statement(NodeKind::Nonlocal) {}
    std::vector<std::string> names;
};
struct ExprStatement : Statement { // ast.Expr
    ExprStatement() : Statement(NodeKind::ExprStatement) {}
    Expr* value = nullptr;
};
struct Pass : Statement {
    Pass() : Statement(NodeKind::Pass) {}
};
struct Break : Statement {
    Break() : Statement(NodeKind::Break) {}
};
struct Continue : Statement {
    Continue() : Statement(NodeKind::Continue) {}
};

// ---------------------------------------------------------------------------------------------- patterns

struct MatchValue : Pattern {
    MatchValue() : Pattern(NodeKind::MatchValue) {}
    Expr* value = nullptr;
};
struct MatchSingleton : Pattern { // None, True, False
    MatchSingleton() : Pattern(NodeKind::MatchSingleton) {}
    Constant::Type value = Constant::Type::None;
};
struct MatchSequence : Pattern {
    MatchSequence() : Pattern(NodeKind::MatchSequence) {}
    std::vector<Pattern*> patterns;
};
struct MatchMapping : Pattern {
    MatchMapping() : Pattern(NodeKind::MatchMapping) {}
    std::vector<Expr*> keys;
    std::vector<Pattern*> patterns;
    std::optional<std::string> rest;
};
struct MatchClass : Pattern {
    MatchClass() : Pattern(NodeKind::MatchClass) {}
    Expr* type = nullptr;
    std::vector<Pattern*> patterns;
    std::vector<std::string> keyword_names;
    std::vector<Pattern*> keyword_patterns;
};
struct MatchStar : Pattern {
    MatchStar() : Pattern(NodeKind::MatchStar) {}
    std::optional<std::string> name;
};
struct MatchAs : Pattern { // also the capture `x` and the wildcard `_`
    MatchAs() : Pattern(NodeKind::MatchAs) {}
    Pattern* pattern = nullptr;
    std::optional<std::string> name;
};
struct MatchOr : Pattern {
    MatchOr() : Pattern(NodeKind::MatchOr) {}
    std::vector<Pattern*> patterns;
};

// ---------------------------------------------------------------------------------------------- ownership

// One parsed file and the owner of its nodes.
class Tree {
public:
    Body body;                           // ast.Module.body
    std::vector<SyntaxWarning> warnings; // what CPython warns of while it compiles the file

    // Makes a node that lives as long as this tree.
    template <typename T>
    T* make(Position position = {})
    {
        auto node = std::make_unique<T>();
        node->position = position;
        T* raw = node.get();
        m_nodes.push_back(std::move(node));
        return raw;
    }

private:
    std::vector<std::unique_ptr<Node>> m_nodes;
};

// Checked downcast: the kind has been looked at already.
template <typename T>
const T& as(const Node& node)
{
    return static_cast<const T&>(node);
}
template <typename T>
T& as(Node& node)
{
    return static_cast<T&>(node);
}

} // namespace weft::syntax
