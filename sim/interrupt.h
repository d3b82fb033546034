// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Ctrl-C as a flag: long work asks for it at safe points and ends cleanly.
//
// The first SIGINT or SIGTERM only sets the flag; a second one ends the process with status 130 at once.
// Without catch_interrupts() the flag is never set, so a library user keeps their own handling.
#pragma once

#include <atomic>

namespace weft::sim {

namespace detail {
extern std::atomic<bool> g_interrupted;
} // namespace detail

void catch_interrupts();

inline bool interrupted()
{
    return detail::g_interrupted.load(std::memory_order_relaxed);
}

} // namespace weft::sim
