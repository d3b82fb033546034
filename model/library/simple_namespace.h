// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// types.SimpleNamespace.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "model/values/type.h"

namespace weft::model {

Type* simple_namespace_type();
Value new_simple_namespace(const std::vector<std::pair<std::string_view, Value>>& attributes);

} // namespace weft::model
