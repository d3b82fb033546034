// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Invariants of what a driver sees: the states of a generator, what a step gives, what close() does.
// https://docs.python.org/3/reference/expressions.html#generator-iterator-methods
#pragma once

#include "traces/trace.h"

#include <optional>
#include <string>

namespace weft::properties {

std::optional<std::string> after_the_end_every_next_stops(const traces::Trace& trace);
std::optional<std::string> a_finished_generator_runs_no_code(const traces::Trace& trace);
std::optional<std::string> a_throw_into_a_finished_generator_comes_back(const traces::Trace& trace);
std::optional<std::string> closing_twice_is_closing_once(const traces::Trace& trace);
std::optional<std::string> a_fresh_generator_is_closed_without_running(const traces::Trace& trace);
std::optional<std::string> a_throw_into_a_fresh_generator_runs_no_code(const traces::Trace& trace);
std::optional<std::string> a_fresh_generator_refuses_a_value(const traces::Trace& trace);
std::optional<std::string> close_answered_by_a_yield_is_a_runtime_error(const traces::Trace& trace);
std::optional<std::string> a_closed_generator_is_finished(const traces::Trace& trace);
std::optional<std::string> a_running_generator_refuses_to_be_entered(const traces::Trace& trace);
std::optional<std::string> a_generator_is_not_running_between_steps(const traces::Trace& trace);

} // namespace weft::properties
