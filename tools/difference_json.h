// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A difference between two traces for machines: one JSON object on one line.
//
//   {"agree": false, "left": "a.json", "right": "b.json", "place": "events", "index": 3,
//    "left_side": {"shown": ..., "line": 4, "source_line": ...}, "right_side": {...}, "before": [...]}
//
// `index` counts events from 0 and lines from 1. When the traces agree only the first three members are
// there.
#pragma once

#include "traces/diff.h"

#include <optional>
#include <string>
#include <string_view>

namespace weft::tools {

std::string difference_json(const std::optional<traces::Difference>& difference, const std::string& left,
                            const std::string& right);

// The member "place".
std::string_view place_name(traces::DiffPlace place);

} // namespace weft::tools
