// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Invariants of what passes between a driver and a body: values sent, yielded and returned, exceptions.
// https://docs.python.org/3/reference/expressions.html#yield-expressions
#pragma once

#include "traces/trace.h"

#include <optional>
#include <string>

namespace weft::properties {

std::optional<std::string> the_value_yielded_is_the_value_given(const traces::Trace& trace);
std::optional<std::string> the_value_returned_arrives_in_stop_iteration(const traces::Trace& trace);
std::optional<std::string> an_exception_not_handled_leaves(const traces::Trace& trace);
std::optional<std::string> the_value_sent_is_the_value_of_the_yield(const traces::Trace& trace);
std::optional<std::string> a_value_given_means_a_generator_that_lives(const traces::Trace& trace);

} // namespace weft::properties
