// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The texts of exceptions that belong to the language's own rules: generators, calls, recursion.
//
// A trace diff compares them and programs print them, so each stands here once, with the versions in which it
// differs. Texts of the methods of builtin types stand beside their methods.
#pragma once

namespace weft::model {

inline constexpr const char* k_recursion_exceeded = "maximum recursion depth exceeded";

// PEP 255 and 342.
inline constexpr const char* k_generator_already_executing = "generator already executing";
inline constexpr const char* k_coroutine_already_executing = "coroutine already executing";
inline constexpr const char* k_async_generator_already_executing = "async generator already executing";
inline constexpr const char* k_send_to_fresh_generator =
    "can't send non-None value to a just-started generator";
inline constexpr const char* k_send_to_fresh_coroutine =
    "can't send non-None value to a just-started coroutine";
inline constexpr const char* k_send_to_fresh_async_generator =
    "can't send non-None value to a just-started async generator";
inline constexpr const char* k_generator_ignored_exit = "generator ignored GeneratorExit";
inline constexpr const char* k_coroutine_ignored_exit = "coroutine ignored GeneratorExit";
inline constexpr const char* k_async_generator_ignored_exit = "async generator ignored GeneratorExit";
inline constexpr const char* k_throw_third_not_traceback =
    "throw() third argument must be a traceback object";
inline constexpr const char* k_throw_instance_with_value = "instance exception may not have a separate value";
// PEP 380.
inline constexpr const char* k_yield_from_coroutine =
    "cannot 'yield from' a coroutine object in a non-coroutine generator";
// PEP 479.
inline constexpr const char* k_generator_raised_stop_iteration = "generator raised StopIteration";
inline constexpr const char* k_coroutine_raised_stop_iteration = "coroutine raised StopIteration";
inline constexpr const char* k_async_generator_raised_stop_iteration = "async generator raised StopIteration";
inline constexpr const char* k_async_generator_raised_stop_async =
    "async generator raised StopAsyncIteration";
// PEP 492.
inline constexpr const char* k_coroutine_reused = "cannot reuse already awaited coroutine";
inline constexpr const char* k_coroutine_awaited_already = "coroutine is being awaited already";

} // namespace weft::model
