// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Where a simulated thread may lose its turn between two statements, if the schedule preempts.
//
// https://docs.python.org/3/glossary.html#term-global-interpreter-lock
// It costs nothing where it does not: a run that preempts is handed its steps one by one, so every statement
// takes the way that else only the end of a chunk of steps takes.
#pragma once

#include "model/world.h"

namespace weft::model {

// The steps that were handed out are used up: takes more, and offers the turn.
Completion<void> before_statement();
// The same between the read and the write of an augmented assignment, which counts no step.
Completion<void> offer_turn();
inline Completion<void> before_store()
{
    return world().steps_left <= 0 ? offer_turn() : Completion<void>();
}

} // namespace weft::model
