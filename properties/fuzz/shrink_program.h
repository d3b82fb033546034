// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Making a program small while something about it stays true.
//
// The passes work on the syntax tree: statements are dropped, compound ones replaced by their blocks,
// handlers and branches dropped, arguments and calls of helpers taken apart. Every candidate is printed and
// read again, so only a program that parses is ever asked about. The result is the smallest program that was
// found in the number of questions that may be asked; the same question gives the same program.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace weft::properties::fuzz {

struct ProgramShrink {
    std::string source;
    std::uint64_t asked = 0;
    bool is_minimal = false; // no pass makes it smaller
};

// `keeps` says whether a candidate still shows it. `source` must.
ProgramShrink shrink_program(const std::string& source,
                             const std::function<bool(const std::string& candidate)>& keeps,
                             std::uint64_t questions_max);

} // namespace weft::properties::fuzz
