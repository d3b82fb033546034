// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Taking an iterable apart into a known number of items, for target lists and sequence patterns.
// https://docs.python.org/3/reference/simple_stmts.html#assignment-statements
#pragma once

#include <cstddef>
#include <vector>

#include "model/values/completion.h"

namespace weft::model {

// Takes exactly `count` items, and asks once more to see that there are no others.
Completion<std::vector<Value>> unpack_exactly(const Value& value, std::size_t count);

// `before` items, a list of those in the middle, `after` items.
Completion<std::vector<Value>> unpack_with_star(const Value& value, std::size_t before, std::size_t after);

} // namespace weft::model
