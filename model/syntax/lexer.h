// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Source text to tokens: encoding, indentation, line joining, literals' extents.
// https://docs.python.org/3/reference/lexical_analysis.html
//
// The whole file is lexed at once. The first lexical error ends the list with a Tok::Error token and is kept
// in `error`: the parser reports it in preference to its own, as CPython does, which reads the rest of a
// broken file for just that reason. Values of literals are not computed here: see model/syntax/literals.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/syntax/error.h"
#include "model/syntax/token.h"

namespace weft::syntax {

struct LexedSource {
    std::string text;          // newlines are '\n', no byte order mark, ends with a newline
    std::vector<Token> tokens; // ends with EndMarker or Error
    std::optional<SyntaxError> error;
    bool error_is_open_bracket = false; // `error` says that a bracket is never closed
    std::vector<SyntaxWarning> warnings;

    std::string_view text_of(const Token& token) const
    {
        return std::string_view(text).substr(token.start, token.end - token.start);
    }
};

LexedSource lex(std::string_view source, const std::string& file_name, int minor_version);

// The line of `text` with this number (from 1), without its newline.
std::string_view line_of(std::string_view text, int line);

// Fills an error's place from byte columns counted from 0 and adds the source line.
void locate(SyntaxError& error, std::string_view text, int line, int column, int end_line, int end_column);

} // namespace weft::syntax
