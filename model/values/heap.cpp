// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The end of the heap budget: see heap.h.
#include "model/values/heap.h"

#include "model/world.h"

namespace weft::model {

namespace {

// No process has so many addresses: CPython raises MemoryError on every machine.
constexpr double k_address_space = 0x1p47;

} // namespace

constinit thread_local HeapMeter t_heap;

void heap_exceeded()
{
    // Whoever allocates may be in the middle of an operation, so the run ends where it next counts a step.
    t_heap.is_exceeded = true;
    if (t_world != nullptr)
        t_world->steps_left = 0;
}

Completion<void> room_for(double bytes)
{
    if (t_heap.is_exceeded)
        return world().abort_run(Abort::HeapExhausted, "");
    if (bytes <= static_cast<double>(t_heap.limit - t_heap.used))
        return {};
    if (bytes >= k_address_space)
        return raise(types().MemoryError);
    return world().abort_run(Abort::HeapExhausted, "");
}

} // namespace weft::model
