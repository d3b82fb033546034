// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The values of number and string literals, computed from their text.
// https://docs.python.org/3/reference/lexical_analysis.html#literals
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/syntax/ast.h"

namespace weft::syntax {

// Fills in the type and value of a number token. The answer, if any, is the error message.
std::optional<std::string> read_number(std::string_view text, Constant& into);

// What decoding a string's text may run into.
struct EscapeReport {
    std::string error;           // a message when the literal is broken
    bool is_unsupported = false; // the error is ours, not Python's
    std::string invalid_escape;  // the first escape Python warns of: "\d"
};

// Appends the value of the text between the quotes of a str literal (or of a part of an f-string).
EscapeReport decode_string(std::string_view body, bool is_raw, std::string& into);

// The same for a bytes literal.
EscapeReport decode_bytes(std::string_view body, bool is_raw, std::string& into);

// Decimal digits of an integer given in base 2, 8 or 16 (digits only).
std::string to_decimal(std::string_view digits, unsigned base);

} // namespace weft::syntax
