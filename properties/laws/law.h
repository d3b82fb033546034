// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A law: what must hold between the runs of two programs that differ only in form.
//
// Both are made from one tape; what their drivers print must agree. A body that answers GeneratorExit by a
// yield ends the comparison: the driver holds such a body still, while a delegating generator has ended and
// dropped it, so the laws say nothing about what follows.
#pragma once

#include "properties/program_form.h"
#include "traces/trace.h"

#include <optional>
#include <string>
#include <vector>

namespace weft::properties {

struct Law {
    const char* name;
    const char* link; // the rule that it carries out
    ProgramForm left;
    ProgramForm right;
};

const std::vector<Law>& all_laws();

// Nothing when the two runs agree; otherwise the first line in which they do not.
std::optional<std::string> difference(const traces::Trace& left, const traces::Trace& right);

} // namespace weft::properties
