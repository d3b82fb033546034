// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Warnings that the language itself gives.
#pragma once

#include <string_view>

#include "model/values/completion.h"

namespace weft::model {

class Type;

// Issues a warning as CPython's PyErr_WarnEx: through the filters of the warnings module, perhaps as an
// exception. https://docs.python.org/3/c-api/exceptions.html#c.PyErr_WarnEx
Completion<void> warn(Type* category, std::string_view text, int stack_level = 1);

} // namespace weft::model
