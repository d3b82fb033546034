// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The clock's two rules: it only moves forward, and it does not wrap.

#include "sim/clock.h"

#include "sim/check.h"

namespace weft::sim {

Time add_saturating(Time time, Time delay)
{
    CHECK(time >= 0);
    if (delay > k_end_of_time - time)
        return k_end_of_time;
    return time + delay;
}

void Clock::advance_to(Time time)
{
    CHECK(time >= m_now);
    m_now = time;
}

} // namespace weft::sim
