// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Callables as fibers, hops and root stacks, for the tests of sim/fiber.h.
#pragma once

#include "sim/fiber.h"

#include <functional>
#include <utility>

namespace weft::sim {

// A fiber over a callable, for tests only: the argument is the callable itself.
struct Body {
    explicit Body(std::function<void()> function)
        : call(std::move(function)), fiber([](void* self) { static_cast<Body*>(self)->call(); }, this)
    {
    }
    std::function<void()> call;
    Fiber fiber;
};

inline void on_root(std::function<void()> function)
{
    run_on_root_stack([](void* f) { (*static_cast<std::function<void()>*>(f))(); }, &function);
}

inline void hop(std::function<void()> function)
{
    run_on_large_stack([](void* f) { (*static_cast<std::function<void()>*>(f))(); }, &function);
}

} // namespace weft::sim
