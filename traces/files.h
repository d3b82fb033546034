// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Whole files in and out, with bounded size and one clear error for whatever goes wrong.
//
// A directory, a missing, an unreadable and an oversized file are told apart. Nothing is read lazily.
#pragma once

#include "traces/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace weft::traces {

Result<std::string> read_whole_file(const std::string& path, std::size_t limit);

// Writes beside the file and renames, so that a reader never sees half of it.
Result<Done> write_whole_file(const std::string& path, std::string_view text);

} // namespace weft::traces
