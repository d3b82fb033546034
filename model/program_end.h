// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The end of the interpreter: printing what was not caught, atexit, and the tearing down of modules.
#pragma once

#include <string_view>

#include "model/values/value.h"

namespace weft::model {

// Writes to sys.stderr; an error in doing so goes nowhere.
void write_last_words(std::string_view text);

// sys.excepthook, if it is not the one that was there at the start; else empty.
Value replaced_excepthook();

// What sys.__excepthook__ does: the exception with its traceback and its chain, to sys.stderr.
// https://docs.python.org/3/library/sys.html#sys.excepthook
void print_uncaught(const Value& exception);

// CPython's Py_FinalizeEx: atexit, a collection, then the modules. `uncaught` is what sys holds of the
// exception that ended the program; it is given up when the modules go.
// https://docs.python.org/3/c-api/init.html#c.Py_FinalizeEx
void end_program(Value& uncaught);

} // namespace weft::model
