// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The nodes of expressions. Each carries out one production of the language reference's chapter on
// expressions: https://docs.python.org/3/reference/expressions.html
//
// Operands are evaluated left to right. A node that can raise by itself notes its position in the frame just
// before it acts, so that the traceback shows the innermost operation that failed.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/evaluator/attribute_cache.h"
#include "model/evaluator/code.h"
#include "model/evaluator/node.h"
#include "model/values/call.h"
#include "model/values/type.h"

namespace weft::model {

class Str;

struct ConstantNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    Value value;
};

// Outside the subset: evaluating it ends the run as unsupported.
struct RefusedNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    std::string what;
};

// ------------------------------------------------------------------------------------------------ names
// (names.cpp)

struct LocalNode final : ExprNode { // its slot is local_slot
    Completion<Value> eval(Frame& frame) const override;
    Str* name = nullptr;
};
struct CellNode final : ExprNode { // a cell or free variable
    Completion<Value> eval(Frame& frame) const override;
    int slot = 0;
    Str* name = nullptr;
    bool is_free = false;
};
struct GlobalNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    Str* name = nullptr;

private:
    Completion<Value> search(Frame& frame) const;
    // Where the name was found last: the dict, its shape then, the position in it. Another dict in the same
    // place and of the same shape is told apart by the key there.
    mutable const void* m_globals = nullptr;
    mutable std::uint32_t m_globals_shape = 0;
    mutable std::uint32_t m_builtins_shape = 0;
    mutable const void* m_builtins = nullptr; // null: it was found in the globals
    mutable std::size_t m_position = 0;
};
struct NamespaceNode final : ExprNode { // a name in a module or class body
    Completion<Value> eval(Frame& frame) const override;
    Str* name = nullptr;
    int free_slot = -1; // a class body's view of an enclosing function's variable
};

// ------------------------------------------------------------------------------------- operators
// (operators.cpp)

struct BoolOpNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    Completion<bool> test(Frame& frame) const override;
    bool is_and = true;
    std::vector<ExprNode*> values;
};
struct BinaryNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    BinaryOp op{};
    ExprNode* left = nullptr;
    ExprNode* right = nullptr;
};
struct UnaryNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    UnaryOp op{};
    ExprNode* operand = nullptr;
};
struct NotNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    Completion<bool> test(Frame& frame) const override;
    ExprNode* operand = nullptr;
};
enum class Comparison : std::uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn };
struct CompareNode final : ExprNode { // one comparison
    Completion<Value> eval(Frame& frame) const override;
    Comparison op{};
    ExprNode* left = nullptr;
    ExprNode* right = nullptr;
};
struct CompareChainNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    ExprNode* first = nullptr;
    std::vector<Comparison> ops;
    std::vector<ExprNode*> others;
};
struct ConditionalNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    ExprNode* condition = nullptr;
    ExprNode* if_true = nullptr;
    ExprNode* if_false = nullptr;
};
struct NamedExpressionNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    TargetNode* target = nullptr;
    ExprNode* value = nullptr;
};

// -------------------------------------------------------------------------------------- displays
// (displays.cpp)

struct StarredNode final : ExprNode { // only inside displays and calls, which ask for `value`
    Completion<Value> eval(Frame& frame) const override;
    ExprNode* value = nullptr;
};
enum class DisplayKind : std::uint8_t { Tuple, List, Set };
struct DisplayNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    DisplayKind display{};
    bool has_star = false;
    bool copies_constant = false; // a set of constants that CPython copies from a frozenset
    std::vector<ExprNode*> elements;
};
struct DictNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    std::vector<ExprNode*> keys; // null: `**mapping`
    std::vector<ExprNode*> values;
};
struct SliceNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    ExprNode* lower = nullptr;
    ExprNode* upper = nullptr;
    ExprNode* step = nullptr;
};
struct FormattedNode final : ExprNode { // one replacement field
    Completion<Value> eval(Frame& frame) const override;
    ExprNode* value = nullptr;
    int conversion = -1;
    ExprNode* format_spec = nullptr;
};
struct JoinedNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    std::vector<ExprNode*> parts;
};

// ------------------------------------------------------------------------------------- primaries
// (primaries.cpp)

struct AttributeNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    ExprNode* object = nullptr;
    Str* name = nullptr;
    mutable AttributeCache cache;
};
struct SubscriptNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    ExprNode* object = nullptr;
    ExprNode* index = nullptr;
};

// ------------------------------------------------------------------------------------------- calls
// (calls.cpp)

// f(a, b): positional arguments without stars.
struct CallNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    ExprNode* function = nullptr;
    std::vector<ExprNode*> arguments;
};
// o.m(a, b): no bound method is made where the class has a plain function or native method.
struct MethodCallNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    Completion<Value> eval_awaited(Frame& frame, bool& is_outcome) const override;
    ExprNode* object = nullptr;
    Str* name = nullptr;
    const Node* attribute = nullptr; // for the position of an AttributeError
    std::vector<ExprNode*> arguments;
    // The builtin type that was met last, and its method, which no program can change.
    mutable const Type* known_type = nullptr;
    mutable const Value* known_method = nullptr;
    mutable NativeFn known_function = nullptr; // if the arguments are its parameters just as they stand
    mutable std::size_t known_slots = 0;       // how many values it takes, self included
    mutable AttributeCache cache;              // for all other objects
};
// Everything else: stars and keywords.
struct GeneralCallNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    struct Keyword {
        Str* name = nullptr; // null: `**mapping`
        ExprNode* value = nullptr;
    };
    ExprNode* function = nullptr;
    std::vector<ExprNode*> arguments; // may be StarredNode
    std::vector<char> is_starred;
    std::vector<Keyword> keywords;
};
// super() without arguments.
struct ZeroSuperNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    ExprNode* function = nullptr; // the name `super`, in case it was rebound
    int class_slot = -1;          // the __class__ cell; -1: none
    int self_slot = -1;           // the first parameter; -1: none
    bool self_in_cell = false;
};

// ----------------------------------------------------------------------------- functions
// (function_nodes.cpp)

struct FunctionNode final : ExprNode { // def (without decorators), lambda
    Completion<Value> eval(Frame& frame) const override;
    Ref<Code> code;
    std::vector<ExprNode*> defaults;
    struct KeywordDefault {
        Str* name;
        ExprNode* value;
    };
    std::vector<KeywordDefault> keyword_defaults;
    std::vector<int> closure_slots; // slots of this frame whose cells the function captures
    struct Annotation {
        Str* name;
        ExprNode* value;
        Value text; // instead of `value` under `from __future__ import annotations`
    };
    std::vector<Annotation> annotations;
    FunctionNode* annotate = nullptr; // the function that evaluates them when they are asked for
};
struct DecoratedNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    std::vector<ExprNode*> decorators;
    ExprNode* definition = nullptr;
};
struct ClassNode final : ExprNode { // a class statement (without decorators): class_nodes.cpp
    Completion<Value> eval(Frame& frame) const override;
    Ref<Code> code;
    Str* name = nullptr;
    std::vector<ExprNode*> bases; // may be StarredNode
    std::vector<char> is_starred;
    std::vector<GeneralCallNode::Keyword> keywords;
    std::vector<int> closure_slots;
    int class_cell_slot = -1; // in the body's frame: the `__class__` cell that methods use
    int class_dict_slot = -1; // likewise: the cell of the namespace, which annotations use
};
// Comprehensions and generator expressions: the first iterable is evaluated here, the rest in a frame of its
// own.
enum class ComprehensionKind : std::uint8_t { List, Set, Dict, Generator };
struct ComprehensionNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    ComprehensionKind comprehension{};
    Ref<Code> code;
    ExprNode* first_iterable = nullptr;
    bool first_is_async = false;
    std::vector<int> closure_slots;
};
// The body of a comprehension, inside its own frame (comprehensions.cpp).
struct ComprehensionBodyNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    struct Clause {
        TargetNode* target = nullptr;
        ExprNode* iterable = nullptr; // null for the first: its iterator is in slot 0
        int iterator_slot = 0;
        std::vector<ExprNode*> conditions;
        bool is_async = false;
    };
    Completion<void> run_clause(Frame& frame, std::size_t index, const Value& result) const;
    Completion<void> begin_clause(Frame& frame, const Clause& clause) const;
    Completion<bool> next_wanted(Frame& frame, const Clause& clause, bool& is_wanted) const;
    Completion<Value> next_item(Frame& frame, const Clause& clause) const;
    Completion<void> produce(Frame& frame, const Value& result) const;
    ComprehensionKind comprehension{};
    std::vector<Clause> clauses;
    ExprNode* element = nullptr; // the key of a dict comprehension
    ExprNode* value = nullptr;   // its value
};

// ---------------------------------------------------------------------------- suspension
// (suspension_nodes.cpp)

struct YieldNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    ExprNode* value = nullptr; // null: None
    bool is_protected = false; // inside a try or with statement
};
struct AsyncYieldNode final : ExprNode { // in an async generator
    Completion<Value> eval(Frame& frame) const override;
    ExprNode* value = nullptr; // null: None
    bool is_protected = false; // inside a try or with statement
};
struct AwaitNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    ExprNode* awaitable = nullptr;
};
struct YieldFromNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    ExprNode* iterable = nullptr;
};

} // namespace weft::model
