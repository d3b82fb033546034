// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The step budget: handed out in chunks, so that counting costs one decrement.

#include <algorithm>

#include "model/choices.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/evaluator/turns.h"
#include "model/library/simulated_threads.h"
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
    const RunChoices* const choices = run_choices();
    const bool one_by_one = choices && choices->preempts();
    const std::int64_t chunk = one_by_one ? 1 : std::min(k_chunk, current.steps_in_reserve);
    current.steps_in_reserve -= chunk;
    current.steps_left = one_by_one ? 0 : chunk;
    return {};
}

Completion<void> before_statement()
{
    TRY(refill_steps());
    return offer_turn();
}

Completion<void> offer_turn()
{
    const RunChoices* const choices = run_choices();
    if (!choices || !choices->preempts() || !threads_exist())
        return {};
    const Frame* const frame = world().frame;
    const bool is_of_program = frame && frame->code->file && frame->code->file->is_program;
    return is_of_program ? offer_turn_to_threads() : Completion<void>();
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
