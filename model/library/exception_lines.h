// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The last lines of a printed exception: class and message, the place of a SyntaxError, notes.
#pragma once

#include <string>

#include "model/library/traceback_text.h"

namespace weft::model {

// "module.Class" as this writer shows it.
std::string class_as_printed(const Type& type, TracebackWriter writer);

// str(value), or what is shown instead when it fails.
Completion<std::string> safe_str(const Value& value, std::string_view what, TracebackWriter writer);

// The lines before the message of a SyntaxError, then the message.
Completion<std::vector<std::string>> syntax_error_lines(const Value& exception, const std::string& class_name,
                                                        TracebackWriter writer);

} // namespace weft::model
