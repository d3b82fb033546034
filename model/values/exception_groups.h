// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Splitting exceptions for `except*`: https://docs.python.org/3/reference/compound_stmts.html#except-star
#pragma once

#include "model/values/completion.h"

namespace weft::model {

// The parts of an exception (group or not) that match a class or a tuple of classes, and those that do not;
// empty where there are none.
struct GroupSplit {
    Value match;
    Value rest;
};
Completion<GroupSplit> split_exception(const Value& exception, const Value& classes);

} // namespace weft::model
