// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The text of recorder.py, built into the library so that an installed weft needs no source tree.
#pragma once

#include <string_view>

namespace weft::traces {

// The definition is generated when the library is built: see traces/reference/embed.cmake.
std::string_view recorder_source();

} // namespace weft::traces
