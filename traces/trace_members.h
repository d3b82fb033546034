// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The members of a trace that follow its program, as text: shared by traces and recordings.
#pragma once

#include "traces/trace.h"

#include <string>

namespace weft::traces {

// `"profile": "3.8",\n"engine": ...` up to the end of "events", without braces. `errors` says whether
// standard error is written or left empty.
std::string trace_members(const Trace& trace, bool errors);

} // namespace weft::traces
