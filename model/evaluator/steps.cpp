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
    if (t_heap.is_exceeded || t_heap.used > t_heap.limit)
        return current.abort_run(Abort::HeapExhausted, "");
    if (current.steps_in_reserve <= 0)
        return current.abort_run(Abort::StepsExhausted, "");
    const std::int64_t chunk = std::min(k_chunk, current.steps_in_reserve);
    current.steps_in_reserve -= chunk;
    current.steps_left = chunk;
    return {};
}

Completion<void> spend_steps(double steps)
{
    World& current = world();
    const double all = static_cast<double>(std::max<std::int64_t>(current.steps_left, 0)) +
                       static_cast<double>(current.steps_in_reserve);
    if (steps > all)
        return current.abort_run(Abort::StepsExhausted, "");
    current.steps_in_reserve -= static_cast<std::int64_t>(steps);
    return {};
}

} // namespace weft::model
