// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The virtual clock: the only source of time in a simulation.
//
// Time is a count of nanoseconds that moves only when the event loop has nothing left to run; it then jumps
// to the earliest timer. Two runs with one seed read the same times at the same steps. Nothing here sleeps
// and nothing here reads the host's clock.
#pragma once

#include <cstdint>

namespace weft::sim {

// Nanoseconds since the simulation began.
using Time = std::int64_t;

inline constexpr Time k_microsecond = 1'000;
inline constexpr Time k_millisecond = 1'000'000;
inline constexpr Time k_second = 1'000'000'000;
inline constexpr Time k_end_of_time = INT64_MAX;

// A sum that stays at the end of time instead of wrapping round.
Time add_saturating(Time time, Time delay);

class Clock {
public:
    Time now() const { return m_now; }
    // Time never runs backwards.
    void advance_to(Time time);

private:
    Time m_now = 0;
};

} // namespace weft::sim
