// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The TypeErrors of a call that is wrong before it reaches the callee.
#pragma once

#include "model/values/exception.h"
#include "model/values/str.h"

namespace weft::model {

Raised raise_star_not_iterable(const Value& callee, const Value& argument);
// Of a display, or of an argument that is not the only one (since 3.9).
Raised raise_value_after_star(const Value& value);
// What CPython makes of an exception that the methods of `mapping` raised.
Raised explain_mapping_error(const Value& callee, const Value& mapping);
Raised raise_double_star_not_mapping(const Value& callee, const Value& argument);
Raised raise_repeated_keyword(const Value& callee, const Str* name);
Raised raise_keywords_must_be_strings(const Value& callee);

} // namespace weft::model
