// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Running a block of statements, inside the caller's own code.
//
// OPTIMIZATION: most time between two statements goes into getting from one to the next. Where a compound
// statement runs its block itself, there is one call less in between, and the processor learns what follows
// what at each of these places by itself. A local variable is read in place, too.
#pragma once

#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/evaluator/node.h"
#include "model/evaluator/turns.h"
#include "model/world.h"

namespace weft::model {

[[gnu::always_inline]] inline Completion<Value> evaluate(const ExprNode* node, Frame& frame)
{
    if (node->local_slot >= 0) {
        const Value& value = frame.slot(node->local_slot);
        if (!value.is_empty()) [[likely]]
            return value;
    }
    return node->eval(frame);
}

[[gnu::always_inline]] inline Flow run_block_from(const Block& block, Frame& frame, StmtNode* const* at)
{
    World& current = world();
    StmtNode* const* const end = block.statements.data() + block.statements.size();
    for (; at != end; ++at) {
        if (--current.steps_left < 0) [[unlikely]]
            if (before_statement().raised())
                return Flow::Raised;
        const Flow flow = (*at)->exec(frame);
        if (flow == Flow::Next) [[likely]]
            continue;
        if (flow == Flow::Paused)
            frame.slot(block.place_slot) = Value::small(at - block.statements.data());
        return flow;
    }
    return Flow::Next;
}

[[gnu::always_inline]] inline Flow run_block(const Block& block, Frame& frame)
{
    return run_block_from(block, frame, block.statements.data());
}

// Goes on where the block was left with Flow::Paused.
[[gnu::always_inline]] inline Flow resume_block(const Block& block, Frame& frame)
{
    StmtNode* const* const at = block.statements.data() + frame.slot(block.place_slot).small_value();
    const Flow flow = (*at)->resume(frame);
    if (flow == Flow::Next) [[likely]]
        return run_block_from(block, frame, at + 1);
    return flow; // after another pause the place is still the same
}

} // namespace weft::model
