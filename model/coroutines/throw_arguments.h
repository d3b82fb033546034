// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The arguments of throw(): what they mean, and the exception they make.
// https://docs.python.org/3/reference/expressions.html#generator.throw
#pragma once

#include "model/values/call.h"
#include "model/values/completion.h"

namespace weft::model {

// (type[, value[, traceback]]): makes the exception pending, without chaining it to anything. Raised means
// that the arguments themselves are wrong, which is the caller's error. An exception raised by the
// constructor of the class becomes the pending one instead, and is not an error of the caller.
Completion<void> make_thrown_exception_pending(const CallArgs& args);

// The thrown class is GeneratorExit or derived from it.
bool thrown_is_generator_exit(const CallArgs& args);

} // namespace weft::model
