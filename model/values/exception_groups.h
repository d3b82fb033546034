// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Parts of exception groups for `except*`:
// https://docs.python.org/3/reference/compound_stmts.html#except-star
#pragma once

#include <vector>

#include "model/values/completion.h"

namespace weft::model {

// The part of a group that holds these exceptions (leaves, told by identity) in the nesting of the group;
// empty if it holds none of them.
Completion<Value> group_of_leaves(const Value& group, std::vector<Value>&& leaves);

} // namespace weft::model
