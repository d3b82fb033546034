// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What the special methods of builtin types say of themselves: `int.__lt__.__doc__`.
//
// functools.total_ordering and functools.wraps hand these texts on, so programs see them without asking.
#pragma once

#include <string_view>

#include "model/values/completion.h"

namespace weft::model {

class Type;

// The documentation of the special method of this name of a builtin type; refused if its text is not known.
Completion<Value> slot_documentation(const Type& owner, std::string_view name);

} // namespace weft::model
