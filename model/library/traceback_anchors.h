// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Where the marks under a source line change from ~ to ^: the operator of a binary operation, the brackets of
// a subscript, from 3.13 on the parentheses of a call.
//
// PEP 657: https://peps.python.org/pep-0657/
// As in CPython the text of what was evaluated is parsed once more. Positions count characters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/evaluator/code.h"

namespace weft::model {

struct SegmentPlace {
    std::size_t line = 0; // of the segment, from 0
    std::size_t column = 0;
};

// The marks are ~ before `left`, ^ from there to `right` (exclusive), ~ behind.
struct SegmentAnchors {
    SegmentPlace left;
    SegmentPlace right;
};

// traceback.py of 3.11 and 3.12. The segment is one line.
std::optional<SegmentAnchors> find_anchors_of_311(std::string_view segment);
// traceback.py of 3.13 on.
std::optional<SegmentAnchors> find_anchors_of_313(const std::vector<std::string>& lines);

// The source lines of 3.13 with their marks: all lines of what was evaluated, long middles cut out.
std::string format_lines_of_313(const SourceFile& file, const Span& span);

} // namespace weft::model
