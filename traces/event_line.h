// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// An event as one line of text, the form that recordings keep: `SUBJECT LINE KIND REST`.
//
//   1 7 started generator outer      2 3 resumed throw ValueError      2 5 raised ValueError('x')
#pragma once

#include "traces/event.h"

#include <optional>
#include <string>
#include <string_view>

namespace weft::traces {

std::string to_line(const Event& event);

// Nothing when the text is no such line.
std::optional<Event> event_from_line(std::string_view text);

} // namespace weft::traces
