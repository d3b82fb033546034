// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// What a schedule decides about threads and sleeps, if there is one: recorder_choices.py says how it is
// asked.
#pragma once

#include "traces/reference/companion/turns.h"

namespace weft::companion {

// Which of the runnable threads goes on. With the lock held.
Thread* choose_runnable();
// The duration of a sleep, with how late it is.
Time with_lateness(Time duration);

} // namespace weft::companion
