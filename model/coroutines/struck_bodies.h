// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Faults that strike a suspended body which the program itself drives: docs/schedule.md, "Faults".
//
// https://docs.python.org/3/reference/expressions.html#generator.throw
// Where next(), send() or `async for` would let the body go on, an exception is thrown into it, as a library
// that drives it may do, or it is closed, as a consumer that stops early does.
#pragma once

#include "model/coroutines/generator.h"

namespace weft::model {

enum class BodyStrike : std::uint8_t { None, Thrown, Closed };

// Asks the schedule; called only while t_strikes_bodies is set (model/choices.h). Bodies of the library and
// those that are not suspended at a `yield` of their own or of a delegate are let alone.
Completion<BodyStrike> strike_body(const Generator& body);
// The exception that is thrown.
Value exception_of_strike();

} // namespace weft::model
