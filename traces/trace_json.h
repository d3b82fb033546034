// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Traces as JSON: the canonical writer and the reader of docs/trace_format.md.
//
// The writer gives equal bytes for equal traces, one event a line. The reader takes files from anywhere: it
// is bounded in size, nesting and number of events, and answers every malformed file with one error that says
// where. Members that it does not know are kept in Trace::unknown and written again.
#pragma once

#include "traces/result.h"
#include "traces/trace.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace weft::traces {

struct ReadLimits {
    std::size_t bytes = 64u << 20;
    std::size_t depth = 64;
    std::size_t events = 4'000'000;
    std::size_t values = 8'000'000; // JSON values outside events
};

// The whole trace, ending with a newline.
std::string to_json(const Trace& trace);

// `place` names the text in errors: a file's path, for example.
Result<Trace> trace_from_json(std::string_view text, const std::string& place, const ReadLimits& limits = {});

// Reads a file; a directory, an unreadable and an oversized file are errors like any other.
Result<Trace> read_trace(const std::string& path, const ReadLimits& limits = {});

Result<Done> write_trace(const Trace& trace, const std::string& path);

} // namespace weft::traces
