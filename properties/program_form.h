// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The form of a generated program: what is written differently while the body and its driver stay the same.
//
// A law compares two forms of one tape. Nothing here depends on an engine.
#pragma once

#include <cstdint>
#include <vector>

namespace weft::properties {

// The decisions of one program. Every tape gives a program; a missing decision is 0, the simplest choice, so
// a tape that is shortened or made smaller gives a smaller program.
struct Tape {
    std::vector<std::uint8_t> body;
    std::vector<std::uint16_t> steps;
};

// What stands between the driver and the body.
enum class Wrapping : std::uint8_t {
    None,
    YieldFrom, // def outer(g): return (yield from g)
    Expansion, // the same with PEP 380's expansion written out
};

enum class NextForm : std::uint8_t { Next, SendNone };
enum class RestForm : std::uint8_t { ForLoop, WhileLoop };
enum class CloseForm : std::uint8_t { Method, ThrowExit };

struct ProgramForm {
    Wrapping wrapping = Wrapping::None;
    NextForm next = NextForm::Next;
    RestForm rest = RestForm::ForLoop;
    CloseForm close = CloseForm::Method;
    bool shows_chains = true;        // print __cause__, __context__ and sys.exc_info()
    bool shows_close_value = true;   // print what close() returned
    bool throws_exit = true;         // the driver may throw GeneratorExit
    bool throws_stop = true;         // the driver may throw StopIteration
    bool closes_before_drop = false; // the driver closes a generator before it lets go of it
};

} // namespace weft::properties
