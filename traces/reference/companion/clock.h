// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// What clocks show, and exactly when asyncio's next timer is due.
#pragma once

#include "traces/reference/companion/turns.h"

#include <ctime>

namespace weft::companion {

Time add(Time time, Time delay);
Time from(const timespec& time);
void put(Time time, timespec& result);
// What a clock shows when the program begins; -1 for one that does not move.
Time start_of(clockid_t clock);
// The end of a wait of so many milliseconds, to the nanosecond: the loop waits for its next timer.
Time exact_deadline(int milliseconds);

} // namespace weft::companion
