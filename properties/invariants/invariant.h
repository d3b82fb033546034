// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// An invariant: what must hold in every trace, as a named function.
//
// Those of bodies read the events of any trace. The others speak about what a driver saw, and hold trivially
// in a trace without steps (properties/steps.h).
#pragma once

#include "traces/trace.h"

#include <optional>
#include <string>
#include <vector>

namespace weft::properties {

// Nothing when the trace keeps the rule; otherwise one sentence that says where it does not.
using Check = std::optional<std::string> (*)(const traces::Trace& trace);

struct Invariant {
    const char* name;
    const char* link; // the rule that it carries out
    Check check;
};

const std::vector<Invariant>& all_invariants();

struct Violation {
    std::string invariant;
    std::string text;
};

// Every invariant that the trace violates.
std::vector<Violation> violations(const traces::Trace& trace);

} // namespace weft::properties
