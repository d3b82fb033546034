// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The members of a trace between its program and its output, as text: shared by traces and recordings.
#pragma once

#include "traces/trace.h"

#include <string>

namespace weft::traces {

// `"profile": "3.8",\n"engine": ...` up to "exit_status", without braces.
std::string trace_header(const Trace& trace);

} // namespace weft::traces
