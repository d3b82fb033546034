// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Functions that a program wants called when it ends.
#pragma once

namespace weft::model {

// Calls what atexit.register was given, last first; what one raises is reported and the next is called. The
// driver of a run calls this once, after the main program has ended and its exception was shown.
// https://docs.python.org/3/library/atexit.html
void run_exit_functions();

} // namespace weft::model
