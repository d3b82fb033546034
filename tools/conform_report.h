// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The result of a conformance run for people (a table and the failures), for CI (JUnit XML) and for programs
// (JSON).
#pragma once

#include "traces/conformance/conformance.h"

#include <cstddef>
#include <string>

namespace weft::tools {

// One line a topic, one column a version: "20" when all agree, "18/20" when not, "-" where there is nothing.
std::string conform_table(const traces::Conformance& result);

// The failures, the first `shown` of them with their first divergence and the command that repeats them, then
// the listed differences with their reasons, then what was left out.
struct ConformTextOptions {
    std::size_t shown = 5;
    std::string repeat_prefix = "weft conform";
};
std::string conform_details(const traces::Conformance& result, const ConformTextOptions& options);

std::string conform_junit(const traces::Conformance& result);
std::string conform_json(const traces::Conformance& result);

} // namespace weft::tools
