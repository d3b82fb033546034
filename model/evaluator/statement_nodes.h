// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The nodes of statements and of assignment targets.
// https://docs.python.org/3/reference/simple_stmts.html
// https://docs.python.org/3/reference/compound_stmts.html
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/evaluator/expression_nodes.h"
#include "model/evaluator/node.h"

namespace weft::model {

class HandledScope;

// ---------------------------------------------------------------------------------------- targets
// (targets.cpp)

struct LocalTarget final : TargetNode {
    Completion<void> assign(Frame& frame, Value value) const override;
    Completion<void> remove(Frame& frame) const override;
    int slot = 0;
    Str* name = nullptr;
};
struct CellTarget final : TargetNode {
    Completion<void> assign(Frame& frame, Value value) const override;
    Completion<void> remove(Frame& frame) const override;
    int slot = 0;
    Str* name = nullptr;
    bool is_free = false;
};
struct GlobalTarget final : TargetNode {
    Completion<void> assign(Frame& frame, Value value) const override;
    Completion<void> remove(Frame& frame) const override;
    Str* name = nullptr;
};
struct NamespaceTarget final : TargetNode {
    Completion<void> assign(Frame& frame, Value value) const override;
    Completion<void> remove(Frame& frame) const override;
    Str* name = nullptr;
};
struct AttributeTarget final : TargetNode {
    Completion<void> assign(Frame& frame, Value value) const override;
    Completion<void> remove(Frame& frame) const override;
    ExprNode* object = nullptr;
    Str* name = nullptr;
    mutable AttributeCache cache;
};
struct SubscriptTarget final : TargetNode {
    Completion<void> assign(Frame& frame, Value value) const override;
    Completion<void> remove(Frame& frame) const override;
    ExprNode* object = nullptr;
    ExprNode* index = nullptr;
};
struct SequenceTarget final : TargetNode { // a, *b, c
    Completion<void> assign(Frame& frame, Value value) const override;
    Completion<void> remove(Frame& frame) const override;
    std::vector<TargetNode*> elements;
    int star = -1; // which element is starred
};

// ------------------------------------------------------------------------------ simple statements
// (statements.cpp)

struct ExpressionStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
    ExprNode* value = nullptr;
};
struct AssignStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
    std::vector<TargetNode*> targets;
    ExprNode* value = nullptr;
};
struct AssignLocalStatement final : StmtNode { // x = value, the commonest of them
    Flow exec(Frame& frame) const override;
    int slot = 0;
    ExprNode* value = nullptr;
};
struct AugmentedStatement final : StmtNode { // the target is a name
    Flow exec(Frame& frame) const override;
    BinaryOp op{};
    int local_slot = -1; // if it is a local variable
    ExprNode* load = nullptr;
    TargetNode* store = nullptr;
    ExprNode* value = nullptr;
};
struct AugmentedAttributeStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
    Completion<void> run(Frame& frame) const;
    BinaryOp op{};
    ExprNode* object = nullptr;
    Str* name = nullptr;
    mutable AttributeCache cache;
    ExprNode* load = nullptr; // the attribute's value, if it was read before a pause in `value`
    ExprNode* value = nullptr;
};
struct AugmentedSubscriptStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
    Completion<void> run(Frame& frame) const;
    BinaryOp op{};
    ExprNode* object = nullptr;
    ExprNode* index = nullptr;
    ExprNode* load = nullptr; // the item, if it was read before a pause in `value`
    ExprNode* value = nullptr;
};
struct AnnotationStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
    Completion<void> run(Frame& frame) const;
    TargetNode* target = nullptr; // null: nothing is assigned
    ExprNode* value = nullptr;
    ExprNode* annotation = nullptr; // null in functions: not evaluated
    Value annotation_text;          // under `from __future__ import annotations`
    Str* stored_name = nullptr;     // the key in __annotations__; null: not stored
    ExprNode* target_object =
        nullptr; // evaluated for its effects when nothing is assigned to an attribute or item
    ExprNode* target_index = nullptr;
};
struct DeleteStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
    std::vector<TargetNode*> targets;
};
struct PassStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
};
struct BreakStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
};
struct ContinueStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
};
struct ReturnStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
    ExprNode* value = nullptr;
};
// A statement that is a yield or an await, or stores or returns what it gives: `yield v`, `x = await f()`,
// `return (yield v)`. In a body without a stack it is left at the pause (suspension_statements.cpp).
struct PausingStatement : StmtNode {
    std::vector<TargetNode*> targets;
    int local_slot = -1; // instead of targets, where the only one is a local variable
    bool returns = false;
    bool is_dropped = false; // nobody wants what it gives

protected:
    Flow settle(Frame& frame, Completion<Value> outcome) const;
};
struct YieldStatement final : PausingStatement {
    Flow exec(Frame& frame) const override;
    Flow resume(Frame& frame) const override;
    const YieldNode* yield = nullptr;
};
struct YieldFromStatement final : PausingStatement {
    Flow exec(Frame& frame) const override;
    Flow resume(Frame& frame) const override;
    const YieldFromNode* yield_from = nullptr;
};
struct AwaitStatement final : PausingStatement {
    Flow exec(Frame& frame) const override;
    Flow resume(Frame& frame) const override;
    const AwaitNode* await = nullptr;
};
struct AsyncYieldStatement final : PausingStatement { // in an async generator
    Flow exec(Frame& frame) const override;
    Flow resume(Frame& frame) const override;
    const AsyncYieldNode* yield = nullptr;
};
// The body of a generator expression: its loops, and a yield in the innermost (comprehensions.cpp).
struct GeneratorExpressionStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
    Flow resume(Frame& frame) const override;
    Flow run(Frame& frame, std::size_t index) const;
    Flow raised(Frame& frame) const;
    Completion<bool> advance(Frame& frame, std::size_t& index) const;
    const ComprehensionBodyNode* loops = nullptr;
};
struct RaiseStatement final : StmtNode { // raise.cpp
    Flow exec(Frame& frame) const override;
    Completion<void> run(Frame& frame) const;
    ExprNode* exception = nullptr;
    ExprNode* cause = nullptr;
};
struct AssertStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
    ExprNode* condition = nullptr;
    ExprNode* message = nullptr;
};
struct ImportStatement final : StmtNode { // imports.cpp; one name
    Flow exec(Frame& frame) const override;
    Completion<void> run(Frame& frame) const;
    std::string module; // dotted
    TargetNode* target = nullptr;
    bool binds_leaf = false; // `import a.b as c` binds a.b, `import a.b` binds a
};
struct ImportFromStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
    Completion<void> run(Frame& frame) const;
    int level = 0; // the dots of a relative import
    std::string module;
    struct Name {
        Str* name;
        TargetNode* target;
    };
    std::vector<Name> names;
    bool star = false;
};

// --------------------------------------------------------------------- compound statements
// (compound_statements.cpp)

//
// Those whose parts can pause have a hidden slot, `part_slot`, which says in which part they were left.

struct IfStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
    Flow resume(Frame& frame) const override;
    Flow enter(Frame& frame, bool outcome) const;
    ExprNode* condition = nullptr;
    int part_slot = -1;
    Block body;
    Block or_else;
};
struct WhileStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
    Flow resume(Frame& frame) const override;
    Flow loop(Frame& frame) const;
    Flow after_body(Frame& frame, Flow flow) const;
    Flow exec_else(Frame& frame) const;
    Flow resume_condition(Frame& frame) const;
    int part_slot = -1;
    const StmtNode* before_condition = nullptr; // what the condition pauses for; null: it does not
    ExprNode* condition = nullptr;              // null: `while True`
    Block body;
    Block or_else;
};
struct ForStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
    Flow resume(Frame& frame) const override;
    Flow loop(Frame& frame) const;
    Flow leave(Frame& frame, Flow flow) const;
    Flow exec_else(Frame& frame) const;
    int part_slot = -1;
    TargetNode* target = nullptr;
    int local_slot = -1; // the target if it is a plain local
    ExprNode* iterable = nullptr;
    int iterator_slot = 0; // hidden: the collector sees the iterator
    Block body;
    Block or_else;
};
struct AsyncForStatement final : StmtNode { // async_statements.cpp
    Flow exec(Frame& frame) const override;
    Flow resume(Frame& frame) const override;
    Completion<Value> ask(Frame& frame) const;
    Flow loop(Frame& frame, Completion<Value> item) const;
    Flow leave(Frame& frame, Flow flow) const;
    Flow exec_else(Frame& frame) const;
    TargetNode* target = nullptr;
    ExprNode* iterable = nullptr;
    int iterator_slot = 0;
    int part_slot = -1;
    Block body;
    Block or_else;
};
struct TryStatement final : StmtNode { // exceptions.cpp
    Flow exec(Frame& frame) const override;
    Flow resume(Frame& frame) const override;
    struct Handler {
        ExprNode* type = nullptr; // null: bare except
        TargetNode* name = nullptr;
        Block body;
        const Node* position = nullptr;
    };
    Flow exec_handlers(Frame& frame) const;
    Flow exec_protected(Frame& frame, Flow flow) const;
    Flow exec_final(Frame& frame, Flow flow) const;
    Flow pause_in(Frame& frame, std::int64_t part, Value kept = Value()) const;
    Flow leave_handler(Frame& frame, std::size_t index, HandledScope& scope, Flow flow) const;
    Flow leave_final_after_raise(Frame& frame, HandledScope& scope, const Value& raised, Flow flow) const;
    Flow leave_final(Frame& frame, Flow on_its_way, Value result, Flow flow) const;
    Flow resume_final(Frame& frame, Flow on_its_way) const;
    Block body;
    std::vector<Handler> handlers;
    Block or_else;
    Block final_body;
    bool has_finally = false;
    int part_slot = -1;
    int kept_slot = -1; // hidden: what has to outlive the pause in a handler or in the finally part
    int exception_slot = -1;
};
struct TryStarStatement final : StmtNode { // except_star.cpp
    Flow exec(Frame& frame) const override;
    Flow exec_handlers(Frame& frame) const;
    Block body;
    std::vector<TryStatement::Handler> handlers;
    Block or_else;
};
struct WithStatement final : StmtNode { // with_statement.cpp; one item
    Flow exec(Frame& frame) const override;
    Flow resume(Frame& frame) const override;
    ExprNode* context = nullptr;
    TargetNode* target = nullptr;
    Flow leave(Frame& frame, Flow flow) const;
    int exit_slot = 0; // hidden: the bound __exit__
    Block body;
};

struct AsyncWithStatement final : StmtNode { // async_statements.cpp; one item
    Flow exec(Frame& frame) const override;
    Flow resume(Frame& frame) const override;
    ExprNode* context = nullptr;
    TargetNode* target = nullptr;
    Completion<Value> enter(Frame& frame) const;
    Flow entered(Frame& frame, Completion<Value> outcome) const;
    Flow leave(Frame& frame, Flow flow) const;
    Flow left(Frame& frame, Flow flow, Value result, Completion<Value> outcome) const;
    Flow leave_with_exception(Frame& frame) const;
    Flow left_with_exception(Frame& frame, HandledScope& scope, Completion<Value> outcome) const;
    Flow pause_in(Frame& frame, std::int64_t part, Value kept = Value()) const;
    int exit_slot = 0; // hidden: the bound __aexit__
    int part_slot = 0;
    int kept_slot = 0;      // hidden: what has to outlive the pause on the way out
    int exception_slot = 0; // hidden: the exception on the way out, as CPython's stack holds it
    Block body;
};

// match (match_statement.cpp): https://docs.python.org/3/reference/compound_stmts.html#the-match-statement
class PatternNode : public Node {
public:
    virtual Completion<bool> match(Frame& frame, const Value& subject) const = 0;
};
struct MatchStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
    Flow resume(Frame& frame) const override;
    int part_slot = -1; // hidden: the case whose body was left by a pause
    struct Case {
        PatternNode* pattern = nullptr;
        ExprNode* guard = nullptr;
        Block body;
    };
    ExprNode* subject = nullptr;
    std::vector<Case> cases;
};

} // namespace weft::model
