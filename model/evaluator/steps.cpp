// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The step budget: handed out in chunks, so that counting costs one decrement.

#include <algorithm>

#include "model/evaluator/function.h"
#include "model/world.h"
#include "sim/interrupt.h"

namespace weft::model {

namespace {

constexpr std::int64_t k_chunk = 4096;

} // namespace

Completion<void> refill_steps()
{
    World& current = world();
    if (current.is_aborting())
        return Raised{};
    if (sim::interrupted())
        return current.abort_run(Abort::Interrupted, "");
    if (current.steps_in_reserve <= 0)
        return current.abort_run(Abort::StepsExhausted, concat("steps (", current.limits.steps, ")"));
    const std::int64_t chunk = std::min(k_chunk, current.steps_in_reserve);
    current.steps_in_reserve -= chunk;
    current.steps_left = chunk;
    return {};
}

} // namespace weft::model
