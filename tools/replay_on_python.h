// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The choices of a trace once more on a real Python: whether the same failure comes of them.
#pragma once

#include "traces/engine.h"
#include "traces/trace.h"

#include <string>

namespace weft::tools {

struct ReplayOnPython {
    std::string path; // of the trace
    std::string python;
    std::string trace_path; // where the new trace is written; may be empty
    bool json = false;
    traces::Budgets budgets;
};

// Whether there is anything in this trace that only run_under() repeats.
bool has_choices(const traces::Trace& trace);
// Prints what came of it; the exit status.
int replay_on_python(const traces::Trace& old, const ReplayOnPython& request);

} // namespace weft::tools
