// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Bytes of a file to the text that is lexed, and the rules of identifiers outside ASCII.
//
// Sources are UTF-8. A coding cookie that names another encoding is refused unless the file is plain ASCII.
// https://docs.python.org/3/reference/lexical_analysis.html#encoding-declarations
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/syntax/error.h"

namespace weft::syntax {

// Writes the normalised text to `text`: no byte order mark, '\n' newlines, a newline at the end.
std::optional<SyntaxError> decode_source(std::string_view source, const std::string& file_name,
                                         std::string& text);

// Decodes the UTF-8 character at `at` (which must be valid) and moves `at` behind it.
std::uint32_t decode_utf8(std::string_view text, std::size_t& at);

// Appends a code point as UTF-8; a lone surrogate becomes its three bytes.
void append_utf8(std::string& text, std::uint32_t code_point);

struct IdentifierCheck {
    enum class Verdict : std::uint8_t { Fine, InvalidCharacter, NotPrintable, NotNormal };
    Verdict verdict = Verdict::Fine;
    std::size_t offset = 0; // of the offending character
    std::size_t length = 0;
    std::uint32_t code_point = 0;
};

IdentifierCheck check_identifier(std::string_view text);

} // namespace weft::syntax
