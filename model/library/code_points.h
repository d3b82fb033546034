// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Text as an array of code points, for what goes through it by index. A lone surrogate is one code point.
#pragma once

#include <string>
#include <string_view>

namespace weft::model {

std::string to_utf8(std::u32string_view text);
std::u32string from_utf8(std::string_view text);

} // namespace weft::model
