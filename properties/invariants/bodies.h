// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Invariants of the events of any trace: the life of a body.
// https://docs.python.org/3/reference/expressions.html#generator-iterator-methods
#pragma once

#include "traces/trace.h"

#include <optional>
#include <string>

namespace weft::properties {

std::optional<std::string> a_body_starts_once_and_first(const traces::Trace& trace);
std::optional<std::string> bodies_are_numbered_by_start(const traces::Trace& trace);
std::optional<std::string> a_body_ends_at_most_once(const traces::Trace& trace);
std::optional<std::string> nothing_happens_after_the_end(const traces::Trace& trace);
std::optional<std::string> only_a_paused_body_is_resumed(const traces::Trace& trace);
std::optional<std::string> only_a_running_body_yields(const traces::Trace& trace);
std::optional<std::string> only_a_running_body_ends(const traces::Trace& trace);
std::optional<std::string> no_stop_iteration_leaves_a_body(const traces::Trace& trace);

} // namespace weft::properties
