// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Comparing two traces of one program: the first difference, with the source that caused it.
//
// Compared is what both engines show, at the deepest level both have: events, then standard output, then the
// outcome (docs/trace_format.md, "Comparing two traces"). A run that was cut short or never began differs in
// its outcome first, because everything that is missing follows from that.
#pragma once

#include "traces/trace.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace weft::traces {

struct DiffOptions {
    bool errors = false;     // compare standard error too
    std::size_t context = 4; // events shown before the difference
};

enum class DiffPlace : std::uint8_t { Program, Events, Output, Errors, Outcome };

// One side of a difference.
struct DiffSide {
    std::string shown;       // the event, line or outcome in words; empty when there is nothing more
    std::uint32_t line = 0;  // line of the program's main file, 0 = unknown
    std::string source_line; // that line, without its indentation
};

struct Difference {
    DiffPlace place = DiffPlace::Events;
    std::size_t index = 0; // of the event among those compared, or the number of the line of output, from 1
    DiffSide left;
    DiffSide right;
    std::vector<std::string> before; // the last events that agree, in words
    // The rule that is concerned, for whoever knows the rules to fill in; empty = not known.
    std::string rule;
};

// Nothing when the traces agree.
std::optional<Difference> diff(const Trace& left, const Trace& right, const DiffOptions& options = {});

// Several lines of text, ending with a newline.
std::string to_text(const Difference& difference, const std::string& left_name,
                    const std::string& right_name);

// "#2 inner yielded 1": an event as it is shown to a person. `name` is the name of its body.
std::string describe(const Event& event, const std::string& name);
std::string describe(const Outcome& outcome, int exit_status);

} // namespace weft::traces
