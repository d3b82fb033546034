// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The executable form of a program: a tree of nodes that evaluate themselves.
//
// The compiler (compiler.h) turns the syntax tree into these once; running is then one virtual call a node,
// in direct style: a statement's C++ function returns when the Python statement has ended, and a `yield` in
// the middle of it switches fibers. Nodes are immutable and shared by all frames of their code object; caches
// in them are keyed so that a stale one is never believed.
#pragma once

#include <cstdint>
#include <vector>

#include "model/values/completion.h"

namespace weft::model {

class Frame;

// How a statement ended.
enum class Flow : std::uint8_t {
    Next, // go on with the next statement
    Break,
    Continue,
    Return, // the value is in Frame::return_value
    Raised, // the exception is World::pending, its traceback has this frame's entry
    Paused, // a body without a stack pauses: every statement around is left, to be entered by resume() again
};

// Where a node stands in its file: lines from 1, columns in bytes from 0.
struct Span {
    int line = 0;
    int column = 0;
    int end_line = 0;
    int end_column = 0;
};

class Node {
public:
    virtual ~Node() = default;
    Span span;
};

class ExprNode : public Node {
public:
    virtual Completion<Value> eval(Frame& frame) const = 0;
    // The truth of the value, for conditions.
    virtual Completion<bool> test(Frame& frame) const;
    // For `await`: the awaitable; or what awaiting it gives, if that is known before there is one.
    virtual Completion<Value> eval_awaited(Frame& frame, bool& is_outcome) const;
    int local_slot = -1; // of a local variable, which evaluate() (block.h) reads without a call
};

// Something that can be assigned to and deleted.
class TargetNode : public Node {
public:
    virtual Completion<void> assign(Frame& frame, Value value) const = 0;
    virtual Completion<void> remove(Frame& frame) const = 0;
};

class StmtNode : public Node {
public:
    virtual Flow exec(Frame& frame) const = 0;
    // Goes on where exec() or resume() was left with Flow::Paused; only for statements that can pause.
    virtual Flow resume(Frame& frame) const;
};

// A sequence of statements.
struct Block {
    std::vector<StmtNode*> statements;
    int place_slot = -1; // hidden: which statement has paused; -1: none of them can

    // In block.h inlined, for where it matters.
    Flow exec(Frame& frame) const;
    Flow resume(Frame& frame) const;
    bool can_pause() const { return place_slot >= 0; }
    bool empty() const { return statements.empty(); }
};

} // namespace weft::model
