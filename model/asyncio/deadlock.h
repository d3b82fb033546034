// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What a run that has come to a halt waits for: docs/trace_format.md, "Deadlocks".
#pragma once

#include <string>

namespace weft::model {

// Every pending task and every thread, each with what it waits for, in the order of their texts.
std::string who_waits();

} // namespace weft::model
