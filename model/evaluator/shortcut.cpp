// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Asking the shortcut of a function. See shortcut.h.

#include "model/evaluator/shortcut.h"

#include <algorithm>
#include <array>

#include "model/evaluator/function.h"
#include "model/values/instance.h"
#include "model/world.h"

namespace weft::model {

namespace {

constexpr std::size_t k_parameters_max = 4;
constexpr int k_depth_max = 8; // Python calls that a body makes below itself: they must not go too deep

} // namespace

Completion<Value> take_shortcut(const Code& code, const Value* parameters)
{
    const World& current = world();
    if (current.is_aborting() || current.depth + k_depth_max >= current.recursion_limit)
        return Value();
    return code.shortcuts.at_once(parameters);
}

Completion<Value> take_shortcut(const Code& code, const Value* values, std::size_t count)
{
    const auto wanted = static_cast<std::size_t>(code.positional);
    if (count == wanted)
        return take_shortcut(code, values);
    if (count > wanted || wanted > k_parameters_max)
        return Value();
    std::array<Value, k_parameters_max> parameters;
    std::copy_n(values, count, parameters.begin());
    return take_shortcut(code, parameters.data());
}

Completion<Value> take_awaited_shortcut(const Value& method, const Value* values, std::size_t count)
{
    const Method* const bound = method.try_as<Method>();
    const Function* const function = bound ? bound->function.try_as<Function>() : method.try_as<Function>();
    if (!function || !function->code->shortcuts.at_once || function->code->body_kind != BodyKind::Coroutine)
        return Value();
    if (!bound)
        return take_shortcut(*function->code, values, count);
    if (count >= k_parameters_max)
        return Value();
    std::array<Value, k_parameters_max> with_self;
    with_self[0] = bound->self;
    std::copy_n(values, count, with_self.begin() + 1);
    return take_shortcut(*function->code, with_self.data(), count + 1);
}

} // namespace weft::model
