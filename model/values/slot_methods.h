// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The table of special methods: which slot stands behind each name, in both directions.
#pragma once

#include <span>

#include "model/profile.h"
#include "model/values/descriptors.h"
#include "model/values/type.h"

namespace weft::model {

// Every special method that a native slot can carry out.
std::span<const SlotMethod> slot_methods();
// The operators (without underscores, separated by spaces) that CPython's type of this name has among the
// many that its slots `binary`, `inplace` and `unary` could answer; empty for a type without any.
std::string_view native_operators(std::string_view type_name, const Profile& profile);

} // namespace weft::model
