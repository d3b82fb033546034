// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What the statements of a program touch, for a search with partial order reduction (sim/strategies/dpor.h).
//
// https://docs.python.org/3/reference/executionmodel.html#naming-and-binding
// A program that is prepared for tracking has a TrackedStatement around each statement. It says what the
// statement reads and writes each time it begins and each time it goes on after a pause: global variables and
// cells by name, the output, what is in containers as one thing. That is known for the statements that
// compiler_tracking.cpp understands, as long as the operands are what it expects of them: numbers, strings,
// None, functions of the program. Everything else counts as touching all there is, so a search loses no
// interleaving by what is not tracked. Futures, tasks and timers say themselves what is done with them.
//
// Programs that are not prepared so have none of these nodes: tracking costs nothing where it is off.
#pragma once

#include <vector>

#include "model/evaluator/code.h"
#include "model/evaluator/node.h"
#include "sim/step.h"

namespace weft::model {

struct TrackedStatement final : StmtNode {
    // What a name must stand for; otherwise anything may be touched.
    enum class Expect : std::uint8_t {
        Plain,     // a number, a string, None; its value is used by operators
        Truth,     // the same, or a builtin container whose truth is asked
        Print,     // the builtin function, which writes to the output
        Range,     // the builtin class
        Sleep,     // the module asyncio, whose sleep() is called
        Module,    // a module
        Function,  // a function or coroutine function of the program, which tracks itself
        Awaitable, // a future, or a coroutine of the program
        Container, // a list, dict or set that a method changes
        Exception, // a class of exceptions that Python defines
    };
    struct Operand {
        Expect expect;
        const ExprNode* name; // of a variable
    };

    Flow exec(Frame& frame) const override
    {
        note(frame);
        return inner->exec(frame);
    }
    Flow resume(Frame& frame) const override
    {
        note(frame);
        return inner->resume(frame);
    }
    void note(const Frame& frame) const;

    const StmtNode* inner = nullptr;
    bool touches_all = false;
    std::vector<sim::Access> accesses;
    std::vector<Operand> operands;
};

// Whether the body of the code consists of such statements.
bool is_tracked(const Code& code);

} // namespace weft::model
