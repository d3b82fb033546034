// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What the compiler makes of a statement that pauses inside an expression.
//
// Such a statement becomes a sequence: each operand that is evaluated before a pause goes to a hidden slot of
// the frame (a temporary), each pause is a statement of its own that leaves its outcome in one, and the rest
// of the expression takes the temporaries out again. `x = a + f(await g(), b)` is run as
//
//     t0 = a;  t1 = f;  t2 = await g();  x = take t0 + take t1(take t2, b)
//
// OPTIMIZATION: the order of evaluation, what is raised and when each temporary dies stay those of the
// expression; what is won is that the body needs no stack of its own: see suspension_statements.cpp. The
// temporaries stand for CPython's evaluation stack, and die like it: the lowest first when a frame is
// dropped, the topmost first when an exception passes.
#pragma once

#include <vector>

#include "model/evaluator/attribute_cache.h"
#include "model/evaluator/statement_nodes.h"

namespace weft::model {

// Moves a temporary out of its slot.
struct TakeNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    int slot = 0;
};
// Reads one that is needed again.
struct PeekNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    int slot = 0;
};
// The truth of an operand, where nothing but that is asked for.
struct TruthNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
    ExprNode* operand = nullptr;
};

// An operand goes to its temporary.
struct KeepStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
    ExprNode* value = nullptr;
    int slot = 0;
};
// The method of `object.name(...)` is looked up before its arguments are evaluated.
struct KeepMethodStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
    Completion<void> run(Frame& frame) const;
    ExprNode* object = nullptr;
    Str* name = nullptr;
    const Node* attribute = nullptr;
    int callee_slot = 0;
    int self_slot = 0; // stays empty if the callee is bound already
    mutable AttributeCache cache;
};
struct KeptMethodCallNode final : ExprNode { // calls.cpp
    Completion<Value> eval(Frame& frame) const override;
    Completion<Value> eval_awaited(Frame& frame, bool& is_outcome) const override;
    int callee_slot = 0;
    int self_slot = 0;
    std::vector<ExprNode*> arguments;
};

// The parts of one statement, one after the other; it counts as a single step.
struct SequenceStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
    Flow resume(Frame& frame) const override;
    Flow run(Frame& frame, std::size_t at, Flow flow) const;
    std::vector<StmtNode*> parts;
    int place_slot = 0;
    int first_temporary = 0;
    int last_temporary = -1; // inclusive
};
// One operand of `and` or `or` is in the slot. If it does not settle the matter it dies, and `rest` brings
// the next.
struct BooleanStepStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
    Flow resume(Frame& frame) const override;
    bool is_and = true;
    int slot = 0;
    SequenceStatement* rest = nullptr;
};
// `a if c else b`, each branch leaving its value in the same temporary.
struct ChooseStatement final : StmtNode {
    Flow exec(Frame& frame) const override;
    Flow resume(Frame& frame) const override;
    Flow enter(Frame& frame, bool outcome) const;
    ExprNode* condition = nullptr;
    SequenceStatement* if_true = nullptr;
    SequenceStatement* if_false = nullptr;
    int part_slot = 0;
};

} // namespace weft::model
