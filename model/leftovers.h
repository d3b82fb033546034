// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What a program leaves behind that it should have put away: locks held, async generators open.
//
// https://docs.python.org/3/library/asyncio-sync.html#asyncio.Lock
// Only a run whose schedule is explored is watched, and nothing of the program runs for it. Objects that live
// when the program has run to its end are looked at there, locks that die before where they die.
#pragma once

#include "model/choices.h"

namespace weft::model {

class Instance;

// Locks of asyncio and threading that are locked, bounded semaphores that miss something, and async
// generators that have begun and not ended, in the order of their making.
void find_leftovers(RunChoices& choices);
// The same for an instance that is about to die.
void watch_death(const Instance& instance, RunChoices& choices);

} // namespace weft::model
