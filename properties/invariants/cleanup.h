// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Invariants of cleaning up: finally blocks and with blocks, in whatever way they are left.
// https://docs.python.org/3/reference/compound_stmts.html#finally-clause
#pragma once

#include "traces/trace.h"

#include <optional>
#include <string>

namespace weft::properties {

std::optional<std::string> a_finally_is_entered_at_most_once(const traces::Trace& trace);
std::optional<std::string> a_finally_is_entered_when_its_body_ends(const traces::Trace& trace);
std::optional<std::string> a_finally_is_finished_only_when_entered(const traces::Trace& trace);
std::optional<std::string> a_with_block_is_left_exactly_once(const traces::Trace& trace);
std::optional<std::string> cleaning_up_goes_from_the_inside_out(const traces::Trace& trace);

} // namespace weft::properties
