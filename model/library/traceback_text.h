// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Exceptions as text: what CPython prints for an uncaught one, and what the module `traceback` formats.
//
// https://docs.python.org/3/library/traceback.html
// The two writers of CPython (C code until 3.12, traceback.py always) differ in details; `TracebackWriter`
// says whose text it is. Formatting an exception runs code of the program: its `__str__`. What that raises is
// swallowed, as in CPython; so these functions fail only where the run itself is ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/values/completion.h"
#include "model/values/exception.h"

namespace weft::model {

enum class TracebackWriter : std::uint8_t {
    Interpreter, // an uncaught exception, or an unraisable one
    Module,      // traceback.py
};

struct TracebackOptions {
    TracebackWriter writer = TracebackWriter::Module;
    bool chain = true;                 // with causes and contexts
    std::optional<std::int64_t> limit; // entries of each traceback: the first n, or the last -n
    std::size_t group_width = 15;      // traceback.TracebackException(max_group_width=...)
    std::size_t group_depth = 10;
};

// traceback.format_exception(): a list of texts, each ending with a newline. `exception` is an exception.
// https://docs.python.org/3/library/traceback.html#traceback.format_exception
Completion<std::vector<std::string>> format_exception(const Value& exception,
                                                      const TracebackOptions& options);

// traceback.format_exception_only(): the last lines, notes included.
// https://docs.python.org/3/library/traceback.html#traceback.format_exception_only
Completion<std::vector<std::string>> format_exception_only(const Value& exception, TracebackWriter writer);

// traceback.format_tb(): one text for each entry, long runs of one entry cut short. Null gives none.
// https://docs.python.org/3/library/traceback.html#traceback.format_tb
std::vector<std::string> format_traceback(const Traceback* traceback, std::optional<std::int64_t> limit = {});

} // namespace weft::model
