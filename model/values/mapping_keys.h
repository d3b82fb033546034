// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The keys of any object that is used as a mapping.
#pragma once

#include <vector>

#include "model/values/completion.h"

namespace weft::model {

// What its keys() gives, all at once. TypeError where that cannot be iterated.
Completion<std::vector<Value>> mapping_keys(const Value& mapping);

} // namespace weft::model
