// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Shrinking a schedule: the fewest choices away from fifo that still show the failure.
//
// A schedule is a list of options; option 0 is always what would have happened by itself. Choices are set
// back to 0 in ever smaller groups (A. Zeller, R. Hildebrandt, "Simplifying and isolating failure-inducing
// input", TSE 2002) as long as a run under them fails in the same way, then each one that is left is made as
// small as it goes. What remains is 1-minimal unless the executions ran out: without any one of the choices
// the failure is gone.
#pragma once

#include "model/choices.h"
#include "properties/explore/failure.h"
#include "properties/explore/subject.h"
#include "traces/engine.h"

#include <cstdint>
#include <string>
#include <vector>

namespace weft::properties {

struct ShrinkOptions {
    model::Family family = model::Family::Timing;
    traces::Budgets budgets = {};
    std::string expected_out = {}; // for failures of kind OtherOutput
    std::uint64_t executions_max = 2'000;
};

struct Shrunk {
    std::vector<std::uint32_t> choices; // without trailing zeros
    std::uint64_t executions = 0;
    std::size_t deviations = 0; // choices that are not 0
    bool is_minimal = false;
};

Shrunk shrink(Subject& subject, const std::vector<std::uint32_t>& choices, const Failure& failure,
              const ShrinkOptions& options);

} // namespace weft::properties
