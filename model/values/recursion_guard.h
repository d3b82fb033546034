// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Bounds the recursion of native operations (repr of nested lists, comparison, __instancecheck__).
//
// A level counts like a Python call, as in CPython's Py_EnterRecursiveCall. A small fiber stack that runs low
// hands the rest of the work over to the large stack of the strand: a native operation never suspends.
#pragma once

#include <utility>

#include "model/world.h"
#include "sim/fiber.h"

namespace weft::model {

class RecursionGuard {
public:
    RecursionGuard() : m_world(world()) { ++m_world.depth; }
    ~RecursionGuard() { --m_world.depth; }
    RecursionGuard(const RecursionGuard&) = delete;
    RecursionGuard& operator=(const RecursionGuard&) = delete;
    bool exceeded() const { return m_world.depth > m_world.recursion_limit; }

private:
    World& m_world;
};

// RecursionError; `where` as CPython adds it, " in comparison".
Raised raise_recursion(std::string_view where);

// Calls the operation where there is stack enough for it.
template <typename Function>
auto with_stack(Function&& function)
{
    if (!sim::stack_is_low() || sim::on_large_stack()) [[likely]]
        return function();
    using Result = decltype(function());
    struct Hop {
        Function* function;
        std::optional<Result> result;
    } hop{&function, std::nullopt};
    sim::run_on_large_stack(
        [](void* argument) {
            Hop& self = *static_cast<Hop*>(argument);
            self.result.emplace((*self.function)());
        },
        &hop);
    return std::move(*hop.result);
}

} // namespace weft::model
