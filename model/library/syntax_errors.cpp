// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// SyntaxError as a Python exception.

#include "model/library/syntax_errors.h"

#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

// The arguments are (message, (file, line, offset, text, end_line, end_offset)), the last two since 3.10.
Raised raise_syntax_error(const syntax::SyntaxError& error)
{
    Type* type = types().SyntaxError;
    if (error.type == syntax::SyntaxError::Type::IndentationError)
        type = types().IndentationError;
    else if (error.type == syntax::SyntaxError::Type::TabError)
        type = types().TabError;
    std::vector<Value> place{new_str(error.file_name), Value::small(error.line), Value::small(error.column),
                             error.text.empty() ? Value::none() : new_str(error.text)};
    if (realm().profile.at_least(10)) {
        place.push_back(Value::small(error.end_line));
        place.push_back(Value::small(error.end_column));
    }
    Completion<Value> made = call(Value::borrow(type), new_str(error.message), new_tuple(std::move(place)));
    if (made.raised())
        return Raised{};
    return raise_value(made.release());
}

} // namespace weft::model
