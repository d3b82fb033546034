// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Normalising events: removing what one CPython shows and another does not.
//
// It is rule 5 of docs/trace_format.md. Comparing and storing always work on normalised events; an engine may
// write more.
#pragma once

#include "traces/event.h"
#include "traces/trace.h"

#include <vector>

namespace weft::traces {

// Removes each `resumed` by throwing GeneratorExit that is followed at once by `raised` of GeneratorExit()
// from the same body.
void drop_unanswered_exits(std::vector<Event>& events);

// The events of a trace as they are compared: only the kinds in `shown`, without unanswered exits, with the
// subjects numbered again by first appearance.
std::vector<Event> comparable_events(const Trace& trace, const std::vector<EventKind>& shown);

} // namespace weft::traces
