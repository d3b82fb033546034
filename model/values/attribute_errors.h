// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// AttributeErrors that say which attribute of which object is meant.
#pragma once

#include <string_view>

#include "model/values/exception.h"
#include "model/values/str.h"

namespace weft::model {

// Raises AttributeError; where the profile has the attributes `name` and `obj`, it sets them.
Raised raise_attribute_error(std::string_view text, const Value& object, Str* name);
// "'X' object has no attribute 'y'"; for a class "type object 'X' has no attribute 'y'".
Raised raise_no_attribute(const Value& object, Str* name);

} // namespace weft::model
