// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Summaries: the text by which a trace shows a value without running code of the program.
//
// The rules are in docs/trace_format.md, "Summaries"; the recorder carries them out for real Python objects
// (traces/reference/recorder.py), the model for its own. Here is only what does not depend on how a value is
// represented, so that both sides cut at the same places.
#pragma once

#include "traces/utf8.h"

#include <cstddef>
#include <string>

namespace weft::traces {

inline constexpr std::size_t k_summary_depth = 3;      // at this depth a container is "[...]"
inline constexpr std::size_t k_summary_items = 8;      // elements of a container, arguments of an exception
inline constexpr std::size_t k_summary_chars = 60;     // characters of a str, bytes of a bytes
inline constexpr std::size_t k_summary_int_bits = 128; // a longer int is "<int of N bits>"
inline constexpr std::size_t k_summary_set = 64;       // a larger set is "<set of N>"
inline constexpr std::size_t k_summary_text = 400;     // characters of the whole

// The last step of a summary: cuts a text that is too long, counted in code points.
inline void finish_summary(std::string& text)
{
    if (text.size() <= k_summary_text)
        return;
    std::size_t end = utf8_prefix(text, k_summary_text).size();
    if (end < text.size())
        text.replace(end, std::string::npos, "...");
}

} // namespace weft::traces
