// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What happens to exceptions that nobody catches.
#pragma once

#include "model/values/call.h"

namespace weft::model {

// sys.excepthook: prints the exception and its traceback to sys.stderr.
// https://docs.python.org/3/library/sys.html#sys.excepthook
Completion<Value> sys_excepthook(const CallArgs& args);

// sys.unraisablehook: prints "Exception ignored in: ..." to sys.stderr.
// https://docs.python.org/3/library/sys.html#sys.unraisablehook
Completion<Value> sys_unraisablehook(const CallArgs& args);

// Writes to sys.stderr as the program has set it; nothing where it is None or not there.
Completion<void> write_to_stderr(std::string_view text);

} // namespace weft::model
