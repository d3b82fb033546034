// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Opening whatever a command line names with --on or --live: a real interpreter or a target.
//
// A CPython or PyPy is driven by the recorder (traces/reference/), which shows most and gives each program a
// process of its own; the other ready-made targets by their workers. With "target:" before it, any name or
// command line is driven by a worker: `target:python3.8`, `target:./my_worker --fast`.
#pragma once

#include "traces/engine.h"
#include "traces/result.h"

#include <memory>
#include <string>

namespace weft::traces {

struct LiveEngine {
    std::unique_ptr<Engine> engine;
    Profile profile;
    std::string name; // with which it can be opened again
};

Result<LiveEngine> open_live(const std::string& name);

// True for a name that open_live() gives to a worker.
bool names_target(const std::string& name);

} // namespace weft::traces
