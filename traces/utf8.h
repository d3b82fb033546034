// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Text that is safe to put into a trace: valid UTF-8, whatever a program has written.
//
// Traces are UTF-8 (docs/trace_format.md, "Layout"). Programs and interpreters may print any bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace weft::traces {

// The length of the well-formed sequence at the start of `text`, or 0. Surrogates and overlong forms are not
// well formed.
std::size_t utf8_sequence_length(std::string_view text);

bool is_utf8(std::string_view text);

// The text with U+FFFD in place of each byte that belongs to no well-formed sequence.
std::string to_utf8(std::string_view bytes);

// The first `count` code points of well-formed text.
std::string_view utf8_prefix(std::string_view text, std::size_t count);

} // namespace weft::traces
