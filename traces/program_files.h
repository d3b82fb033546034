// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Programs from files: the main file, and the .py files beside it that it imports.
//
// A helper is found by looking at the import statements of the text, at any nesting: `import NAME` and
// `from NAME import` name a helper when NAME.py lies in the folder of the program. Helpers of helpers count.
// The bytes are kept as they are: whether they are UTF-8 and Python is for the engines to say.
#pragma once

#include "traces/result.h"
#include "traces/trace.h"

#include <string>
#include <string_view>
#include <vector>

namespace weft::traces {

inline constexpr std::size_t k_max_source_bytes = 4u << 20;

Result<Program> load_program(const std::string& path);

// The first parts of all module names that the import statements of `source` mention, in order, once each.
std::vector<std::string> imported_modules(std::string_view source);

} // namespace weft::traces
