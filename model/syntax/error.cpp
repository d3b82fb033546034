// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The report of a syntax error, laid out as CPython's traceback module does it.
// https://docs.python.org/3/library/traceback.html#traceback.TracebackException.format_exception_only
#include "model/syntax/error.h"

#include <algorithm>

namespace weft::syntax {

const char* SyntaxError::type_name() const
{
    switch (type) {
    case Type::SyntaxError:
        return "SyntaxError";
    case Type::IndentationError:
        return "IndentationError";
    case Type::TabError:
        return "TabError";
    case Type::Unsupported:
        return "Unsupported";
    }
    return "SyntaxError";
}

std::string SyntaxError::format() const
{
    std::string report = "  File \"" + file_name + "\", line " + std::to_string(line) + "\n";
    const std::size_t indent = text.find_first_not_of(" \t\f");
    if (indent != std::string::npos) {
        const std::string_view shown = std::string_view(text).substr(indent);
        report += "    " + std::string(shown) + "\n";
        if (column > 0) {
            const int from = column - 1 - static_cast<int>(indent);
            const int to = end_line == line && end_column > column ? end_column - 1 - static_cast<int>(indent)
                           : end_line > line                       ? static_cast<int>(shown.size())
                                                                   : from + 1;
            if (from >= 0) {
                report += "    ";
                report.append(static_cast<std::size_t>(from), ' ');
                report.append(static_cast<std::size_t>(std::max(1, to - from)), '^');
                report += "\n";
            }
        }
    }
    return report + type_name() + ": " + message + "\n";
}

} // namespace weft::syntax
