// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The entries of a traceback as text: place, source line, and from 3.11 on the marks under what was
// evaluated.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/evaluator/code.h"

namespace weft::model {

// One entry, as traceback.FrameSummary holds it.
struct FrameSummary {
    const SourceFile* file = nullptr;
    int line = 0;
    std::string_view name; // co_name
    Span span;             // of what was evaluated; line 0: unknown
};

// https://docs.python.org/3/library/traceback.html#traceback.StackSummary.format
std::vector<std::string> format_frames(const std::vector<FrameSummary>& frames);

// The characters of the first `bytes` bytes of UTF-8 text; a broken character counts as one.
std::size_t characters_before(std::string_view text, std::size_t bytes);

} // namespace weft::model
