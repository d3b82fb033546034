// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// SHA-256, after FIPS 180-4: the name of a text by its content.
//
// It tells whether a recorded trace belongs to the program that lies beside it. Nothing here is about
// security.
#pragma once

#include <string>
#include <string_view>

namespace weft::traces {

// 64 hexadecimal digits.
std::string sha256(std::string_view text);

} // namespace weft::traces
